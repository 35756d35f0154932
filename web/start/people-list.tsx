import { listed } from '../language.ts'
import type { DemoPerson } from './offer.ts'
import { roleNames, words } from './words.ts'

/** Badges and PINs of the demo's people. */
export function PeopleList({ people }: { people: readonly DemoPerson[] }) {
  const w = words.value
  return (
    <section class="people">
      <h2>{w.people}</h2>
      <p class="note">{w.peopleNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.badge}</th>
            <th scope="col">{w.pin}</th>
            <th scope="col">{w.name}</th>
            <th scope="col">{w.role}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.badge}>
              <td>
                <b>{person.badge}</b>
              </td>
              <td>{person.pin}</td>
              <td>{person.name}</td>
              <td>{listed(person.roles.map((role) => roleNames.value[role]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
