import type { ReadonlySignal } from '@preact/signals'
import type { MailTally, ParcelEntry } from '../../protocol/views/mail.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { Book } from './book.tsx'
import './mail.css'
import { Month } from './month.tsx'
import { Parcels } from './parcels.tsx'
import { words } from './words.ts'

/** What can go now comes first, then what is under way, what came back, and what is not there yet. */
const turn = ({ ready, state }: ParcelEntry): number => (ready ? 0 : ['handed', 'returned'].indexOf(state) + 1 || 3)

/** 政务专递 (R40): what waits for the courier, what is late, the day's hand-over book and the month's sheet. */
export function MailPage({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const w = words.value
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const tally = entryOf<MailTally>(entries, 'mail')
  if (!hall || !tally) return <Notices connection={connection} />
  const parcels = entriesOf<ParcelEntry>(entries, 'parcel:').sort((a, b) => turn(a) - turn(b) || a.orderedAt.localeCompare(b.orderedAt))
  const token = desk.session.value?.token ?? ''
  return (
    <div class={`manager mail-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main class="left">
        <p class="for-paper song">{say(hall.name)}</p>
        {!tally.on && <p class="note">{w.off}</p>}
        <Parcels desk={desk} parcels={parcels} tally={tally} zone={hall.zone} />
        <Month desk={desk} tally={tally} token={token} day={hall.day} zone={hall.zone} />
      </main>
      <aside class="side">
        <Book token={token} today={hall.day} stand={tally.today} />
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
