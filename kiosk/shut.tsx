import type { HoursEntry, TakingEntry } from '../protocol/views/hours.ts'
import type { HallEntry } from '../protocol/views/parts.ts'
import { type Entries, entriesOf, entryOf } from '../web/connection.ts'
import { formatTime, say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { later } from '../web/parts/later.tsx'
import { dayOfOpening, isShut, sessionsSaid } from '../web/parts/opening.ts'
import { AppointmentDoors } from './appointments/doors.tsx'
import { Dock } from './dock.tsx'
import type { Kiosk } from './kiosk.ts'
import './shut.css'

const BookCode = later(() => import('./book-code.tsx').then(({ BookCode }) => BookCode))

const words = wordsOf(
  {
    break: '现在是午间休息',
    before: '还没有到开门时间',
    closed: '今天的办公结束了',
    dayOff: '今天不办公',
    from: '开始取号',
    long: '开门时间还没有定下来，请打电话问一问',
    today: '今天',
    none: '今天不办公',
    duty: '值班电话',
    dutyNote: '急事请打这个电话，有人值班',
    hotline: '监督电话',
    extended: (time: string) => `延时服务中：已经取号的群众，窗口办到 ${time}`,
    kept: '您已经取的号有效，恢复办公后接着叫。',
  },
  {
    break: '現在是午間休息',
    before: '還沒有到開門時間',
    closed: '今天的辦公結束了',
    dayOff: '今天不辦公',
    from: '開始取號',
    long: '開門時間還沒有定下來，請打電話問一問',
    today: '今天',
    none: '今天不辦公',
    duty: '值班電話',
    dutyNote: '急事請打這個電話，有人值班',
    hotline: '監督電話',
    extended: (time: string) => `延時服務中：已經取號的群眾，窗口辦到 ${time}`,
    kept: '您已經取的號有效，恢復辦公後接著叫。',
  },
  {
    break: 'We are on our midday break',
    before: 'We are not open yet',
    closed: 'We have closed for today',
    dayOff: 'We are closed today',
    from: 'Numbers from',
    long: 'The next opening is not fixed yet. Please call and ask',
    today: 'Today',
    none: 'closed',
    duty: 'Duty phone',
    dutyNote: 'For urgent matters; somebody answers',
    hotline: 'Hotline',
    extended: (time: string) => `Counters go on until ${time} for those who have a number`,
    kept: 'A number that you have stays valid, and is called when we go on.',
  },
)

/** No line gives a number: one with hours of its own may, while the hall itself rests. */
export function shutNow(entries: Entries): HoursEntry | undefined {
  const hours = entryOf<HoursEntry>(entries, 'hours')
  return isShut(hours) && entriesOf<TakingEntry>(entries, 'taking:').every(({ why }) => why === 'closed') ? hours : undefined
}

/** Out of hours: when it goes on, whom to call, and no error. */
export function Shut({ kiosk, hall, hours }: { kiosk: Kiosk; hall: HallEntry; hours: HoursEntry }) {
  const w = words.value
  const now = kiosk.now.value
  const opens = hours.doors && Date.parse(hours.doors) > now ? hours.doors : hours.opens
  const day = opens && dayOfOpening(opens, now, hall.zone)
  const why =
    hours.sessions.length === 0 ? w.dayOff : hours.state === 'break' ? w.break : hours.state === 'before-door' ? w.before : w.closed
  return (
    <div class="screen shut" data-testid="shut" data-state={hours.state}>
      <header class="top" data-field="far">
        <p class="head">
          <span class="song">{say(hall.name)}</span>
          <b>{formatTime(now, hall.zone)}</b>
        </p>
        <p class="why">
          <span class="st closed">{why}</span>
        </p>
        {opens ? (
          <h1>
            <small>{w.from}</small>
            {day && <span class="day">{day}</span>}
            {formatTime(Date.parse(opens), hall.zone)}
          </h1>
        ) : (
          <h1 class="words song">{w.long}</h1>
        )}
        {hours.text && <p class="text">{say(hours.text)}</p>}
      </header>
      <main>
        <dl>
          <div>
            <dt>{w.today}</dt>
            <dd>{hours.sessions.length > 0 ? sessionsSaid(hours, hall.zone) : w.none}</dd>
          </div>
          {hours.dutyPhone && (
            <div>
              <dt>{w.duty}</dt>
              <dd>
                {hours.dutyPhone}
                <small>{w.dutyNote}</small>
              </dd>
            </div>
          )}
          <div>
            <dt>{w.hotline}</dt>
            <dd>{hall.supervisionPhone}</dd>
          </div>
        </dl>
        {hours.extended && (
          <p class="extended" role="status">
            <Icon name="guide" />
            {w.extended(formatTime(Date.parse(hours.extended.until), hall.zone))}
          </p>
        )}
        <AppointmentDoors kiosk={kiosk} />
        {hall.publicUrl && hall.bookOnline && <BookCode address={hall.publicUrl} />}
        <p class="kept">{w.kept}</p>
      </main>
      <Dock kiosk={kiosk} />
    </div>
  )
}
