import type { ImportProblem } from '../../protocol/hall-import.ts'
import { problemWords } from './problem-words.ts'
import { importWords, tableWords } from './words.ts'

type Props = { readonly problems: readonly ImportProblem[]; readonly count: number }

/** Where the file needs mending: as the spreadsheet counts, and what to write there. */
export function Problems({ problems, count }: Props) {
  const w = importWords.value
  return (
    // Scrolls with the keyboard too.
    <div class="problems" role="region" aria-label={w.bad(count)} tabIndex={count > 0 ? 0 : undefined}>
      <table>
        {count > problems.length && <caption>{w.first(problems.length)}</caption>}
        <colgroup>
          <col class="in-table" />
          <col class="in-row" />
          <col class="in-column" />
          <col class="in-cell" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{w.table}</th>
            <th scope="col">{w.row}</th>
            <th scope="col">{w.column}</th>
            <th scope="col">{w.stands}</th>
            <th scope="col">{w.expected}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={index} data-testid={`problem-${problem.code}`}>
              <td>{problem.table && tableWords.value[problem.table]}</td>
              <td>{problem.row && w.rowNo(problem.row)}</td>
              <td>{problem.column}</td>
              <td>{problem.value}</td>
              <td>{problemWords.value[problem.code](problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
