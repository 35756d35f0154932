import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { AlarmEntry } from '../../protocol/views/alarms.ts'
import type { DutyEntry, DutyWeek, HandoverEntry, OncallEntry, SwapEntry, UnhandedEntry } from '../../protocol/views/duty.ts'
import type { ReadyEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { CheckedEntry } from '../../protocol/views/readiness.ts'
import type { LoadCounter, LoadLine } from '../../protocol/views/staff.ts'
import { entriesOf, entryOf, type Outcome } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import { Alarms } from '../alarms.tsx'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import type { Ask } from '../hours/hours.tsx'
import '../hours/hours.css'
import { Readiness } from '../hours/readiness.tsx'
import { CallOut } from './call-out.tsx'
import { CheckList } from './check-list.tsx'
import './duty.css'
import { Handovers } from './handovers.tsx'
import { Log } from './log.tsx'
import { OncallForm } from './oncall-form.tsx'
import { PlanForm } from './plan-form.tsx'
import { Roster } from './roster.tsx'
import { Swaps } from './swaps.tsx'
import { Today } from './today.tsx'

/** 值班交接: who is on duty, the roster, the day's log and lists, and who handed over to whom. */
export function Duty({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const [trial, setTrial] = useState<Exclude<Outcome, { seq: number }>>()
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const duty = entryOf<DutyEntry>(entries, 'duty')
  if (!hall || !duty) return <Notices connection={connection} />
  const ask: Ask = async (act) => {
    setTrial(undefined)
    const outcome = await act
    if ('seq' in outcome) return true
    setTrial(outcome)
    return false
  }
  const token = desk.session.value?.token ?? ''
  const shown = { connection, hall, duty, ask }
  const around = { lines: entriesOf<LoadLine>(entries, 'line:'), counters: entriesOf<LoadCounter>(entries, 'counter:'), zone: hall.zone }
  return (
    <div class={`manager hours-page duty-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main class="left">
        <p class="trial" role="alert" data-testid="trial">
          {trial && wordsFor(trial)}
        </p>
        <Today {...shown} />
        <div class="lists">
          <CheckList {...shown} list="opening" />
          <CheckList {...shown} list="closing" />
        </div>
        <Readiness
          connection={connection}
          zone={hall.zone}
          ready={entryOf<ReadyEntry>(entries, 'ready')}
          checked={entryOf<CheckedEntry>(entries, 'checked')}
          ask={ask}
        />
        <Roster {...shown} weeks={entriesOf<DutyWeek>(entries, 'dutyWeek:')} />
        <PlanForm {...shown} token={token} />
        <OncallForm {...shown} />
      </main>
      <aside class="side">
        <Alarms alarms={entriesOf<AlarmEntry>(entries, 'alarm:')} around={around} />
        <Log {...shown} />
        <CallOut {...shown} calls={entriesOf<OncallEntry>(entries, 'oncall:')} />
        <Swaps {...shown} swaps={entriesOf<SwapEntry>(entries, 'swap:')} />
        <Handovers
          zone={hall.zone}
          token={token}
          sheets={entriesOf<HandoverEntry>(entries, 'handover:')}
          unhanded={entriesOf<UnhandedEntry>(entries, 'unhanded:')}
        />
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
