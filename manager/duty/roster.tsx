import { useState } from 'preact/hooks'
import type { DutyWeek } from '../../protocol/views/duty.ts'
import { dayName, type Shown, weekdayName } from './shown.ts'
import { words } from './words.ts'

const first = 5
const more = 12
type Day = DutyWeek['days'][number]

/** The roster by week; whoever leads names somebody else for a day. */
export function Roster({ connection, duty, ask, weeks }: Shown & { weeks: readonly DutyWeek[] }) {
  const w = words.value
  const [shown, setShown] = useState(first)
  const [day, setDay] = useState<string>()
  const [badge, setBadge] = useState('')
  const sorted = [...weeks].sort((a, b) => a.week.localeCompare(b.week))
  const put = async (event: Event) => {
    event.preventDefault()
    if (day && badge && (await ask(connection.send('duty.replace', { day, badge })))) setDay(undefined)
  }
  return (
    <section class="roster">
      <h2>
        {w.roster}
        <span>{w.rosterNote}</span>
      </h2>
      <table>
        <thead>
          <tr>
            {sorted[0]?.days.map((each) => (
              <th key={each.day} scope="col">
                {weekdayName(each.day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((week) => (
            <tr key={week.week}>
              {week.days.map((each) => (
                <td key={each.day}>
                  <Cell each={each} today={duty.day} onChoose={() => setDay(each.day)} chosen={day === each.day} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown && (
        <button type="button" data-testid="more-weeks" onClick={() => setShown(shown + more)}>
          {w.more}
        </button>
      )}
      {day && (
        <form class="choice" onSubmit={(event) => void put(event)}>
          <label>
            <span>
              {dayName(day)}　{w.who}
            </span>
            <select data-testid="replace-with" value={badge} onChange={(event) => setBadge(event.currentTarget.value)}>
              <option value="" />
              {duty.people.map((person) => (
                <option key={person.badge} value={person.badge}>
                  {person.name} {person.badge}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="filled" data-testid="replace">
            {w.put}
          </button>
          <button type="button" onClick={() => setDay(undefined)}>
            {w.cancel}
          </button>
        </form>
      )}
    </section>
  )
}

type Shape = { each: Day; today: string; chosen: boolean; onChoose: () => void }

function Cell({ each, today, chosen, onChoose }: Shape) {
  const w = words.value
  const look = [each.open ? '' : 'shut', each.gap ? 'gap' : '', each.provisional ? 'guess' : '', each.day === today ? 'today' : '']
  const facts = [each.changed && w.changed, each.provisional && w.guess].filter(Boolean).join(w.names)
  return (
    <button
      type="button"
      class={look.join(' ').trim()}
      aria-pressed={chosen}
      disabled={each.day < today}
      data-testid={`day-${each.day}`}
      title={facts || undefined}
      onClick={onChoose}
    >
      <small>{dayName(each.day)}</small>
      <b>{each.who?.name ?? (each.gap ? w.nobody : '')}</b>
      {each.onCall && <i>{w.oncallOn(each.onCall.map(({ name }) => name).join(w.names))}</i>}
      {facts && <i>{facts}</i>}
    </button>
  )
}
