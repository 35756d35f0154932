import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { keyWords } from './key-words.ts'

/** Every key of the console, for whoever is new. */
export function KeysDialog({ desk }: { desk: Desk }) {
  const w = keyWords.value
  const close = () => (desk.panel.value = undefined)
  return (
    <Dialog title={w.title} onClose={close}>
      <dl class="keys" data-testid="keys">
        {w.rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div class="choice">
        <button type="button" class="sec" data-first="" onClick={close}>
          {w.close} <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  )
}
