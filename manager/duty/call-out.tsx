import { useState } from 'preact/hooks'
import type { OncallEntry } from '../../protocol/views/duty.ts'
import { formatTime } from '../../web/language.ts'
import type { Shown } from './shown.ts'
import { words } from './words.ts'

const longest = 200

/** Who was called out, and how long it took (R13). Whoever is on call today is offered first. */
export function CallOut({ connection, hall, duty, ask, calls }: Shown & { calls: readonly OncallEntry[] }) {
  const w = words.value
  const [badge, setBadge] = useState('')
  const [reason, setReason] = useState('')
  const first = new Set(duty.onCall.map((each) => each.badge))
  const people = [...duty.onCall, ...duty.people.filter((each) => !first.has(each.badge))]
  const call = async (event: Event) => {
    event.preventDefault()
    const why = reason.trim().replace(/\s+/g, ' ')
    if (badge && why && (await ask(connection.send('oncall.call', { badge, reason: why })))) setReason('')
  }
  return (
    <section class="call-out">
      <h2>{w.callOut}</h2>
      <ul>
        {calls.map((one) => (
          <li key={one.seq} data-testid={`call-${one.who.badge}`}>
            <b>{one.who.name}</b>
            <span>{one.minutes !== undefined ? w.came(one.minutes) : one.acknowledgedAt ? w.onTheWay : w.waiting}</span>
            <small>
              {w.calledAt(formatTime(Date.parse(one.calledAt), hall.zone), one.by.name)}　{one.reason}
            </small>
            {one.arrivedAt === undefined && (
              <button type="button" onClick={() => void ask(connection.send('oncall.arrived', { badge: one.who.badge }))}>
                {w.isHere}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form class="choice" onSubmit={(event) => void call(event)}>
        <select data-testid="call-who" aria-label={w.callOut} value={badge} onChange={(event) => setBadge(event.currentTarget.value)}>
          <option value="" />
          {people.map((person) => (
            <option key={person.badge} value={person.badge}>
              {person.name} {person.badge}
            </option>
          ))}
        </select>
        <input
          type="text"
          data-testid="call-reason"
          placeholder={w.callReason}
          aria-label={w.callReason}
          maxLength={longest}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" data-testid="call-out">
          {w.call}
        </button>
      </form>
    </section>
  )
}
