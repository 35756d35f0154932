import type { ReadonlySignal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { LoadAppointments } from '../../protocol/views/appointments.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { BookingForm } from '../../web/booking/booking-form.tsx'
import { appointmentsOf, canCheckIn, stateWords } from '../../web/booking/states.ts'
import { words as formWords } from '../../web/booking/words.ts'
import { entryOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import '../../web/booking/booking.css'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import './appointments.css'
import { words } from './words.ts'

const states = ['booked', 'arrived', 'kept', 'late', 'broken', 'no-show', 'cancelled'] as const

/** Today's appointments and how they stand, where the hall did not keep its time, and booking for somebody. */
export function Appointments({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const w = words.value
  const connection = desk.connection.value
  const entries = connection.entries.value
  const said = useSignal<string | undefined>(undefined)
  const hall = entryOf<HallEntry>(entries, 'hall')
  const tally = entryOf<LoadAppointments>(entries, 'appointments')
  if (!hall || !tally) return <Notices connection={connection} />
  const all = appointmentsOf(entries)
  const now = connection.now()
  const told = connection.live.value && hall.storage === 'ok' ? '' : 'told'
  const ask = async (type: 'appointment.checkIn' | 'appointment.cancel', appointment: string) => {
    const outcome = await connection.send(type, { appointment })
    said.value = 'result' in outcome ? undefined : wordsFor(outcome)
  }
  return (
    <div class={`manager booked ${told}`}>
      <Head desk={desk} hall={hall} now={now} />
      <main class="left">
        <dl class="kpi">
          {states.map((state) => (
            <div key={state}>
              <dt>{w[state]}</dt>
              <dd data-testid={`tally-${state}`}>{tally[state]}</dd>
            </div>
          ))}
        </dl>
        <section class="list" aria-label={w.title}>
          {all.length === 0 && <p>{w.none}</p>}
          {all.length > 0 && (
            <table>
              <thead>
                <tr>
                  {[w.time, w.line, w.matter, w.who, w.number, w.state].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {all.map((each) => (
                  <tr key={each.id} data-testid="appointment">
                    <td>
                      <b>{formatTime(Date.parse(each.start), hall.zone)}</b>–{formatTime(Date.parse(each.end), hall.zone)}
                    </td>
                    <td>{each.line}</td>
                    <th scope="row">{say(each.matter)}</th>
                    <td>{each.citizen}</td>
                    <td>{each.number}</td>
                    <td>
                      {w[each.state]}
                      {canCheckIn(each, now) && (
                        <button type="button" data-testid="check-in" onClick={() => ask('appointment.checkIn', each.id)}>
                          {stateWords.value.checkIn}
                        </button>
                      )}
                      {each.state === 'booked' && (
                        <button type="button" data-testid="cancel" onClick={() => ask('appointment.cancel', each.id)}>
                          {stateWords.value.cancel}
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p role="status">{said.value}</p>
        </section>
      </main>
      <aside class="side" aria-label={formWords.value.title}>
        <section>
          <h2>{formWords.value.title}</h2>
          <BookingForm connection={connection} />
        </section>
        <section>
          <h2>{w.brokenTitle}</h2>
          <p class="note">{w.brokenNote}</p>
          <ul class="clerks">
            {tally.clerks.length === 0 && <li>{w.nobody}</li>}
            {tally.clerks.map((clerk) => (
              <li key={clerk.badge}>
                <span>
                  {clerk.name} {clerk.badge}
                </span>
                <b>{w.times(clerk.broken)}</b>
                {clerk.marked && (
                  <span class="attention">
                    <Icon name="warning" />
                    {w.marked}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
