import type { HallEntry } from '../protocol/views/parts.ts'
import type { MatterEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { wordsOf } from '../web/language.ts'
import { later } from '../web/parts/later.tsx'
import { Notices } from '../web/parts/notices.tsx'
import { CardNote } from './card/card-note.tsx'
import { CutOff } from './cut-off.tsx'
import { FailureDialog, StillThere } from './dialogs.tsx'
import { Group } from './group.tsx'
import { HelpDialog } from './help.tsx'
import { Home } from './home.tsx'
import type { Kiosk } from './kiosk.ts'
import { Matter } from './matter.tsx'
import { Shut, shutNow } from './shut.tsx'

const ElderHome = later(() => import('./elder-home.tsx').then(({ ElderHome }) => ElderHome))
const Slip = later(() => import('./slip.tsx').then(({ Slip }) => Slip))
const Book = later(() => import('./appointments/book.tsx').then(({ Book }) => Book))
const Bookable = later(() => import('./appointments/bookable.tsx').then(({ Bookable }) => Bookable))
const BookedPage = later(() => import('./appointments/booked.tsx').then(({ BookedPage }) => BookedPage))
const CheckIn = later(() => import('./appointments/check-in.tsx').then(({ CheckIn }) => CheckIn))
const OwnNumberPage = later(() => import('./own-number/page.tsx').then(({ OwnNumberPage }) => OwnNumberPage))
const Several = later(() => import('./several.tsx').then(({ Several }) => Several))
const SuspendedPage = later(() => import('./suspended.tsx').then(({ SuspendedPage }) => SuspendedPage))
const Guide = later(() => import('./guide.tsx').then(({ Guide }) => Guide))

const words = wordsOf(
  { hello: '您好，请稍等', wait: '取号机正在连接大厅的系统。着急的话，请到咨询台取号。' },
  { hello: '您好，請稍等', wait: '取號機正在連接大廳的系統。著急的話，請到諮詢台取號。' },
  {
    hello: 'One moment, please',
    wait: 'This kiosk is connecting to the hall. If you are in a hurry, the enquiry desk can give you a number.',
  },
)

export function App({ kiosk }: { kiosk: Kiosk }) {
  const covered =
    kiosk.asking.value ||
    (!kiosk.cutOff.value &&
      (kiosk.taking.failure.value !== undefined ||
        (kiosk.help.shown.value === 'asked' ? kiosk.help.entry !== undefined : kiosk.help.shown.value === 'unsent')))
  return (
    <div class={`kiosk ${kiosk.low.value ? 'low' : ''}`}>
      <Notices connection={kiosk.connection} saidBelow={kiosk.cutOff.value} />
      <CardNote kiosk={kiosk} />
      <div class="stage" inert={covered}>
        <Stage kiosk={kiosk} />
      </div>
      {!kiosk.asking.value && !kiosk.cutOff.value && <FailureDialog kiosk={kiosk} />}
      {!kiosk.asking.value && !kiosk.cutOff.value && <HelpDialog kiosk={kiosk} />}
      {kiosk.asking.value && <StillThere kiosk={kiosk} />}
    </div>
  )
}

function Stage({ kiosk }: { kiosk: Kiosk }) {
  const entries = kiosk.connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const screen = kiosk.screen.value
  if (!hall)
    return (
      <main class="screen starting" data-field="far">
        <h1 class="song">{words.value.hello}</h1>
        <p>{words.value.wait}</p>
      </main>
    )
  if (kiosk.cutOff.value) return <CutOff kiosk={kiosk} hall={hall} />
  if (screen.at === 'bookable') return <Bookable kiosk={kiosk} hall={hall} />
  if (screen.at === 'booked') return <BookedPage kiosk={kiosk} hall={hall} booked={screen.booked} />
  if (screen.at === 'check-in') return <CheckIn kiosk={kiosk} hall={hall} />
  if (screen.at === 'slip') return <Slip kiosk={kiosk} hall={hall} slip={screen.slip} />
  if (screen.at === 'own-number') return <OwnNumberPage kiosk={kiosk} hall={hall} />
  if (screen.at === 'several') return <Several kiosk={kiosk} hall={hall} step={screen.step} />
  // A day to come can be booked whatever this one is like.
  const booking = screen.at === 'book' ? entryOf<MatterEntry>(entries, `matter:${screen.matter}`) : undefined
  if (booking) return <Book kiosk={kiosk} hall={hall} matter={booking} />
  if (hall.suspended) return <SuspendedPage kiosk={kiosk} hall={hall} suspended={hall.suspended} />
  const shut = shutNow(entries)
  if (shut) return <Shut kiosk={kiosk} hall={hall} hours={shut} />
  if (screen.at === 'group') return <Group kiosk={kiosk} hall={hall} group={screen.group} />
  const matter = screen.at === 'matter' ? entryOf<MatterEntry>(entries, `matter:${screen.matter}`) : undefined
  if (screen.at === 'matter' && matter)
    return kiosk.guide.value ? (
      <Guide kiosk={kiosk} matter={matter} />
    ) : (
      <Matter kiosk={kiosk} hall={hall} matter={matter} step={screen.step} />
    )
  return kiosk.elder.value ? <ElderHome kiosk={kiosk} hall={hall} /> : <Home kiosk={kiosk} hall={hall} />
}
