import type { HoursEntry } from '../protocol/views/hours.ts'
import type { HallEntry } from '../protocol/views/parts.ts'
import { entryOf } from '../web/connection.ts'
import { formatTime, say, wordsOf } from '../web/language.ts'
import { Icon, type IconName } from '../web/parts/icon.tsx'
import { AppointmentDoors } from './appointments/doors.tsx'
import { BasketBar } from './basket-bar.tsx'
import { Dock } from './dock.tsx'
import type { Kiosk } from './kiosk.ts'
import { QueueFacts } from './queue.tsx'
import { Scroller } from './scroller.tsx'
import { allLines, groupsOf, queueOf, sessionAt } from './shown.ts'

const words = wordsOf(
  {
    greeting: '您好，请问您要办什么事？',
    morning: (hours: string) => `上午 ${hours}`,
    afternoon: (hours: string) => `下午 ${hours}`,
    between: '　',
    waiting: '人在等候',
    counters: (_: number) => '个窗口在办',
    noon: '结束上午办公',
    evening: '结束今天办公',
    priority: '老人、残疾人、孕妇等可优先办理，取号时请选择',
    hotline: '监督电话',
    today: (day: string, weekday: string) => `${day}　${weekday}`,
  },
  {
    greeting: '您好，請問您要辦什麼事？',
    morning: (hours: string) => `上午 ${hours}`,
    afternoon: (hours: string) => `下午 ${hours}`,
    between: '　',
    waiting: '人在等候',
    counters: (_: number) => '個窗口在辦',
    noon: '結束上午辦公',
    evening: '結束今天辦公',
    priority: '老人、殘疾人、孕婦等可優先辦理，取號時請選擇',
    hotline: '監督電話',
    today: (day: string, weekday: string) => `${day}　${weekday}`,
  },
  {
    greeting: 'Hello. How can we help you?',
    morning: (hours: string) => hours,
    afternoon: (hours: string) => hours,
    between: ' and ',
    waiting: 'waiting',
    counters: (n: number) => (n === 1 ? 'counter open' : 'counters open'),
    noon: 'morning closing',
    evening: 'closing time',
    priority: 'Elderly, disabled or pregnant? You can choose priority.',
    hotline: 'Hotline',
    today: (day: string, weekday: string) => `${weekday}, ${day}`,
  },
)

/** 08:00 → 8:00, as door signs write it. */
const plain = (time: string) => time.replace(/^0/, '')

export function Home({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const w = words.value
  const groups = groupsOf(kiosk.connection.entries.value)
  return (
    <div class="screen home">
      <HomeHead kiosk={kiosk} hall={hall} />
      <BasketBar kiosk={kiosk} />
      <main class="drawers">
        <Scroller class={`groups ${groups.length % 2 ? 'odd' : ''}`} style={{ '--rows': Math.ceil(groups.length / 2) }}>
          {groups.map((group) => (
            <button key={group.group} type="button" data-testid={`group-${group.group}`} onClick={() => kiosk.openGroup(group.group)}>
              <Icon name={group.icon as IconName} />
              <b class="name">{say(group.name)}</b>
              <span class="summary">{say(group.summary)}</span>
              <QueueFacts queue={queueOf(kiosk.connection.entries.value, group.lines)} />
            </button>
          ))}
        </Scroller>
        <AppointmentDoors kiosk={kiosk} />
        <p class="sup">
          <span>{w.priority}</span>
          <span>
            {w.hotline}　{hall.supervisionPhone}
          </span>
        </p>
      </main>
      <Dock kiosk={kiosk} />
    </div>
  )
}

/** Today's sessions, which the calendar may have made others than the ordinary ones. */
function hoursToday({ hours, zone }: HallEntry, today: HoursEntry | undefined): readonly (readonly [string, string])[] {
  if (!today?.kept || today.sessions.length === 0) return hours
  return today.sessions.map(({ from, to }) => [formatTime(Date.parse(from), zone), formatTime(Date.parse(to), zone)])
}

function HomeHead({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const w = words.value
  const now = kiosk.now.value
  const all = queueOf(kiosk.connection.entries.value, allLines(kiosk.connection.entries.value))
  const hours = hoursToday(hall, entryOf<HoursEntry>(kiosk.connection.entries.value, 'hours'))
  const session = sessionAt(hours, formatTime(now, hall.zone))
  return (
    <header class="top" data-field="far">
      <div>
        <p class="hall song">{say(hall.name)}</p>
        <p class="hours">
          {hours.map(([from, to]) => (from < '12:00' ? w.morning : w.afternoon)(`${plain(from)}–${plain(to)}`)).join(w.between)}
        </p>
      </div>
      <p class="clock">
        {formatTime(now, hall.zone)}
        <small>{w.today(formatTime(now, hall.zone, 'day'), formatTime(now, hall.zone, 'weekday'))}</small>
      </p>
      <h1 class="ask song">{w.greeting}</h1>
      <p class={session ? 'now' : 'now two'}>
        <span data-testid="waiting-total">
          <b>{all.waiting}</b>
          {w.waiting}
        </span>
        <span data-testid="counters-open">
          <b>{all.counters.length}</b>
          {w.counters(all.counters.length)}
        </span>
        {session && (
          <span>
            <b>{plain(session[1])}</b>
            {session[1] <= '13:00' ? w.noon : w.evening}
          </span>
        )}
      </p>
    </header>
  )
}
