import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { ClosingEntry, HoursEntry, LeftEntry, ReadyEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { CheckedEntry } from '../../protocol/views/readiness.ts'
import { entriesOf, entryOf, type Outcome } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { ClosingSheet } from '../slips/closing-sheet.tsx'
import { Extension } from './extension.tsx'
import './hours.css'
import { Left } from './left.tsx'
import { Readiness } from './readiness.tsx'
import { Today } from './today.tsx'
import { Year } from './year.tsx'

/** Asks the hall, and keeps why it did not do it. */
export type Ask = (act: Promise<Outcome>) => Promise<boolean>

/** Today's hours, the end of the day, and the year. */
export function Hours({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const [trial, setTrial] = useState<Exclude<Outcome, { seq: number }>>()
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const hours = entryOf<HoursEntry>(entries, 'hours')
  // Whoever decides about people who are left; the calendar is the technician's too. [A9]
  const closing = entryOf<ClosingEntry>(entries, 'closing')
  if (!hall || !hours) return <Notices connection={connection} />
  const ask: Ask = async (act) => {
    setTrial(undefined)
    const outcome = await act
    if ('seq' in outcome) return true
    setTrial(outcome)
    return false
  }
  const shown = { connection, hall, now: connection.now(), ask }
  return (
    <div class={`manager hours-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={shown.now} />
      <main class="left">
        <p class="trial" role="alert" data-testid="trial">
          {trial && wordsFor(trial)}
        </p>
        {closing && (closing.over || hours.kept) && <Left {...shown} closing={closing} left={entriesOf<LeftEntry>(entries, 'left:')} />}
        <Year {...shown} token={desk.session.value?.token ?? ''} today={hall.day} />
      </main>
      <aside class="side">
        <Today {...shown} hours={hours} />
        <Readiness
          {...shown}
          zone={hall.zone}
          ready={entryOf<ReadyEntry>(entries, 'ready')}
          checked={entryOf<CheckedEntry>(entries, 'checked')}
        />
        <section>
          <ClosingSheet day={hall.day} token={desk.session.value?.token ?? ''} />
        </section>
        {closing && hours.kept && <Extension {...shown} hours={hours} closing={closing} />}
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
