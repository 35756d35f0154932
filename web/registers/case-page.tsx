import { useEffect, useState } from 'preact/hooks'
import type { CasePageShown, CaseStepShown } from '../../protocol/cases-asked.ts'
import { type ReviewResult, reviewResults } from '../../protocol/cases-kept.ts'
import { say } from '../language.ts'
import { wordsFor } from '../refusal-words.ts'
import { type Assign, AssignForm, type AssignProps } from './assign.tsx'
import { readCase, type Trouble } from './reading.ts'
import { dayOf, timeOf } from './rows.tsx'
import { valueWord } from './value-words.ts'
import { registerWords, stepWord } from './words.ts'

/** Records what a reviewer found; a refusal is what came of it instead. */
export type Review = (number: string, result: ReviewResult, words: string | undefined) => Promise<Trouble | undefined>
type Props = {
  readonly token: string
  readonly number: string
  readonly zone: string
  readonly back: () => void
  readonly review?: Review | undefined
  /** Somebody else may be made to answer for it. */
  readonly assign?: { readonly clerks: AssignProps['clerks']; readonly give: Assign } | undefined
}

/** A case with everything of it in order. [B24] */
export function CasePage({ token, number, zone, back, review, assign }: Props) {
  const w = registerWords.value
  const [found, setFound] = useState<CasePageShown | { readonly trouble: Trouble }>()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let left = false
    void readCase(token, number).then((page) => !left && setFound(page))
    return () => {
      left = true
    }
  }, [token, number, asked])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      back()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [back])
  const row = found && 'row' in found ? found.row : undefined
  const steps = found && 'steps' in found ? found.steps : []
  const facts: readonly (readonly [string, string | undefined])[] = row
    ? [
        [w.number, row.number],
        [w.matter, row.name ? say(row.name) : row.matter],
        [w.kind, `${valueWord(row.kind)}${row.proposed ? `（${w.proposed(valueWord(row.proposed))}）` : ''}`],
        [w.applicant, [row.applicant?.name, row.applicant?.phone].filter(Boolean).join('　')],
        [w.clerk, `${row.clerk.name ?? ''} ${row.clerk.badge}　${w.counter(row.counter)}`],
        [w.accepted, timeOf(row.openedAt, zone)],
        [w.due, row.due && `${dayOf(row.due)}${row.provisional ? `（${w.provisional}）` : ''}`],
        [w.state, valueWord(row.state)],
        [w.closed, row.closedAt && timeOf(row.closedAt, zone)],
        [w.result, row.result && valueWord(row.result)],
        [w.notice, row.notice],
        [w.reason, [valueWord(row.reasonCode), row.reason].filter(Boolean).join('：')],
        [w.basis, row.basis?.join('；')],
        [
          w.review,
          row.review && `${valueWord(row.review.result)}　${row.review.by.name ?? row.review.by.badge}　${timeOf(row.review.at, zone)}`,
        ],
      ]
    : []
  return (
    <article class="one-case" data-testid="case-page">
      <div class="case-head">
        <h2 class="song">{number}</h2>
        <button type="button" data-testid="case-back" onClick={back}>
          {w.back}
        </button>
        <button type="button" class="filled" onClick={() => print()} disabled={!row}>
          {w.print}
        </button>
      </div>
      {!found && <p class="note">{w.reading}</p>}
      {found && 'trouble' in found && (
        <p class="trial" role="alert">
          {wordsFor(found.trouble)}
        </p>
      )}
      <div class="case-body">
        <dl class="facts">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {row && (
          <section>
            <h3>{w.steps}</h3>
            <ol class="steps">
              {steps.map((step) => (
                <li key={step.seq} data-testid={`step-${step.type}`}>
                  <time>{timeOf(step.at, zone)}</time>
                  <b>{stepWord(step.type)}</b>
                  <span>{said(step)}</span>
                  <span class="by">{step.by ? (step.by.name ?? step.by.badge) : step.clock && w.byClock}</span>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      {row && assign && row.state !== 'closed' && (
        <AssignForm clerks={assign.clerks} now={row.clerk.badge} give={(to) => assign.give(number, to)} done={() => setAsked(asked + 1)} />
      )}
      {row && review && row.kind === 'returned' && (
        <Finding save={(result, words) => review(number, result, words)} done={() => setAsked(asked + 1)} />
      )}
    </article>
  )
}

/** What a step says besides its name: values of closed lists, days and numbers of notices. */
function said({ to, facts, words }: CaseStepShown): string {
  const shown = ['kind', 'result', 'reasonCode', 'level', 'copy', 'notice'].flatMap((name) => {
    const value = facts[name]
    return typeof value === 'string' ? [valueWord(value)] : []
  })
  const due = typeof facts['due'] === 'string' ? [`${registerWords.value.due} ${dayOf(facts['due'])}`] : []
  const given = to ? [`→ ${to.name ?? ''} ${to.badge}`] : []
  return [...shown, ...given, ...due, ...(words ? [words] : [])].join('　')
}

type FindingProps = {
  readonly save: (result: ReviewResult, words: string | undefined) => Promise<Trouble | undefined>
  readonly done: () => void
}

/** 抽查: what somebody found who looked at it. [B25] */
function Finding({ save, done }: FindingProps) {
  const w = registerWords.value
  const [result, setResult] = useState<ReviewResult>('sound')
  const [words, setWords] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const record = async () => {
    const refused = await save(result, words.trim() || undefined)
    setTrouble(refused)
    if (refused) return
    setWords('')
    done()
  }
  return (
    <form
      class="finding"
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <fieldset>
        <legend>{w.finding}</legend>
        {reviewResults.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="finding"
              value={each}
              checked={each === result}
              data-testid={`finding-${each}`}
              onChange={() => setResult(each)}
            />
            {valueWord(each)}
          </label>
        ))}
      </fieldset>
      <input
        type="text"
        maxLength={200}
        aria-label={w.findingNote}
        placeholder={w.findingNote}
        data-testid="finding-words"
        value={words}
        onInput={({ currentTarget: { value } }) => setWords(value)}
      />
      <button type="submit" class="filled" data-testid="finding-save">
        {w.save}
      </button>
      <p class="trial" role="alert">
        {trouble && wordsFor(trouble)}
      </p>
    </form>
  )
}
