import type { SlotsEntry } from '../../protocol/views/appointments.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { MatterEntry } from '../../protocol/views/public.ts'
import { formatTime, say } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import type { Kiosk } from '../kiosk.ts'
import { PageHead } from '../page-head.tsx'
import { Scroller } from '../scroller.tsx'
import { doorWords } from './door-words.ts'
import { grouped, Pad } from './pad.tsx'
import { daysOf } from './slots.ts'
import { Trouble } from './trouble.tsx'
import { words } from './words.ts'

type Props = { kiosk: Kiosk; hall: HallEntry; matter: MatterEntry }

/** First the day and the time, then, if one likes, a telephone number. */
export function Book({ kiosk, hall, matter }: Props) {
  const w = words.value
  const { appointing } = kiosk
  const start = appointing.start.value
  const days = daysOf(kiosk.connection.entries.value, matter.line)
  const back = () => (start === undefined ? kiosk.openMatter(matter.matter) : kiosk.go({ at: 'book', matter: matter.matter }))
  return (
    <div class={`screen within booking ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={say(matter.name)} within={doorWords.value.book}>
        <p class="which">
          {start === undefined ? w.whichTime : `${formatTime(Date.parse(start), hall.zone, 'day')}　${hoursOf(start, days, hall)}`}
        </p>
      </PageHead>
      {start === undefined ? <Times kiosk={kiosk} hall={hall} days={days} /> : <Telephone kiosk={kiosk} hall={hall} matter={matter} />}
      <footer class="back-bar">
        <button type="button" data-testid="back" onClick={back}>
          <Icon name="back" />
          {start === undefined ? w.back : w.otherTime}
        </button>
      </footer>
    </div>
  )
}

function hoursOf(start: string, days: readonly SlotsEntry[], { zone }: HallEntry): string {
  const slot = days.flatMap(({ slots }) => slots).find((each) => each.start === start)
  return slot
    ? `${formatTime(Date.parse(slot.start), zone)}–${formatTime(Date.parse(slot.end), zone)}`
    : formatTime(Date.parse(start), zone)
}

function Times({ kiosk, hall, days }: { kiosk: Kiosk; hall: HallEntry; days: readonly SlotsEntry[] }) {
  const w = words.value
  const { appointing } = kiosk
  const day = days.find((each) => each.day === appointing.day.value) ?? days[0]
  if (!day) return <p class="empty">{w.noDays}</p>
  const noon = (date: string) => Date.parse(`${date}T12:00:00Z`)
  return (
    <main class="times">
      <div class="days" role="group" aria-label={w.whichTime}>
        {days.map((each) => (
          <button
            key={each.day}
            type="button"
            data-testid={`day-${each.day}`}
            aria-pressed={each === day}
            onClick={() => {
              appointing.day.value = each.day
            }}
          >
            <b>{formatTime(noon(each.day), 'UTC', 'day')}</b>
            <small>{each.day === hall.day ? w.today : formatTime(noon(each.day), 'UTC', 'weekday')}</small>
          </button>
        ))}
      </div>
      <Scroller class="slots">
        {day.slots.map((slot) => (
          <button
            key={slot.start}
            type="button"
            data-testid={`slot-${formatTime(Date.parse(slot.start), hall.zone)}`}
            disabled={slot.left === 0}
            onClick={() => {
              appointing.trouble.value = undefined
              appointing.start.value = slot.start
            }}
          >
            <b>
              {formatTime(Date.parse(slot.start), hall.zone)}–{formatTime(Date.parse(slot.end), hall.zone)}
            </b>
            <small>{slot.left === 0 ? w.full : slot.left <= 2 ? w.few(slot.left) : w.left}</small>
          </button>
        ))}
      </Scroller>
    </main>
  )
}

function Telephone({ kiosk, hall, matter }: Props) {
  const w = words.value
  const { appointing } = kiosk
  const typed = appointing.typed.value
  const busy = appointing.busy.value
  return (
    <main class="typing">
      <h2>{w.askPhone}</h2>
      <p class="note">{w.phoneNote}</p>
      <output class="typed" data-testid="typed">
        {grouped(typed) || <span>{w.empty}</span>}
      </output>
      <Trouble why={appointing.trouble.value} hall={hall} />
      <Pad appointing={appointing} codes={false} />
      <button type="button" class="main" data-testid="book-now" aria-busy={busy} onClick={() => kiosk.book(matter.matter)}>
        {busy ? w.booking : typed === '' ? w.without : w.doBook}
      </button>
    </main>
  )
}
