import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { AskEntry, NoticeEntry, PersonEntry, StandingEntry, WatchEntry } from '../../protocol/views/away.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { LoadCounter } from '../../protocol/views/staff.ts'
import { type Connection, entriesOf, entryOf, type Outcome } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { useReport } from '../report/reading.ts'
import { Asks } from './asks.tsx'
import './away.css'
import { Judging } from './judging.tsx'
import { Log } from './log.tsx'
import { People } from './people.tsx'
import { Standings } from './standings.tsx'
import { Watched } from './watched.tsx'

/** What every part of the page has. `ask` keeps why the hall did not do it. */
export type Shown = {
  readonly connection: Connection
  readonly zone: string
  readonly now: number
  readonly ask: (act: Promise<Outcome>) => void
}

/** 去向 (R07, R25): where everybody is, who asks to leave, and what the clock noticed for a person to judge. */
export function Away({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const [trial, setTrial] = useState<Exclude<Outcome, { seq: number }>>()
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const { report } = useReport(hall?.day ?? '', desk.session.value?.token ?? '')
  if (!hall) return <Notices connection={connection} />
  const ask = (act: Promise<Outcome>) => {
    setTrial(undefined)
    void act.then((outcome) => {
      if (!('seq' in outcome)) setTrial(outcome)
    })
  }
  const shown: Shown = { connection, zone: hall.zone, now: connection.now(), ask }
  const people = entriesOf<PersonEntry>(entries, 'person:')
  return (
    <div class={`manager away-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={shown.now} />
      {/* It scrolls, with the keyboard too. */}
      <main class="left" tabIndex={people.length > 0 ? 0 : undefined}>
        <p class="trial" role="alert" data-testid="trial">
          {trial && wordsFor(trial)}
        </p>
        <People {...shown} people={people} counters={entriesOf<LoadCounter>(entries, 'counter:')} />
        <Log zone={hall.zone} absences={report?.absences} people={people} />
      </main>
      <aside class="side">
        <Asks {...shown} asks={entriesOf<AskEntry>(entries, 'ask:')} />
        <Watched {...shown} watched={entriesOf<WatchEntry>(entries, 'watch:')} />
        <Judging {...shown} notices={entriesOf<NoticeEntry>(entries, 'notice:')} />
        <Standings standings={entriesOf<StandingEntry>(entries, 'standing:')} />
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
