import { useEffect, useRef, useState } from 'preact/hooks'
import type { CasesPage } from '../../protocol/cases-asked.ts'
import { dueSpans, registers } from '../../protocol/cases-kept.ts'
import { type OutcomeKind, outcomeKinds } from '../../protocol/vocabulary.ts'
import { say } from '../language.ts'
import type { Search } from './reading.ts'
import { soughtBy } from './sought.ts'
import { valueWord } from './value-words.ts'
import { registerWords } from './words.ts'

type Props = {
  readonly search: Search
  readonly choices: CasesPage['choices']
  readonly today: string
  readonly change: (search: Search) => void
}

/** Which register, and what is looked for in it. */
export function Filters({ search, choices, today, change }: Props) {
  const w = registerWords.value
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(search.number ?? search.applicant ?? '')
  const [wrong, setWrong] = useState<string>()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      event.preventDefault()
      box.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const { register, mine } = search
  /** Without what was not chosen. */
  const choose = (more: { readonly [Name in keyof Search]?: Search[Name] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...more }).filter(([, value]) => value !== undefined && value !== ''))
    const { from, to } = next as Search
    const reversed = from !== undefined && to !== undefined && to < from
    setWrong(reversed ? w.reversed : undefined)
    if (!reversed) change(next as Search)
  }
  const find = () => {
    const sought = soughtBy(text)
    setWrong(sought === 'too-few' ? w.tooFew : undefined)
    if (sought !== 'too-few') choose({ number: undefined, applicant: undefined, ...sought })
  }
  const clear = () => {
    setText('')
    setWrong(undefined)
    change({ register, ...(mine ? { mine } : {}) })
  }
  const day = (value: string) => (/^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)
  return (
    <div class="filters">
      <div class="tabs" role="tablist" aria-label={mine ? w.own : w.page}>
        {registers.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === register}
            data-testid={`register-${each}`}
            onClick={() => choose({ register: each, span: undefined, reviewed: undefined })}
          >
            {w.registers[each]}
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <input
          ref={box}
          type="search"
          maxLength={40}
          data-testid="case-search"
          aria-label={w.search}
          placeholder={w.search}
          value={text}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        <button type="submit">{w.find}</button>
        {(choices?.matters.length ?? 0) > 0 && (
          <select
            aria-label={w.matter}
            data-testid="case-matter"
            value={search.matter ?? ''}
            onChange={({ currentTarget: { value } }) => choose({ matter: value })}
          >
            <option value="">{`${w.matter}：${w.anyOne}`}</option>
            {choices?.matters.map(({ matter, name }) => (
              <option key={matter} value={matter}>
                {say(name)}
              </option>
            ))}
          </select>
        )}
        <select
          aria-label={w.kind}
          data-testid="case-kind"
          value={search.kind ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ kind: value as OutcomeKind })}
        >
          <option value="">{`${w.kind}：${w.anyOne}`}</option>
          {outcomeKinds.slice(1).map((kind) => (
            <option key={kind} value={kind}>
              {valueWord(kind)}
            </option>
          ))}
        </select>
        {(choices?.clerks.length ?? 0) > 0 && (
          <select
            aria-label={w.clerk}
            data-testid="case-clerk"
            value={search.badge ?? ''}
            onChange={({ currentTarget: { value } }) => choose({ badge: value })}
          >
            <option value="">{`${w.clerk}：${w.anyOne}`}</option>
            {choices?.clerks.map(({ badge, name }) => (
              <option key={badge} value={badge}>
                {`${name ?? ''} ${badge}`}
              </option>
            ))}
          </select>
        )}
        {register === 'open' && (
          <select
            aria-label={w.due}
            data-testid="case-span"
            value={search.span ?? ''}
            onChange={({ currentTarget: { value } }) => choose({ span: (value || undefined) as Search['span'] })}
          >
            <option value="">{`${w.due}：${w.anyOne}`}</option>
            {dueSpans.map((span) => (
              <option key={span} value={span}>
                {valueWord(span)}
              </option>
            ))}
          </select>
        )}
        {register === 'rejected' && (
          <select
            aria-label={w.review}
            data-testid="case-reviewed"
            value={search.reviewed === undefined ? '' : String(search.reviewed)}
            onChange={({ currentTarget: { value } }) => choose({ reviewed: value === '' ? undefined : value === 'true' })}
          >
            <option value="">{`${w.review}：${w.anyOne}`}</option>
            <option value="false">{w.unreviewed}</option>
            <option value="true">{w.reviewed}</option>
          </select>
        )}
        <label>
          {w.from}
          <input
            type="date"
            max={today}
            value={search.from ?? ''}
            data-testid="case-from"
            onChange={({ currentTarget: { value } }) => choose({ from: day(value) })}
          />
        </label>
        <label>
          {w.to}
          <input
            type="date"
            max={today}
            value={search.to ?? ''}
            data-testid="case-to"
            onChange={({ currentTarget: { value } }) => choose({ to: day(value) })}
          />
        </label>
        <button type="button" data-testid="case-clear" onClick={clear}>
          {w.clear}
        </button>
      </form>
      <p class="trial" role="alert">
        {wrong}
      </p>
    </div>
  )
}
