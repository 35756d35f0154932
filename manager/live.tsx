import type { ReadonlySignal } from '@preact/signals'
import type { FairnessEntry } from '../protocol/views/guide.ts'
import type { HallEntry, PrinterEntry, WaitEntry } from '../protocol/views/parts.ts'
import type { AlarmEntry, LoadCounter, LoadLine, LoadToday, ReferralEntry, TrendEntry, WhatIfEntry } from '../protocol/views/staff.ts'
import { entriesOf, entryOf } from '../web/connection.ts'
import { isTold, Notices } from '../web/parts/notices.tsx'
import { Alarms } from './alarms.tsx'
import { CounterGrid } from './counter-grid.tsx'
import type { Desk } from './desk.ts'
import { Fairness } from './fairness.tsx'
import { Figures } from './figures.tsx'
import { Head } from './head.tsx'
import { LinesTable } from './lines-table.tsx'
import { Printers } from './printers.tsx'
import { Ratings } from './ratings.tsx'
import { Referrals } from './referrals.tsx'
import { WhatIfs } from './what-if.tsx'
import { words } from './words.ts'

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
        {fairness && <Fairness fairness={fairness} />}
        <WhatIfs whatIfs={entriesOf<WhatIfEntry>(entries, 'whatif:')} lines={lines} />
        {today && <Ratings today={today} />}
        <Referrals referrals={entriesOf<ReferralEntry>(entries, 'referral:')} today={today} now={now} />
        <Printers printers={entriesOf<PrinterEntry>(entries, 'printer:')} />
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
