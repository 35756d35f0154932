import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { BookResult } from '../../protocol/commands/appointments.ts'
import type { SlotsEntry } from '../../protocol/views/appointments.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { MatterEntry } from '../../protocol/views/public.ts'
import { type Connection, type Entries, entriesOf, entryOf } from '../connection.ts'
import { formatTime, language, say } from '../language.ts'
import { wordsFor } from '../refusal-words.ts'
import { Unsure } from '../unsure.ts'
import { words } from './words.ts'

/** What can be booked now, as the kiosks show it. */
async function readPlaces(): Promise<Entries> {
  const answer = await fetch('/api/views/kiosk').then((response) => response.json() as Promise<{ entries?: Entries }>)
  return answer.entries ?? {}
}

type Props = {
  readonly connection: Connection
  /** Where there is a way back. */
  readonly close?: () => void
  /** Somebody books for himself, and leaves his telephone number; told the code. */
  readonly booked?: (code: string) => void
}

/** Books for whoever telephones or stands at the desk, or for oneself. */
export function BookingForm({ connection, close, booked }: Props) {
  const w = words.value
  const places = useSignal<Entries>({})
  const matter = useSignal('')
  const day = useSignal('')
  const start = useSignal('')
  const name = useSignal('')
  const phone = useSignal('')
  const busy = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const unsure = useMemo(() => new Unsure(), [])
  const read = () =>
    readPlaces().then(
      (entries) => (places.value = entries),
      () => undefined,
    )
  useEffect(() => void read(), [])
  const hall = entryOf<HallEntry>(places.value, 'hall')
  if (!hall) return <p class="booking-form">{w.loading}</p>
  const slots = entriesOf<SlotsEntry>(places.value, 'slots:').filter((each) => each.slots.some(({ left }) => left > 0))
  const lines = new Set<string>(slots.map(({ line }) => line))
  const matters = entriesOf<MatterEntry>(places.value, 'matter:').filter(({ line }) => lines.has(line))
  const chosen = matters.find((each) => each.matter === matter.value) ?? matters[0]
  const days = slots.filter(({ line }) => line === chosen?.line).sort((a, b) => a.day.localeCompare(b.day))
  const onDay = days.find((each) => each.day === day.value) ?? days[0]
  const free = onDay?.slots.filter(({ left }) => left > 0) ?? []
  const slot = free.find((each) => each.start === start.value) ?? free[0]
  const time = (at: string) => formatTime(Date.parse(at), hall.zone)
  const book = async (event: Event) => {
    event.preventDefault()
    if (busy.value || !chosen || !slot) return
    busy.value = true
    const citizen = {
      ...(name.value.trim() ? { name: name.value.trim() } : {}),
      ...(phone.value.trim() ? { phone: phone.value.trim() } : {}),
    }
    const told = Object.keys(citizen).length > 0 ? { citizen } : {}
    const wish = { matter: chosen.matter, start: slot.start, language: language.value, ...told }
    const outcome = await unsure.ask(wish, (id) => connection.send('appointment.book', wish, { id }))
    busy.value = false
    await read()
    if (!('result' in outcome)) {
      said.value = wordsFor(outcome)
      return
    }
    const { appointment } = outcome.result as unknown as BookResult
    if (booked) return booked(appointment.code)
    const code = appointment.code.replace(/(.{4})(?=.)/g, '$1 ')
    said.value = w.done(formatTime(Date.parse(appointment.start), hall.zone, 'day'), time(appointment.start), code)
    name.value = ''
    phone.value = ''
  }
  const set = (signal: { value: string }) => (event: { currentTarget: { value: string } }) => {
    signal.value = event.currentTarget.value
  }
  return (
    <form class="booking-form" onSubmit={book}>
      <label>
        <span>{w.matter}</span>
        <select data-testid="book-matter" data-first value={chosen?.matter} onChange={set(matter)}>
          {matters.map((each) => (
            <option key={each.matter} value={each.matter}>
              {say(each.name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.day}</span>
        <select data-testid="book-day" value={onDay?.day} onChange={set(day)}>
          {days.map((each) => (
            <option key={each.day} value={each.day}>
              {formatTime(Date.parse(`${each.day}T12:00:00Z`), 'UTC', 'day')}{' '}
              {formatTime(Date.parse(`${each.day}T12:00:00Z`), 'UTC', 'weekday')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.time}</span>
        <select data-testid="book-time" value={slot?.start} onChange={set(start)}>
          {free.map((each) => (
            <option key={each.start} value={each.start}>
              {`${time(each.start)}–${time(each.end)}　${w.left(each.left)}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.phone}</span>
        <input
          data-testid="book-phone"
          inputMode="tel"
          autoComplete="off"
          maxLength={20}
          placeholder={booked ? '' : w.optional}
          required={booked !== undefined}
          value={phone.value}
          onInput={set(phone)}
        />
      </label>
      <label>
        <span>{w.name}</span>
        <input data-testid="book-name" autoComplete="off" maxLength={40} placeholder={w.optional} value={name.value} onInput={set(name)} />
      </label>
      <p class="told" role="status" data-testid="book-told">
        {said.value ?? (booked ? w.ownNote : w.note)}
      </p>
      <div class="answers">
        {close && (
          <button type="button" class="sec" onClick={close}>
            {w.close}
          </button>
        )}
        <button type="submit" class="go" data-testid="book-now" aria-busy={busy.value} disabled={!slot}>
          {busy.value ? w.booking : w.book}
        </button>
      </div>
    </form>
  )
}
