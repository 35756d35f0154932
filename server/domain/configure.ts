import type { Hall } from '../../protocol/hall-document.ts'
import type { PersonalRef, Role } from '../../protocol/vocabulary.ts'
import { coversLeft } from './covers/decide.ts'
import type { PersonalRecord } from './decision.ts'
import { event, type NewEvent } from './events.ts'
import { heldAt, type Ticket } from './lines/state.ts'
import type { State } from './state.ts'
import { stagesAhead } from './visits/state.ts'

type Fields = { readonly name: string; readonly pin: string }

/** A hall document as the journal keeps it: names and PINs go beside it. `refOf`: where those of a badge lie already, if they are the same. */
export function configure(
  document: Hall,
  how: { digest: string; demo: boolean; pins: ReadonlyMap<string, string> },
  newRef: () => PersonalRef,
  refOf: (badge: string, fields: Fields) => string | undefined = () => undefined,
): { event: NewEvent; personal: PersonalRecord[] } {
  const personal: PersonalRecord[] = []
  const people = document.people.map(({ name, pin: _pin, ...person }) => {
    const fields = { name, pin: how.pins.get(person.badge) ?? '' }
    const known = refOf(person.badge, fields)
    if (known !== undefined) return { ...person, person: known }
    const ref = newRef()
    personal.push({ ref, kind: 'person', fields })
    return { ...person, person: ref }
  })
  return { event: event('hall.configured', { digest: how.digest, demo: how.demo, hall: { ...document, people } }), personal }
}

/** What tickets rest on, of a hall document. */
export type StrandingDocument = {
  readonly lines: readonly { readonly line: string }[]
  readonly matters: readonly { readonly matter: string }[]
  readonly counters: readonly { readonly counter: number }[]
  readonly people: readonly { readonly badge: string; readonly roles: readonly Role[] }[]
}
/** `without`: what the document lacks, such as `line A`. */
export type Stranded = { readonly number: string; readonly without: string }

/** The first number that a document would leave without its line, its matter, or the counter or clerk that it was sent to. */
export function stranded(document: StrandingDocument, { lines, appointments, visits }: State): Stranded | undefined {
  const known = new Set([
    ...document.lines.map(({ line }) => `line ${line}`),
    ...document.matters.map(({ matter }) => `matter ${matter}`),
    ...document.counters.map(({ counter }) => `counter ${counter}`),
    ...document.people.flatMap(({ badge, roles }) => (roles.includes('clerk') ? [`clerk ${badge}`] : [])),
  ])
  for (const ticket of lines.tickets.values()) {
    const ahead = visits.chains.get(ticket.id)
    const stages = ahead && !ahead.over ? stagesAhead(ahead).flatMap(({ matter, line }) => [`line ${line}`, `matter ${matter}`]) : []
    const without = [...needs(ticket), ...stages].find((each) => !known.has(each))
    if (without !== undefined) return { number: ticket.number, without }
  }
  for (const { day, line, matter, state } of appointments.all.values()) {
    const without = state === 'booked' ? [`line ${line}`, `matter ${matter}`].find((each) => !known.has(each)) : undefined
    if (without !== undefined) return { number: `an appointment of ${day}`, without }
  }
  return undefined
}

function needs({ matter, place, line, state }: Ticket): string[] {
  if (state === 'finished' || state === 'cancelled') return []
  const where = 'line' in place ? place.line : line
  // Who is held at a seat that goes is sent back to the line.
  const waits = state === 'waiting' || state === 'carried'
  const sentTo = !waits || 'line' in place ? [] : 'counter' in place ? [`counter ${place.counter}`] : [`clerk ${place.badge}`]
  return [`line ${where}`, `matter ${matter}`, ...sentTo]
}

/** Why a document cannot follow the one in force: people hold numbers that it no longer knows. Names the first. */
export function strands(document: Hall, state: State): string | undefined {
  const left = stranded(document, state)
  return left && `${left.without} is not in the hall file, but ${left.number} waits for it: serve or cancel it first`
}

/** Seats that a new document leaves without a counter or a clerk: what they hold goes back to its line, and they are closed. */
export function vacated(document: Hall, { counters, lines, covers, closing }: State): NewEvent[] {
  const holders = (counter: number) =>
    document.people.flatMap(({ badge, posts }) => posts.flatMap((post) => (post.counter === counter ? [{ badge, rank: post.rank }] : [])))
  const events = coversLeft({ covers, years: closing.years, holders })
  for (const [counter, { badge, assistant }] of counters.seats) {
    const stays = document.counters.some((known) => known.counter === counter)
    const clerk = document.people.find((known) => known.badge === badge)?.roles.includes('clerk')
    if (stays && clerk) {
      const beside = document.people.find((known) => known.badge === assistant)
      if (assistant !== undefined && !beside?.roles.includes('clerk'))
        events.push(event('counter.unassisted', { counter, badge: assistant }))
      continue
    }
    const held = heldAt(lines, counter)
    const to = held && 'line' in held.place ? held.place : { line: held?.line ?? '' }
    if (held) events.push(event('ticket.carried', { ticket: held.id, number: held.number, line: held.line, day: held.day, to, counter }))
    events.push(event('counter.closed', { counter, badge }))
  }
  return events
}
