import type { StandingEntry } from '../../protocol/views/away.ts'
import { awayWords } from './words.ts'

/** Confirmed absences of the year, most first, and what their number proposes. */
export function Standings({ standings }: { standings: readonly StandingEntry[] }) {
  const w = awayWords.value
  const [first] = standings
  if (!first) return null
  const sorted = [...standings].sort((a, b) => b.count - a.count || a.badge.localeCompare(b.badge))
  return (
    <section data-testid="standings">
      <h2>{w.year(first.year)}</h2>
      <p class="note">{w.yearNote}</p>
      <ul class="standings">
        {sorted.map(({ badge, name, count, proposes }) => (
          <li key={badge} data-testid={`standing-${badge}`}>
            <span>{name}</span>
            <b>{w.times(count)}</b>
            <span>{proposes ? w[proposes] : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
