import { useState } from 'preact/hooks'
import { type Fetcher, fetchers } from '../../protocol/commands/delivery.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { words } from './words.ts'

/** A result is given out: the receipt is printed and signed, then it is recorded. [Z50] [Z52] */
export function HandDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const number = desk.about.value
  const [to, setTo] = useState<Fetcher>('applicant')
  const [agent, setAgent] = useState('')
  const [hint, setHint] = useState('')
  const close = () => (desk.panel.value = undefined)
  const send = async (event: Event) => {
    event.preventDefault()
    const name = to === 'agent' ? agent.trim() : undefined
    if (name === '') return setHint(w.needName)
    // Another act is under way: nothing is lost, and the press can be made again.
    if (desk.asking.value) return
    close()
    await desk.ask('hand', (c) => c.send('result.hand', { case: number, to, agent: name, receipt: 'signed' }))
  }
  return (
    <Dialog title={w.title(number)} onClose={close}>
      <form onSubmit={(event) => void send(event)}>
        <p class="field">
          <span>{w.to}</span>
        </p>
        <div class="options two" role="radiogroup" aria-label={w.to}>
          {fetchers.map((one, place) => (
            <label key={one} class="option">
              <input
                type="radio"
                name="to"
                checked={to === one}
                data-first={place === 0 ? '' : undefined}
                data-testid={`to-${one}`}
                onChange={() => setTo(one)}
              />
              <span>{w[one]}</span>
            </label>
          ))}
        </div>
        {to === 'agent' && (
          <label class="field">
            <span>{w.name}</span>
            <input
              type="text"
              maxLength={40}
              value={agent}
              data-testid="agent"
              autocomplete="off"
              onInput={(event) => setAgent(event.currentTarget.value)}
            />
          </label>
        )}
        <PrintButton testId="print-receipt" ask={() => askSlip({ kind: 'receipt', case: number }, desk.seat.token)}>
          {w.print}
        </PrintButton>
        <p class="note" role="status">
          {hint || w.note}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.not}
          </button>
          <button type="submit" class="go" data-testid="hand-go">
            {w.signed} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
