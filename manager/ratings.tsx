import type { LoadToday } from '../protocol/views/staff.ts'
import { ratingLevels } from '../protocol/vocabulary.ts'
import { levels, words } from './words.ts'

/** Five equal bars of one ink (LOOK rule 10). */
export function Ratings({ today }: { today: LoadToday }) {
  const counts = ratingLevels.map((level) => ({ level, count: today.ratings[level] ?? 0 }))
  const given = counts.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <section>
      <h2>
        {words.value.ratings}
        <span>{words.value.invited(today.invited, given)}</span>
      </h2>
      <dl class="rate">
        {counts.map(({ level, count }) => (
          <div key={level}>
            <dt>{levels.value[level]}</dt>
            <dd>
              <s style={{ width: `${(count / most) * 100}%` }} />
              <b data-testid={`rating-${level}`}>{count}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
