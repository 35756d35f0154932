import type { LoadToday } from '../protocol/views/staff.ts'
import type { ReferralEntry } from '../protocol/views/visits.ts'
import { say, wordsOf } from '../web/language.ts'
import { TicketNumber } from '../web/parts/ticket-number.tsx'

const words = wordsOf(
  {
    title: '转办，还没办结',
    figures: (transfers: number, bounces: number) => `今天转 ${transfers} 次，来回转 ${bounces} 个号`,
    counter: (n: number) => `${n} 号窗口`,
    waits: '等候',
    called: '叫号',
    serving: '正在办',
    aside: '搁着',
    age: (minutes: number) => (minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`),
    times: (n: number) => `转了 ${n} 次`,
    more: (n: number) => `还有 ${n} 个`,
  },
  {
    title: '轉辦，還沒辦結',
    figures: (transfers: number, bounces: number) => `今天轉 ${transfers} 次，來回轉 ${bounces} 個號`,
    counter: (n: number) => `${n} 號窗口`,
    waits: '等候',
    called: '叫號',
    serving: '正在辦',
    aside: '擱著',
    age: (minutes: number) => (minutes < 60 ? `${minutes} 分鐘` : `${Math.floor(minutes / 60)} 小時 ${minutes % 60} 分`),
    times: (n: number) => `轉了 ${n} 次`,
    more: (n: number) => `還有 ${n} 個`,
  },
  {
    title: 'Handed on, not done',
    figures: (transfers: number, bounces: number) => `today ${transfers}, bounced ${bounces}`,
    counter: (n: number) => `counter ${n}`,
    waits: 'waits',
    called: 'called',
    serving: 'served',
    aside: 'set aside',
    age: (minutes: number) => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
    times: (n: number) => (n === 1 ? 'once' : `${n} times`),
    more: (n: number) => `and ${n} more`,
  },
)

const shown = 5

type Props = { readonly referrals: readonly ReferralEntry[]; readonly today: LoadToday | undefined; readonly now: number }

/** 首问负责 (R01): who was asked first, with whom it is now, and for how long; the oldest first. */
export function Referrals({ referrals, today, now }: Props) {
  const w = words.value
  if (referrals.length === 0 && !today?.transfers) return null
  const oldest = [...referrals].sort((a, b) => a.since.localeCompare(b.since))
  return (
    <section class="referrals" data-testid="referrals">
      <h2>
        {w.title}
        <span data-testid="bounces">{w.figures(today?.transfers ?? 0, today?.bounces ?? 0)}</span>
      </h2>
      <ul>
        {oldest.slice(0, shown).map((referral) => (
          <li key={referral.ticket}>
            <TicketNumber number={referral.number} />
            <span>
              {referral.first.clerk?.name ?? w.counter(referral.first.counter)} → <b>{receiverOf(referral)}</b>
              <small>
                <span>{stateOf(referral)}</span>
                {referral.transfers > 1 && <span>{w.times(referral.transfers)}</span>}
              </small>
            </span>
            <span class="age">{w.age(Math.max(0, Math.floor((now - Date.parse(referral.since)) / 60_000)))}</span>
          </li>
        ))}
      </ul>
      {oldest.length > shown && <p>{w.more(oldest.length - shown)}</p>}
    </section>
  )
}

function receiverOf({ to }: ReferralEntry): string {
  if (to.clerk) return to.clerk.name
  if (to.counter !== undefined) return words.value.counter(to.counter)
  return to.name ? say(to.name) : ''
}

function stateOf({ state }: ReferralEntry): string {
  const w = words.value
  if (state === 'called') return w.called
  if (state === 'serving') return w.serving
  return state === 'parked' || state === 'missed' ? w.aside : w.waits
}
