import type { PrinterEntry } from '../protocol/views/parts.ts'
import { entriesOf } from '../web/connection.ts'
import { wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import type { Kiosk, Slip } from './kiosk.ts'
import { paperState } from './paper-state.ts'

const words = wordsOf(
  {
    printing: '正在打印，请在下方取纸条',
    printed: '请在下方取走纸条',
    'paper-out': '纸用完了，工作人员会来换',
    stuck: '现在打不出纸条',
    none: '请记住您的号码',
    valid: '没有纸条也有效，记住号码即可',
  },
  {
    printing: '正在列印，請在下方取紙條',
    printed: '請在下方取走紙條',
    'paper-out': '紙用完了，工作人員會來換',
    stuck: '現在印不出紙條',
    none: '請記住您的號碼',
    valid: '沒有紙條也有效，記住號碼即可',
  },
  {
    printing: 'Printing your slip below',
    printed: 'Please take your slip below',
    'paper-out': 'Out of paper. Staff will refill it',
    stuck: 'No slip can be printed now',
    none: 'Please remember your number',
    valid: 'Your number counts without a slip too',
  },
)

export function Printing({ kiosk, slip }: { kiosk: Kiosk; slip: Slip }) {
  const w = words.value
  const printers = entriesOf<PrinterEntry>(kiosk.connection.entries.value, 'printer:')
  const state = paperState(printers, kiosk.now.value - slip.takenAt)
  const comes = state === 'printing' || state === 'printed'
  return (
    <section class={`print ${comes ? '' : 'without'}`} role="status" data-testid="printing" data-state={state}>
      <Icon name={comes || state === 'none' ? 'printer' : 'warning'} />
      <div>
        <b>{w[state]}</b>
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
