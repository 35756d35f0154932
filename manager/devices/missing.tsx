import type { DevicesEntry } from '../../protocol/views/devices.ts'
import { healthWords } from './health-words.ts'

/** A hall goes on without any device: what is not there, and how people do without it. */
export function Missing({ missing }: Pick<DevicesEntry, 'missing'>) {
  const w = healthWords.value
  if (missing.length === 0) return null
  return (
    <section class="missing" data-testid="missing">
      <h2>{w.missingHead}</h2>
      <ul>
        {missing.map((kind) => (
          <li key={kind} data-testid={`missing-${kind}`}>
            {w.missing[kind]}
          </li>
        ))}
      </ul>
      <p class="note">{w.missingNote}</p>
    </section>
  )
}
