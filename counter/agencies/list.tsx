import type { AgencyEntry } from '../../protocol/views/agencies.ts'
import { entriesOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import type { Desk } from '../desk.ts'
import { words } from './words.ts'
import '../cases/own-cases.css'

/** What the clerk carries through as agent, the nearest day first. */
export const agenciesOf = (desk: Desk): AgencyEntry[] =>
  entriesOf<AgencyEntry>(desk.connection.entries.value, 'agency:').sort(
    (a, b) => a.dueDay.localeCompare(b.dueDay) || a.agency.localeCompare(b.agency),
  )

/** 帮办代办 (R37): own agencies with their next step; from the ticket at hand a mandate is taken. */
export function OwnAgencies({ desk }: { desk: Desk }) {
  const w = words.value
  const own = agenciesOf(desk)
  const serving = desk.now?.state === 'serving' && !desk.assists
  if (own.length === 0 && !serving) return null
  const open = (agency: string) => {
    desk.about.value = agency
    desk.panel.value = 'agency'
  }
  return (
    <section class="col hold wide own-cases" data-testid="own-agencies">
      <h2>
        <span>{w.heading}</span>
        {serving && (
          <button
            type="button"
            class="all"
            data-testid="agency-accept"
            onClick={() => {
              desk.about.value = ''
              desk.panel.value = 'agency-accept'
            }}
          >
            {w.accept}
          </button>
        )}
      </h2>
      <ul>
        {own.map((each) => (
          <li key={each.agency} class="row">
            <span class="name">
              <span>{say(each.matter)}</span>
              <small>
                <span>{w.states[each.state]}</span>
                <span class={each.late ? 'care' : ''}>{each.late ? w.late : w.due(each.dueDay.slice(5))}</span>
              </small>
            </span>
            <button type="button" data-testid={`agency-${each.agency}`} onClick={() => open(each.agency)}>
              {w.open}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
