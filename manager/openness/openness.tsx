import type { ReadonlySignal } from '@preact/signals'
import type { AnnouncementEntry } from '../../protocol/views/announcements.ts'
import type { OpenEntry, PromiseEntry, PublishedEntry, SentAwayEntry } from '../../protocol/views/openness.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import '../away/away.css'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { useReport } from '../report/reading.ts'
import { Announcements } from './announcements.tsx'
import { Guides } from './guides.tsx'
import './openness.css'
import { Promised } from './promised.tsx'
import { PublishedList } from './published.tsx'
import { SentAway } from './sent-away.tsx'
import { Takings } from './takings.tsx'

/** 公开 (R05, R20, R30, R04): what the guides lack, what was published, and how the hall keeps to what it says. */
export function OpennessPage({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const open = entryOf<OpenEntry>(entries, 'open')
  const { report } = useReport(hall?.day ?? '', desk.session.value?.token ?? '')
  if (!hall || !open) return <Notices connection={connection} />
  return (
    <div class={`manager openness-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      {/* It scrolls, with the keyboard too. */}
      <main class="left" tabIndex={open.matters.length > 0 ? 0 : undefined}>
        <Guides open={open} />
        {report && <Takings takings={report.takings} />}
      </main>
      <aside class="side">
        <Promised promise={entryOf<PromiseEntry>(entries, 'promise')} />
        <SentAway sent={entriesOf<SentAwayEntry>(entries, 'sent:')} zone={hall.zone} />
        <Announcements desk={desk} posted={entriesOf<AnnouncementEntry>(entries, 'announcement:')} />
        <PublishedList published={entryOf<PublishedEntry>(entries, 'published')} zone={hall.zone} />
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
