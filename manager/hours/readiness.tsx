import type { ReadyEntry } from '../../protocol/views/hours.ts'
import type { CheckedEntry } from '../../protocol/views/readiness.ts'
import type { Connection } from '../../web/connection.ts'
import { formatTime } from '../../web/language.ts'
import { Checks, whenLooked } from './checks.tsx'
import type { Ask } from './hours.tsx'
import { readyWords } from './ready-words.ts'

type Shown = {
  readonly connection: Connection
  readonly zone: string
  /** As it is now, shortly before an opening. */
  readonly ready: ReadyEntry | undefined
  readonly checked: CheckedEntry | undefined
  readonly ask: Ask
}

/** Whether the hall is ready for its doors: as it stands shortly before them, and at other times as it was looked at last (R10). */
export function Readiness({ connection, zone, ready, checked, ask }: Shown) {
  const w = readyWords.value
  return (
    <section class="readiness" data-testid="readiness">
      <h2>
        {w.title}
        <span>{ready ? w.opens(formatTime(Date.parse(ready.opens), zone)) : checked ? whenLooked(checked, zone) : w.none}</span>
      </h2>
      {ready ? <Checks found={ready.found} /> : checked && <Checks found={checked.found} />}
      <button type="button" data-testid="check-now" onClick={() => ask(connection.send('hall.check', {}))}>
        {w.checkNow}
      </button>
    </section>
  )
}
