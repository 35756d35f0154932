import type { DayReport } from '../../protocol/reports.ts'
import { Checks, whenLooked } from '../hours/checks.tsx'
import { readyWords } from '../hours/ready-words.ts'

/** How the hall stood before its doors on that day. */
export function Looked({ looks, zone }: { looks: DayReport['looks']; zone: string }) {
  if (looks.length === 0) return null
  return (
    <section class="looked" data-testid="looked">
      <h3>{readyWords.value.day}</h3>
      {looks.map((look) => (
        <div key={look.at}>
          <p>{whenLooked(look, zone)}</p>
          <Checks found={look.found} />
        </div>
      ))}
    </section>
  )
}
