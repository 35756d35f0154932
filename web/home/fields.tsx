import type { ComponentChildren } from 'preact'
import { oneLine } from '../asked/draft.ts'
import { homeWords } from './words.ts'

type Written = {
  readonly label: string
  readonly most: number
  readonly text: string
  readonly write: (text: string) => void
  readonly testId: string
  readonly hint?: string
  readonly first?: boolean
  readonly phone?: boolean
}

/** A text that stops at its bound, and says so. */
export function Line({ label, most, text, write, testId, hint, first, phone }: Written) {
  return (
    <label class="asked-field">
      <span>{label}</span>
      <input
        type="text"
        inputMode={phone ? 'tel' : 'text'}
        autocomplete="off"
        maxLength={most}
        value={text}
        placeholder={hint}
        data-testid={testId}
        data-first={first ? '' : undefined}
        onInput={(event) => write(oneLine(event.currentTarget.value))}
      />
      {text.length >= most && <small role="status">{homeWords.value.full(most)}</small>}
    </label>
  )
}

type Chosen<T extends string> = {
  readonly name: string
  readonly label: string
  readonly all: readonly T[]
  readonly words: Readonly<Record<T, string>>
  readonly chosen: T
  readonly choose: (one: T) => void
}

/** One of a few. */
export function Choice<T extends string>({ name, label, all, words, chosen, choose }: Chosen<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="asked-row">
        {all.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={chosen === each} data-testid={`${name}-${each}`} onChange={() => choose(each)} />
            <span>{words[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type Sent = {
  readonly send: () => Promise<unknown>
  readonly back: () => void
  readonly backName: string
  readonly go: string
  readonly hint: string
  readonly ready: boolean
  readonly children: ComponentChildren
  readonly testId: string
}

export function Form({ send, back, backName, go, hint, ready, children, testId }: Sent) {
  return (
    <form
      class="asked home-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void send()
      }}
    >
      {children}
      <p class="note" role="status" data-testid="home-hint">
        {hint}
      </p>
      <div class="choice">
        <button type="button" class="sec" data-testid={`${testId}-not`} onClick={back}>
          {backName}
        </button>
        <button type="submit" class="go filled" data-testid={`${testId}-go`} disabled={!ready}>
          {go}
        </button>
      </div>
    </form>
  )
}
