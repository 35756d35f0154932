import { useState } from 'preact/hooks'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { words } from './extension-words.ts'

/** 「不得无故拒绝延时服务」 (R12): a reason, and that it was explained to those who wait. */
export function DeclineDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const [reason, setReason] = useState('')
  const [explained, setExplained] = useState(false)
  const [hint, setHint] = useState(false)
  const close = () => (desk.panel.value = undefined)
  const send = async (event: Event) => {
    event.preventDefault()
    if (!reason.trim() || !explained) return setHint(true)
    close()
    await desk.ask('decline', (c, counter) =>
      c.send('extension.decline', { counter, reason: reason.trim().replace(/\s+/g, ' '), explained: true }),
    )
  }
  return (
    <Dialog title={w.declineTitle} onClose={close}>
      <form class="decline" onSubmit={(event) => void send(event)}>
        <label for="decline-reason">{w.reason}</label>
        <textarea
          id="decline-reason"
          data-first=""
          data-testid="decline-reason"
          maxLength={200}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <label class="explained">
          <input
            type="checkbox"
            data-testid="explained"
            checked={explained}
            onChange={(event) => setExplained(event.currentTarget.checked)}
          />
          <span>{w.explained}</span>
        </label>
        <p class="note" role="status">
          {hint ? w.both : ''}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.back}
          </button>
          <button type="submit" class="go" data-testid="decline-go">
            {w.submit}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
