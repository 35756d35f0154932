import type { FairnessEntry } from '../protocol/views/guide.ts'
import { wordsOf } from '../web/language.ts'

const words = wordsOf(
  {
    title: '两类人等了多久',
    today: '今天，取号到叫号的中位数',
    ordinary: '普通',
    priority: '优先',
    minutes: (n: number) => `${n} 分钟`,
    none: '还没有',
    people: (n: number) => `${n} 人`,
    bound: (n: number) => `晚到 ${n} 分钟以上的人，不会先叫`,
    urgent: (n: number, all: number, share: string) => `急办 ${n} 个，占今天 ${all} 个号的 ${share}`,
    off: '急办没有开通',
    zero: '今天没有急办',
  },
  {
    title: '兩類人等了多久',
    today: '今天，取號到叫號的中位數',
    ordinary: '普通',
    priority: '優先',
    minutes: (n: number) => `${n} 分鐘`,
    none: '還沒有',
    people: (n: number) => `${n} 人`,
    bound: (n: number) => `晚到 ${n} 分鐘以上的人，不會先叫`,
    urgent: (n: number, all: number, share: string) => `急辦 ${n} 個，佔今天 ${all} 個號的 ${share}`,
    off: '急辦沒有開通',
    zero: '今天沒有急辦',
  },
  {
    title: 'How long both groups waited',
    today: 'medians of today',
    ordinary: 'Ordinary',
    priority: 'Priority',
    minutes: (n: number) => `${n} min`,
    none: 'nobody yet',
    people: (n: number) => `${n} served`,
    bound: (n: number) => `Nobody who comes ${n} min later is called first`,
    urgent: (n: number, all: number, share: string) => `Urgent: ${n} of ${all} numbers today (${share})`,
    off: 'No urgent numbers in this hall',
    zero: 'No urgent numbers today',
  },
)

/** What priority costs the others: both groups' waits as they were, the bound, and how many went before all. */
export function Fairness({ fairness }: { fairness: FairnessEntry }) {
  const w = words.value
  const { ordinary, priority, urgent, taken, boundMinutes, urgentAllowed } = fairness
  const longest = Math.max(ordinary.median ?? 0, priority.median ?? 0, 1)
  const rows = [
    ['ordinary', w.ordinary, ordinary],
    ['priority', w.priority, priority],
  ] as const
  const share = `${((100 * urgent) / Math.max(taken, 1)).toFixed(urgent * 100 >= taken ? 0 : 1)}%`
  return (
    <section class="fairness">
      <h2>
        {w.title}
        <span>{w.today}</span>
      </h2>
      <dl>
        {rows.map(([id, name, { started, median }]) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <s style={{ width: `${((median ?? 0) / longest) * 120}px` }} />
              <b data-testid={`median-${id}`}>{median === undefined ? w.none : w.minutes(median)}</b>
              <span>{started > 0 && w.people(started)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>{w.bound(boundMinutes)}</p>
      <p data-testid="urgent-share">
        {!urgentAllowed && urgent === 0 ? w.off : urgent === 0 ? w.zero : w.urgent(urgent, Math.max(taken, urgent), share)}
      </p>
    </section>
  )
}
