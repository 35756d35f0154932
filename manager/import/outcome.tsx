import { type ImportChange, type ImportNote, type ImportReport, importKinds } from '../../protocol/hall-import.ts'
import { listed } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import type { Importing } from './importing.ts'
import { NewPins } from './new-pins.tsx'
import { Problems } from './problems.tsx'
import { importWords, kindWords } from './words.ts'

/** What a check found, or an import did. */
export function Outcome({ importing }: { importing: Importing }) {
  const w = importWords.value
  const report = importing.report.value
  const doing = importing.doing.value
  if (!report)
    return (
      <section class="outcome" aria-live="polite">
        <h2>{doing ? w.checking : w.nothingYet}</h2>
        {!doing && <p class="note">{w.nothingYetNote}</p>}
      </section>
    )
  const changes = importKinds.some((kind) => touched(report.changes[kind]))
  const good = report.problemCount === 0
  return (
    <section class="outcome">
      <header aria-live="polite">
        <h2>
          <Icon name={good ? 'tick' : 'warning'} />
          {headline(report, changes)}
        </h2>
        <p class="note">{!good ? w.badNote : report.applied && changes ? w.doneNote : changes ? '' : w.sameNote}</p>
      </header>
      {report.newPins.length > 0 && report.applied && <NewPins people={report.newPins} />}
      {!good && <Problems problems={report.problems} count={report.problemCount} />}
      {good && changes && <Changes report={report} />}
      <Notes report={report} />
      {good && changes && !report.applied && (
        <footer>
          <button type="button" class="filled" data-testid="import" disabled={doing !== undefined} onClick={() => importing.apply()}>
            {doing === 'apply' ? w.importing : w.import}
          </button>
        </footer>
      )}
    </section>
  )
}

const touched = (change: ImportChange): boolean => change.new + change.changed + change.removed > 0

function headline(report: ImportReport, changes: boolean): string {
  const w = importWords.value
  if (report.problemCount > 0) return w.bad(report.problemCount)
  if (report.applied && changes) return w.done
  return changes ? w.fits(report.tables.reduce((sum, { rows }) => sum + rows, 0)) : w.same
}

function Changes({ report: { changes, applied } }: { report: ImportReport }) {
  const w = importWords.value
  return (
    <table class="changes">
      <caption>{applied ? w.hasChanged : w.willChange}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{w.added}</th>
          <th scope="col">{w.changed}</th>
          <th scope="col">{w.removed}</th>
          <th scope="col">{w.unchanged}</th>
        </tr>
      </thead>
      <tbody>
        {importKinds.map((kind) => {
          const change = changes[kind]
          return (
            <tr key={kind} class={touched(change) ? 'touched' : ''} data-testid={`changes-${kind}`}>
              <th scope="row">{kindWords.value[kind]}</th>
              <Count count={change.new} names={change.names.new} />
              <Count count={change.changed} names={change.names.changed} />
              <Count count={change.removed} names={change.names.removed} />
              <td>{change.unchanged}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Names say more than a figure; the first few stand for many. */
const namesShown = 6

function Count({ count, names }: { count: number; names: readonly string[] }) {
  if (count === 0) return <td class="none">–</td>
  const w = importWords.value
  const shown = names.slice(0, namesShown)
  return (
    <td>
      <b>{count}</b>
      <small>
        {shown.map((name, at) => (
          <span key={name}>{at < shown.length - 1 ? `${name}${w.gap}` : name}</span>
        ))}
        {count > shown.length && ` ${w.more(count)}`}
      </small>
    </td>
  )
}

function Notes({ report }: { report: ImportReport }) {
  const w = importWords.value
  const made = report.applied ? 0 : report.newPins.length
  if (report.notes.length === 0 && made === 0) return null
  return (
    <section class="noted">
      <h3>{w.noted}</h3>
      <ul>
        {made > 0 && <li>{w.pinsWillCome(made)}</li>}
        {report.notes.map((note) => (
          <li key={`${note.code}${note.table}${'column' in note ? note.column : ''}`}>{noteSaid(note)}</li>
        ))}
      </ul>
    </section>
  )
}

function noteSaid(note: ImportNote): string {
  const w = importWords.value
  if (note.code === 'column-ignored') return w.ignored(note.column)
  if (note.code === 'skills-trimmed') return w.skills(listed(note.people), note.count - note.people.length)
  const rows = `${listed(note.rows.slice(0, 12))}${note.rows.length > 12 ? ' …' : ''}`
  return note.code === 'english-missing' ? w.english(rows) : note.code === 'guide-filled' ? w.guide(rows) : w.merged(rows)
}
