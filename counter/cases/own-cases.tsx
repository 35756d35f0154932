import type { CaseEntry, OwnCases } from '../../protocol/views/cases.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { CaseTime, dueSaid } from '../../web/parts/cases/case-time.tsx'
import type { Desk } from '../desk.ts'
import { words } from './words.ts'
import './own-cases.css'

/** What is overdue or due first stands here; the rest is a number. */
const shown = 4

/** Soonest due first; what waits or has no limit last. */
export const casesOf = (desk: Desk): CaseEntry[] =>
  entriesOf<CaseEntry>(desk.connection.entries.value, 'case:').sort(
    (a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.case.localeCompare(b.case),
  )

/** Cases that the clerk answers for (R29, R33). */
export function OwnCasesList({ desk }: { desk: Desk }) {
  const w = words.value
  const open = entryOf<OwnCases>(desk.connection.entries.value, 'cases')?.open ?? 0
  if (open === 0) return null
  const cases = casesOf(desk).slice(0, shown)
  return (
    <section class="col hold wide own-cases" data-testid="own-cases">
      <h2>
        <span>{w.mine}</span>
        <span>
          {w.open(open)}
          <button type="button" class="all" data-testid="all-cases-open" onClick={() => (desk.panel.value = 'cases')}>
            {w.all}
          </button>
        </span>
      </h2>
      <ul>
        {cases.map((each) => (
          <li key={each.case} class="row" data-light={each.light}>
            <span class="name">
              <span>{say(each.name)}</span>
              <small>
                <CaseTime of={each} />
                <span>{dueSaid(each)}</span>
              </small>
            </span>
            <button type="button" data-testid={`case-${each.case}`} onClick={() => desk.openCase(each.case)}>
              {w.look}
            </button>
          </li>
        ))}
      </ul>
      {open > cases.length && <p>{w.more(open - cases.length)}</p>}
    </section>
  )
}
