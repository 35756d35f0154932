import type { Hall } from '../../protocol/hall-document.ts'
import type { PersonalRef } from '../../protocol/vocabulary.ts'
import type { PersonalRecord } from './decision.ts'
import { event, type NewEvent } from './events.ts'
import { heldAt } from './lines/state.ts'
import type { State } from './state.ts'

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

export type StrandingDocument = {
  readonly lines: readonly { readonly line: string }[]
  readonly matters: readonly { readonly matter: string }[]
}
export type Stranded = { readonly number: string } & ({ readonly line: string } | { readonly matter: string })

/** The first number whose line or matter a document does not have. */
export function stranded(document: StrandingDocument, { lines }: State): Stranded | undefined {
  const known = {
    lines: new Set<string>(document.lines.map(({ line }) => line)),
    matters: new Set<string>(document.matters.map((each) => each.matter)),
  }
  for (const { number, matter, place, line, state } of lines.tickets.values()) {
    if (state === 'finished' || state === 'cancelled') continue
    const where = 'line' in place ? place.line : line
    if (!known.lines.has(where)) return { number, line: where }
    if (!known.matters.has(matter)) return { number, matter }
  }
  return undefined
}

/** Why a document cannot follow the one in force: people hold numbers that it no longer knows. Names the first such line or matter. */
export function strands(document: Hall, state: State): string | undefined {
  const left = stranded(document, state)
  if (!left) return undefined
  return 'line' in left
    ? `line ${left.line} is not in the hall file, but ${left.number} waits there: serve or cancel it first`
    : `matter ${left.matter} is not in the hall file, but ${left.number} came for it: serve or cancel it first`
}

/** Seats that a new document leaves without a counter or a clerk: what they hold goes back to its line, and they are closed. */
export function vacated(document: Hall, { counters, lines }: State): NewEvent[] {
  const events: NewEvent[] = []
  for (const [counter, { badge }] of counters.seats) {
    const stays = document.counters.some((known) => known.counter === counter)
    const clerk = document.people.find((known) => known.badge === badge)?.roles.includes('clerk')
    if (stays && clerk) continue
    const held = heldAt(lines, counter)
    const to = held && 'line' in held.place ? held.place : { line: held?.line ?? '' }
    if (held) events.push(event('ticket.carried', { ticket: held.id, number: held.number, line: held.line, day: held.day, to, counter }))
    events.push(event('counter.closed', { counter, badge }))
  }
  return events
}
