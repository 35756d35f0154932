import type { Hall } from '../../protocol/hall-document.ts'
import type { PersonalRef } from '../../protocol/vocabulary.ts'
import type { PersonalRecord } from './decision.ts'
import { event, type NewEvent } from './events.ts'

/** A hall document as the journal keeps it: names and PINs go beside it. */
export function configure(
  document: Hall,
  how: { digest: string; demo: boolean; pins: ReadonlyMap<string, string> },
  newRef: () => PersonalRef,
): { event: NewEvent; personal: PersonalRecord[] } {
  const personal: PersonalRecord[] = []
  const people = document.people.map(({ name, pin: _pin, ...person }) => {
    const ref = newRef()
    personal.push({ ref, kind: 'person', fields: { name, pin: how.pins.get(person.badge) ?? '' } })
    return { ...person, person: ref }
  })
  return { event: event('hall.configured', { digest: how.digest, demo: how.demo, hall: { ...document, people } }), personal }
}
