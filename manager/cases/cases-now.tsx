import { useState } from 'preact/hooks'
import type { CasesTally, PendingEntry } from '../../protocol/views/cases.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { CaseTime, dueSaid } from '../../web/parts/cases/case-time.tsx'
import { caseWords } from '../../web/parts/cases/case-words.ts'
import { WhyDue } from '../../web/parts/cases/why-due.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { words } from './words.ts'
import './cases-now.css'

const counts = ['overdue', 'red', 'yellow', 'green', 'waiting', 'ready'] as const

/** Open cases by light, and who asks for more time (R29, R33, R34). */
export function CasesNow({ desk }: { desk: Desk }) {
  const w = words.value
  const entries = desk.connection.value.entries.value
  const tally = entryOf<CasesTally>(entries, 'cases')
  const pending = entriesOf<PendingEntry>(entries, 'pending:').sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
  if (!tally || (tally.open === 0 && tally.decided === 0)) return null
  return (
    <section class="cases-now" data-testid="cases-now">
      <h2>
        {w.title}
        <span>{w.open(tally.open)}</span>
      </h2>
      <dl>
        {counts.map((each) => (
          <div key={each} class={each === 'overdue' && tally.overdue > 0 ? 'late' : ''}>
            <dt>{w.counts[each]}</dt>
            <dd data-testid={`cases-${each}`}>{tally[each]}</dd>
          </div>
        ))}
      </dl>
      <p>{w.today(tally.decided, tally.early, tally.late)}</p>
      {pending.length > 0 && (
        <>
          <h3>{w.asks}</h3>
          <ul>
            {pending.map((each) => (
              <Pending key={each.case} desk={desk} of={each} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Pending({ desk, of: each }: { desk: Desk; of: PendingEntry }) {
  const w = words.value
  const [explained, explain] = useState(false)
  const [said, tell] = useState('')
  const decide = async (grant: boolean) => {
    const outcome = await desk.connection.value.send('case.extend.decide', { case: each.case, grant })
    if (!('seq' in outcome)) tell(wordsFor(outcome))
  }
  const { extension } = each
  return (
    <li data-testid={`pending-${each.case}`}>
      <p>
        <b>{say(each.name)}</b> {each.case}
        <CaseTime of={each} />
        <span>{dueSaid(each)}</span>
      </p>
      <p>
        <b>{w.more(extension?.days ?? 0)}</b>
        <span>{extension && caseWords.value.reasons[extension.reason]}</span>
        <span>{each.by}</span>
        {each.words && <span>{each.words}</span>}
      </p>
      {said && <p role="status">{said}</p>}
      <div class="choices">
        <button type="button" onClick={() => explain(!explained)} data-testid="explain">
          {explained ? w.whyNot : w.why}
        </button>
        <button type="button" onClick={() => void decide(false)} data-testid="refuse-time">
          {w.refuse}
        </button>
        <button type="button" class="yes" onClick={() => void decide(true)} data-testid="grant-time">
          {w.grant}
        </button>
      </div>
      {explained && <WhyDue of={each.case} token={desk.session.value?.token ?? ''} stand={each.due ?? ''} />}
    </li>
  )
}
