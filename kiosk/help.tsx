import { wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { Dialog } from './dialogs.tsx'
import type { Kiosk } from './kiosk.ts'

const words = wordsOf(
  {
    ask: '请导办员',
    askElder: '请人帮我',
    told: '已经告诉导办员了',
    wait: '请在这里等一等，有人来帮您。',
    coming: (name: string) => `${name}正过来`,
    comingNote: '请在这里等一等。',
    unsent: '没有叫到人',
    unsentNote: '请到咨询台，工作人员会帮您。',
    fine: '好的',
    never: '不用来了',
  },
  {
    ask: '請導辦員',
    askElder: '請人幫我',
    told: '已經告訴導辦員了',
    wait: '請在這裡等一等，有人來幫您。',
    coming: (name: string) => `${name}正過來`,
    comingNote: '請在這裡等一等。',
    unsent: '沒有叫到人',
    unsentNote: '請到諮詢台，工作人員會幫您。',
    fine: '好的',
    never: '不用來了',
  },
  {
    ask: 'Ask for help',
    askElder: 'Ask for help',
    told: 'A guide has been told',
    wait: 'Please wait here. Somebody will come.',
    coming: (name: string) => `${name} is coming`,
    comingNote: 'Please wait here.',
    unsent: 'Nobody could be told',
    unsentNote: 'Please go to the enquiry desk.',
    fine: 'All right',
    never: 'Not needed',
  },
)

/** A person's help, one touch away. */
export function HelpButton({ kiosk, elder = false }: { kiosk: Kiosk; elder?: boolean }) {
  const w = words.value
  const { help } = kiosk
  return (
    <button type="button" class={elder ? 'help ok' : 'help'} data-testid="help" aria-busy={help.busy.value} onClick={() => help.ask()}>
      <Icon name="escort" />
      {help.entry?.by ? w.coming(help.entry.by) : elder ? w.askElder : w.ask}
    </button>
  )
}

/** That it was heard, and who comes. It goes by itself when the guide is done. */
export function HelpDialog({ kiosk }: { kiosk: Kiosk }) {
  const w = words.value
  const { help } = kiosk
  const asked = help.entry
  const unsent = help.shown.value === 'unsent'
  if (help.shown.value === 'no' || (!unsent && !asked)) return null
  return (
    <Dialog icon={unsent ? 'warning' : 'escort'} title={unsent ? w.unsent : asked?.by ? w.coming(asked.by) : w.told}>
      <p data-testid="help-told">{unsent ? w.unsentNote : asked?.by ? w.comingNote : w.wait}</p>
      <div class="answers">
        {!unsent && (
          <button type="button" data-testid="help-never" onClick={() => help.never()}>
            {w.never}
          </button>
        )}
        <button type="button" class="ok" data-testid="help-fine" onClick={() => help.leave()}>
          {w.fine}
        </button>
      </div>
    </Dialog>
  )
}
