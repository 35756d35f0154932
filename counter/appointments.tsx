import { BookingForm } from '../web/booking/booking-form.tsx'
import { appointmentsOf, canCheckIn, stateWords } from '../web/booking/states.ts'
import { words as formWords } from '../web/booking/words.ts'
import { formatTime, say } from '../web/language.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'

/** Today's appointments of the console's lines; who has come may be checked in, who telephones may be booked in. */
export function AppointmentList({ desk }: { desk: Desk }) {
  const w = stateWords.value
  const all = appointmentsOf(desk.connection.entries.value)
  const open = all.filter(({ state }) => state === 'booked' || state === 'arrived').length
  const zone = desk.hall?.zone ?? 'UTC'
  const checkIn = (id: string) => void desk.ask(`appointment:${id}`, (c) => c.send('appointment.checkIn', { appointment: id }))
  return (
    <section class="col booked wide">
      <h2>
        <span>{w.heading}</span>
        <span>{all.length > 0 && w.still(open)}</span>
        <button type="button" data-testid="book" onClick={() => (desk.panel.value = 'book')}>
          {w.book}
        </button>
      </h2>
      <ul>
        {all.length === 0 && <li class="row none">{w.none}</li>}
        {all.map((each) => (
          <li key={each.id} class={`row ${each.state === 'booked' || each.state === 'arrived' ? '' : 'over'}`} data-testid="appointment">
            <b>{formatTime(Date.parse(each.start), zone)}</b>
            <span class="name">
              <span>{say(each.matter)}</span>
              <small>
                {each.citizen && <span>{each.citizen}</span>}
                {each.number && <span>{each.number}</span>}
              </small>
            </span>
            {canCheckIn(each, desk.clock.value) ? (
              <button type="button" data-testid={`check-in-${each.id}`} onClick={() => checkIn(each.id)}>
                {w.checkIn}
              </button>
            ) : (
              <small class="how">{w[each.state]}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function BookDialog({ desk }: { desk: Desk }) {
  const close = () => {
    desk.panel.value = undefined
  }
  return (
    <Dialog title={formWords.value.title} onClose={close}>
      <BookingForm connection={desk.connection} close={close} />
    </Dialog>
  )
}
