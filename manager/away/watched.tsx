import type { WatchEntry } from '../../protocol/views/away.ts'
import { Icon } from '../../web/parts/icon.tsx'
import type { Shown } from './away.tsx'
import { awayWords, reasonWords } from './words.ts'

const minute = 60_000
const looks = { amber: 'look', red: 'look', second: 'now' } as const

/** Counters that are left now: seen coming before the limit, and heavier at each level. */
export function Watched({ watched, now }: Shown & { watched: readonly WatchEntry[] }) {
  const w = awayWords.value
  if (watched.length === 0) return null
  const sorted = [...watched].sort((a, b) => a.since.localeCompare(b.since))
  return (
    <section data-testid="watched">
      <h2>{w.left}</h2>
      <p class="note">{w.leftNote}</p>
      <ul>
        {sorted.map(({ counter, clerk, since, why, reason, light }) => {
          const minutes = Math.floor((now - Date.parse(since)) / minute)
          return (
            <li key={counter} class={`al ${looks[light]}`} data-light={light}>
              <Icon name="warning" />
              <b>
                {w.counter(counter)}　{clerk?.name}
              </b>
              <p>
                {[
                  light === 'amber' ? w.amber(minutes) : w.red(minutes),
                  why === 'idle' ? w.idle : reasonWords.value[reason ?? 'other'],
                ].join('　')}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
