import type { GrantEntry } from '../protocol/views/guide.ts'
import type { PickEntry } from '../protocol/views/staff.ts'
import { formatTime, wordsOf } from '../web/language.ts'
import { categoryNames } from '../web/parts/category-words.ts'
import { pickReasonWords } from '../web/parts/pick-reason-words.ts'
import { reasonNames, urgentWord } from '../web/parts/priority-words.ts'
import { TicketNumber } from '../web/parts/ticket-number.tsx'

const words = wordsOf(
  { title: '谁先办，为什么', picked: (n: number) => `${n} 号窗口点号`, back: '取消优先' },
  { title: '誰先辦，為什麼', picked: (n: number) => `${n} 號窗口點號`, back: '取消優先' },
  { title: 'Who went first, and why', picked: (n: number) => `Picked at ${n}`, back: 'No priority any more' },
)

type Row = { readonly at: string; readonly number: string; readonly what: string; readonly why: string; readonly by: string }

const pickRow = ({ at, number, counter, clerk, reason, note }: PickEntry): Row => ({
  at,
  number,
  what: words.value.picked(counter),
  why: note ?? pickReasonWords.value[reason],
  by: clerk?.name ?? '',
})

const grantRow = ({ at, number, category, urgent, by, reason, note }: GrantEntry): Row => ({
  at,
  number,
  what: urgent ? urgentWord.value.urgent : category === 'ordinary' ? words.value.back : categoryNames.value[category],
  why: note ?? reasonNames.value[reason],
  by,
})

type Props = { readonly picks: readonly PickEntry[]; readonly grants: readonly GrantEntry[]; readonly zone: string }

/** Everybody of today who goes or went before others: the number, what was done, the reason, and who did it. No name of a citizen. */
export function OutOfTurn({ picks, grants, zone }: Props) {
  const w = words.value
  const rows = [...picks.map(pickRow), ...grants.map(grantRow)].sort((a, b) => b.at.localeCompare(a.at))
  if (rows.length === 0) return null
  return (
    <section class="turns">
      <h2>
        {w.title}
        <span>{rows.length}</span>
      </h2>
      {/* Many of them scroll, with the keyboard too. */}
      <ul tabIndex={rows.length > 0 ? 0 : undefined} aria-label={w.title} data-testid="out-of-turn">
        {rows.map(({ at, number, what, why, by }) => (
          <li key={`${at}${number}${what}`}>
            <time>{formatTime(Date.parse(at), zone)}</time>
            <TicketNumber number={number} />
            <span>
              {what}　{why}
            </span>
            <small>{by}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
