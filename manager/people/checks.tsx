import type { StaffCheckEntry } from '../../protocol/views/people.ts'
import { say } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { words } from './words.ts'

function whatOf({ department, counter, line }: StaffCheckEntry): string {
  if (department) return say(department)
  if (line) return `${line.line} ${say(line.name)}`
  return counter === undefined ? '' : `${words.value.counter} ${counter}`
}

/** What is to mend in the list of people. Nothing of it stops the hall. */
export function Checks({ checks }: { checks: readonly StaffCheckEntry[] }) {
  const w = words.value
  return (
    <section data-testid="checks">
      <h2>
        {w.checks}
        {checks.length > 0 && <span>{checks.length}</span>}
      </h2>
      {checks.length === 0 && (
        <p class="calm">
          <Icon name="tick" />
          {w.allWell}
        </p>
      )}
      <ul class="to-mend">
        {checks.map((check) => (
          <li key={`${check.check}${check.counter}${check.line?.line}${check.department?.en}`} class="attention">
            <Icon name="warning" />
            {w.check[check.check](whatOf(check))}
          </li>
        ))}
      </ul>
      {checks.length > 0 && <p class="note">{w.inFile}</p>}
    </section>
  )
}
