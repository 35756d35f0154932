import type { Signal } from '@preact/signals'
import type { Answers } from './answers.ts'

type Shown = {
  readonly answers: Answers
  /** The answer as the server calls it. */
  readonly at: string
  readonly name: string
  readonly value: Signal<string>
  /** What to write there, said when the server could not take it. */
  readonly wanted: string
  readonly note?: string
  readonly digits?: boolean
  readonly secret?: boolean
}

/** One answer in words: its name above it, and what was expected below when it did not fit. */
export function Field({ answers, at, name, value, wanted, note, digits, secret }: Shown) {
  const wrong = answers.at === at
  const told = wrong ? wanted : note
  const id = at.replaceAll('.', '-')
  const input = {
    id,
    'data-testid': id,
    value: value.value,
    inputMode: digits ? ('numeric' as const) : ('text' as const),
    'aria-invalid': wrong,
    'aria-describedby': told ? `${id}-note` : undefined,
    onInput: (event: { currentTarget: HTMLInputElement }) => {
      value.value = event.currentTarget.value
    },
  }
  return (
    <label class="field" for={id}>
      <span>{name}</span>
      {secret ? <input type="password" autoComplete="new-password" {...input} /> : <input type="text" autoComplete="off" {...input} />}
      {told && (
        <small id={`${id}-note`} class={wrong ? 'wanted' : 'note'}>
          {told}
        </small>
      )}
    </label>
  )
}
