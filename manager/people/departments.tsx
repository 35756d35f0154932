import type { DepartmentEntry } from '../../protocol/views/people.ts'
import { say } from '../../web/language.ts'
import { words } from './words.ts'

type Props = { readonly departments: readonly DepartmentEntry[]; readonly onPerson: (badge: string) => void }

/** Who has sent people, and who answers for them here. */
export function Departments({ departments, onPerson }: Props) {
  const w = words.value
  if (departments.length === 0) return null
  return (
    <ul class="departments" data-testid="departments">
      {departments.map(({ department, name, phone, chief, instead }) => (
        <li key={department}>
          <span>{say(name)}</span>
          {chief ? (
            <button type="button" onClick={() => onPerson(chief.badge)}>
              <b>{chief.name}</b>
            </button>
          ) : (
            <span class="off">{w.noChief}</span>
          )}
          {instead && <small class="attention">{w.instead(instead.name)}</small>}
          {phone && <small>{phone}</small>}
        </li>
      ))}
    </ul>
  )
}
