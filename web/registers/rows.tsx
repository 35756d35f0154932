import type { CaseRow } from '../../protocol/cases-asked.ts'
import type { Register } from '../../protocol/cases-kept.ts'
import { formatTime, language, say } from '../language.ts'
import { valueWord } from './value-words.ts'
import { registerWords } from './words.ts'

type Props = {
  readonly register: Register
  readonly rows: readonly CaseRow[]
  readonly zone: string
  readonly today: string
  readonly open: (number: string) => void
}

/** A time of this year's without the year. */
export const timeOf = (at: string | undefined, zone: string): string =>
  at === undefined ? '' : `${formatTime(Date.parse(at), zone, 'day')} ${formatTime(Date.parse(at), zone)}`

export const dayOf = (day: string | undefined): string =>
  day === undefined ? '' : formatTime(Date.parse(`${day}T12:00:00Z`), 'UTC', 'day')

/** A page of a register. Arrow keys go from row to row. */
export function Rows({ register, rows, zone, today, open }: Props) {
  const w = registerWords.value
  const heads: Record<Register, readonly string[]> = {
    open: [w.accepted, w.due, w.state],
    done: [w.accepted, w.closed, w.closedBy],
    rejected: [w.given, w.reason, w.notice, w.review],
  }
  return (
    <table aria-label={w.registers[register]} lang={language.value} class={register}>
      <thead>
        <tr>
          {[w.case, w.number, w.matter, w.kind, w.applicant, w.clerk, ...heads[register]].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.case} class={register === 'open' && row.due !== undefined && row.due < today ? 'late' : ''}>
            <th scope="row">
              <button type="button" class="row-open" data-testid={`case-${row.case}`} onClick={() => open(row.case)}>
                {row.case}
              </button>
            </th>
            <td>{row.number}</td>
            <td class="matter">{row.name ? say(row.name) : row.matter}</td>
            <td>{valueWord(row.kind)}</td>
            <td>{row.applicant?.name}</td>
            <td>{row.clerk.name ?? row.clerk.badge}</td>
            {register === 'open' && (
              <>
                <td>{timeOf(row.openedAt, zone)}</td>
                <td class="due">
                  {dayOf(row.due)}
                  {row.provisional && <small>{w.provisional}</small>}
                  {row.due !== undefined && row.due < today && <small class="over">{valueWord('late')}</small>}
                </td>
                <td>{valueWord(row.state)}</td>
              </>
            )}
            {register === 'done' && (
              <>
                <td>{timeOf(row.openedAt, zone)}</td>
                <td>{timeOf(row.closedAt, zone)}</td>
                <td>{row.closedBy && (row.closedBy.name ?? row.closedBy.badge)}</td>
              </>
            )}
            {register === 'rejected' && (
              <>
                <td>{timeOf(row.closedAt, zone)}</td>
                <td class="reason">{valueWord(row.reasonCode)}</td>
                <td>{row.notice}</td>
                <td>{row.review ? valueWord(row.review.result) : <span class="quiet">{w.unreviewed}</span>}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
