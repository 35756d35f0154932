import type { ReadonlySignal } from '@preact/signals'
import type { SignEntry } from '../protocol/signs.ts'
import type { AlarmEntry } from '../protocol/views/alarms.ts'
import type { FairnessEntry, GrantEntry } from '../protocol/views/guide.ts'
import type { HallEntry, WaitEntry } from '../protocol/views/parts.ts'
import type { LoadCounter, LoadLine, LoadToday, PickEntry, TrendEntry, WhatIfEntry } from '../protocol/views/staff.ts'
import type { ReferralEntry } from '../protocol/views/visits.ts'
import { entriesOf, entryOf } from '../web/connection.ts'
import { later } from '../web/parts/later.tsx'
import { isTold, Notices } from '../web/parts/notices.tsx'
import { Alarms } from './alarms.tsx'
import { CounterGrid } from './counter-grid.tsx'
import type { Desk } from './desk.ts'
import { Figures } from './figures.tsx'
import { Head } from './head.tsx'
import { LinesTable } from './lines-table.tsx'
import { Printers } from './printers.tsx'
import { Ratings } from './ratings.tsx'
import { Referrals } from './referrals.tsx'
import { WhatIfs } from './what-if.tsx'
import { words } from './words.ts'

const Objections = later(() => import('./objections/objections.tsx').then(({ Objections }) => Objections))
const CasesNow = later(() => import('./cases/cases-now.tsx').then(({ CasesNow }) => CasesNow))
const Fairness = later(() => import('./fairness.tsx').then(({ Fairness }) => Fairness))
const Signs = later(() => import('./signs.tsx').then(({ Signs }) => Signs))
const OutOfTurn = later(() => import('./out-of-turn.tsx').then(({ OutOfTurn }) => OutOfTurn))

/** The hall as it stands; running times move with every `second`. */
export function Live({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  if (!hall) return <Notices connection={connection} />
  const w = words.value
  const now = connection.now()
  const lines = entriesOf<LoadLine>(entries, 'line:')
  const counters = entriesOf<LoadCounter>(entries, 'counter:')
  const alarms = entriesOf<AlarmEntry>(entries, 'alarm:')
  const fairness = entryOf<FairnessEntry>(entries, 'fairness')
  const today = entryOf<LoadToday>(entries, 'today')
  const signs = entriesOf<SignEntry>(entries, 'sign:')
  return (
    <div class={`manager ${isTold(connection, hall) ? 'told' : ''}`}>
      <Head desk={desk} hall={hall} now={now} />
      <main class="left">
        <Figures lines={lines} counters={counters} today={today} now={now} />
        <LinesTable
          lines={lines}
          waits={entriesOf<WaitEntry>(entries, 'wait:')}
          trends={entriesOf<TrendEntry>(entries, 'trend:')}
          alarms={alarms}
        />
        <CounterGrid counters={counters} now={now} zone={hall.zone} />
      </main>
      <aside class="side" aria-label={w.alarms}>
        <Alarms alarms={alarms} around={{ lines, counters, zone: hall.zone }} />
        <CasesNow desk={desk} />
        {fairness && <Fairness fairness={fairness} />}
        <OutOfTurn picks={entriesOf<PickEntry>(entries, 'pick:')} grants={entriesOf<GrantEntry>(entries, 'grant:')} zone={hall.zone} />
        <WhatIfs whatIfs={entriesOf<WhatIfEntry>(entries, 'whatif:')} lines={lines} />
        {today && <Ratings today={today} />}
        <Objections desk={desk} zone={hall.zone} />
        <Referrals referrals={entriesOf<ReferralEntry>(entries, 'referral:')} today={today} now={now} />
        <Printers desk={desk} />
        {signs.length > 0 && <Signs signs={signs} />}
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
