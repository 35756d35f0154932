import { say, wordsOf } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { Clerk } from './clerk.tsx'
import { Foot } from './foot.tsx'
import { Head } from './head.tsx'
import { More } from './more.tsx'
import type { SheetName, Shown } from './shown.ts'
import { Stages } from './stages.tsx'

const words = wordsOf(
  {
    counter: (area: string, n: number) => `${area} ${n} 号窗口`,
    serving: '正在办理',
    servingNote: '工作人员正在为您办理',
    parked: '先放一放',
    parkedNote: '您的事还没办完，工作人员会再请您。请不要走远，也不用重新取号。',
    missed: '过号了，会再叫您',
    missedNote: '刚才叫到您了。请到窗口前告诉工作人员，会再叫您，不用重新取号。',
    missedWays: '刚才叫到您了，不要紧。您可以现在重新排上，号码不变，不用重新取号；也可以到窗口前告诉工作人员。',
    rejoin: '我回来了，重新排上',
    cancel: '不办了，取消',
  },
  {
    counter: (area: string, n: number) => `${area} ${n} 號窗口`,
    serving: '正在辦理',
    servingNote: '工作人員正在為您辦理',
    parked: '先放一放',
    parkedNote: '您的事還沒辦完，工作人員會再請您。請不要走遠，也不用重新取號。',
    missed: '過號了，會再叫您',
    missedNote: '剛才叫到您了。請到窗口前告訴工作人員，會再叫您，不用重新取號。',
    missedWays: '剛才叫到您了，不要緊。您可以現在重新排上，號碼不變，不用重新取號；也可以到窗口前告訴工作人員。',
    rejoin: '我回來了，重新排上',
    cancel: '不辦了，取消',
  },
  {
    counter: (area: string, n: number) => `${area}, counter ${n}`,
    serving: 'Being served',
    servingNote: 'The clerk is working on it',
    parked: 'Set aside for now',
    parkedNote: 'It is not finished yet and the clerk will ask you back. Please stay near; you need no new number.',
    missed: 'You will be called again',
    missedNote: 'You were called a moment ago. Please tell the clerk at the counter; you need no new number.',
    missedWays: 'You were called a moment ago. You can wait again now with the same number, or tell the clerk at the counter.',
    rejoin: 'I am back, wait again',
    cancel: 'Cancel my number',
  },
)

type Props = { shown: Shown; state: 'serving' | 'parked' | 'missed'; open: (name: SheetName) => void }

/** What happens at a counter after the call, and what to do about it. */
export function AtCounter({ shown, state, open }: Props) {
  const w = words.value
  const { ticket } = shown
  const rejoins = state === 'missed' && ticket.may?.rejoin !== undefined
  return (
    <>
      <Head shown={shown} />
      <main class="body">
        <section class="status" aria-live="polite">
          <h2>
            <span class={state === 'serving' ? 'st serving' : 'st idle'}>{w[state]}</span>
          </h2>
          <p>{rejoins ? w.missedWays : w[`${state}Note`]}</p>
        </section>
        <section class="where">
          <Icon name="place" />
          <div>
            <b data-testid="counter">{ticket.counter === undefined ? say(ticket.area) : w.counter(say(ticket.area), ticket.counter)}</b>
          </div>
        </section>
        {state === 'serving' && <Clerk ticket={ticket} />}
        <Stages shown={shown} />
        <More open={open} withoutPapers={state === 'serving'} />
      </main>
      <Foot shown={shown}>
        {rejoins && (
          <button type="button" class="ok" data-testid="rejoin" onClick={() => open('rejoin')}>
            {w.rejoin}
          </button>
        )}
        {state !== 'serving' && (
          <button type="button" data-testid="cancel" onClick={() => open('cancel')}>
            {w.cancel}
          </button>
        )}
      </Foot>
    </>
  )
}
