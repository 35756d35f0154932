import { staffWords } from './words.ts'

type Shown = {
  readonly label: string
  readonly hint?: string
  readonly testId: string
  readonly most: number
  readonly text: string
  readonly onText: (text: string) => void
  readonly first?: boolean
}

/** Own words; where they stop, it is said. */
export function TextField({ label, hint, testId, most, text, onText, first }: Shown) {
  return (
    <label class="own-text">
      <span>{label}</span>
      <textarea
        data-testid={testId}
        placeholder={hint}
        maxLength={most}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        data-first={first ? '' : undefined}
      />
      {text.length >= most && <small role="status">{staffWords.value.atMost(most)}</small>}
    </label>
  )
}
