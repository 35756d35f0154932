import type { PrinterEntry } from '../protocol/views/parts.ts'
import { entriesOf } from '../web/connection.ts'
import { say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import type { Kiosk, Slip } from './kiosk.ts'
import { paperState, printerOf } from './paper-state.ts'

const words = wordsOf(
  {
    printing: '正在打印，请在下方取纸条',
    printed: '请在下方取走纸条',
    'paper-out': '纸用完了，工作人员会来换',
    'cover-open': '打印机的盖子开着，工作人员会来关',
    'cutter-error': '纸条卡住了，工作人员会来看',
    overheated: '打印机太热，歇一会儿再打',
    elsewhere: '请到另一台打印机取纸条',
    stuck: '现在打不出纸条',
    none: '请记住您的号码',
    valid: '没有纸条也有效，记住号码即可',
  },
  {
    printing: '正在列印，請在下方取紙條',
    printed: '請在下方取走紙條',
    'paper-out': '紙用完了，工作人員會來換',
    'cover-open': '印表機的蓋子開著，工作人員會來關',
    'cutter-error': '紙條卡住了，工作人員會來看',
    overheated: '印表機太熱，歇一會兒再印',
    elsewhere: '請到另一台印表機取紙條',
    stuck: '現在印不出紙條',
    none: '請記住您的號碼',
    valid: '沒有紙條也有效，記住號碼即可',
  },
  {
    printing: 'Printing your slip below',
    printed: 'Please take your slip below',
    'paper-out': 'Out of paper. Staff will refill it',
    'cover-open': 'The printer is open. Staff will close it',
    'cutter-error': 'The paper is jammed. Staff will see to it',
    overheated: 'The printer is too hot and rests a while',
    elsewhere: 'Take your slip at another printer',
    stuck: 'No slip can be printed now',
    none: 'Please remember your number',
    valid: 'Your number counts without a slip too',
  },
)

const places = wordsOf(
  { at: (place: string) => `请到${place}取纸条`, no: (n: string) => `${n} 号打印机` },
  { at: (place: string) => `請到${place}取紙條`, no: (n: string) => `${n} 號印表機` },
  { at: (place: string) => `Take your slip here: ${place}`, no: (n: string) => `printer ${n}` },
)

/** Where the slips of a printer come out while another prints for it. */
function Elsewhere({ standIn }: { standIn: NonNullable<PrinterEntry['standIn']> }) {
  const { at, no } = places.value
  return <b>{at(standIn.name ? say(standIn.name) : no(standIn.printer.replace(/^\D+/, '')))}</b>
}

export function Printing({ kiosk, slip }: { kiosk: Kiosk; slip: Slip }) {
  const w = words.value
  const { entries, device } = kiosk.connection
  const printer = printerOf(entriesOf<PrinterEntry>(entries.value, 'printer:'), device.value)
  const state = paperState(printer, kiosk.now.value - slip.takenAt)
  const comes = state === 'printing' || state === 'printed'
  return (
    <section class={`print ${comes ? '' : 'without'}`} role="status" data-testid="printing" data-state={state}>
      <Icon name={comes || state === 'none' || state === 'elsewhere' ? 'printer' : 'warning'} />
      <div>
        {printer?.standIn ? <Elsewhere standIn={printer.standIn} /> : <b>{w[state]}</b>}
        <p>{w.valid}</p>
      </div>
      {comes && (
        <div class="slot" aria-hidden="true">
          <div class="paper">
            <hr />
            <TicketNumber number={slip.number} />
            <hr />
          </div>
        </div>
      )}
    </section>
  )
}
