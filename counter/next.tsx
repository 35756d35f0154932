import type { ConsoleNow } from '../protocol/views/staff.ts'
import { callNext, finish, secondary } from './acts.ts'
import { callingWords } from './calling-words.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'

/** Ends with the citizen at the counter and calls another: one key, and where the hall wants it a question first. The second step waits for the first. */
export function next(desk: Desk): void {
  const { now, ticket } = desk
  if (!now || !ticket) return
  if (now.confirmCall) desk.panel.value = 'next'
  else void endAndCall(desk)
}

const endAndCall = (desk: Desk): Promise<void> =>
  desk.together(async () => {
    const done = desk.now?.state === 'called' ? await secondary(desk, 'missed') : await finish(desk)
    if (done === true) await callNext(desk)
  })

export function NextDialog({ desk, now }: { desk: Desk; now: ConsoleNow }) {
  const w = callingWords.value
  const number = desk.ticket?.number ?? ''
  const close = () => (desk.panel.value = undefined)
  const go = (event: Event) => {
    event.preventDefault()
    close()
    void endAndCall(desk)
  }
  return (
    <Dialog title={now.state === 'called' ? w.sureMissed(number) : w.sureFinished(number)} onClose={close}>
      <form onSubmit={go}>
        {now.state === 'called' && <p class="note">{w.sureNote}</p>}
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.sureNot(number)}
          </button>
          <button type="submit" class="go" data-first="" data-testid="next-go">
            {w.sureDo} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
