import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { words } from './words.ts'

type Props = {
  readonly title: string
  readonly go: string
  readonly ready: boolean
  readonly onGo: () => void
  readonly onLeave: () => void
  readonly children: ComponentChildren
}

/** One question over the page; Escape leaves it. */
export function Dialog({ title, go, ready, onGo, onLeave, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('button, input')?.focus()
  }, [])
  return (
    <div class="veil" role="dialog" aria-modal="true" aria-label={title}>
      <form
        ref={form}
        class="dialog"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onGo()
        }}
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      >
        <h2 class="song">{title}</h2>
        {children}
        <div class="answers">
          <button type="button" data-testid="leave" onClick={onLeave}>
            {words.value.leave}
          </button>
          <button type="submit" class="filled" data-testid="go" disabled={!ready}>
            {go}
          </button>
        </div>
      </form>
    </div>
  )
}

type Choice = { readonly id: string; readonly name: string }
type ChoicesProps = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly choose: (id: string) => void
}

/** One of a few, as boxes in rows. */
export const Choices = ({ label, choices, chosen, choose }: ChoicesProps) => (
  <div class="choose" role="group" aria-label={label}>
    {choices.map(({ id, name }) => (
      <button key={id} type="button" data-testid={`choose-${id}`} aria-pressed={chosen === id} onClick={() => choose(id)}>
        {name}
      </button>
    ))}
  </div>
)
