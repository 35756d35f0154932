import { useEffect, useMemo } from 'preact/hooks'
import { say } from '../web/language.ts'
import { NumberDesk } from '../web/number/number-desk.ts'
import { NumberSheet } from '../web/number/number-sheet.tsx'
import { numberTitle } from '../web/number/title.ts'
import { words } from '../web/number/words.ts'
import { isHalf, proofOf } from '../web/ticket-code.ts'
import { goOnWith } from './acts.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { heldOf } from './held.tsx'
import { ownLines, pickFrom } from './lines.tsx'
import { scanWords } from './scans.ts'
import { matterList } from './visit-acts.ts'

/** Somebody stands at the window with a number that is not being served here. */
export function NumberDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const number = useMemo(() => new NumberDesk(desk.connection), [desk.connection])
  const scanned = desk.scanned.value
  useEffect(() => {
    if (!scanned) return
    desk.scanned.value = undefined
    const proof = proofOf(scanned.text)
    if (proof) void number.lookFor(proof)
    else {
      number.type('')
      number.saying.value = { scanned: isHalf(scanned.text) ? 'half' : 'foreign' }
    }
  }, [scanned])
  const nameOf = (matter: string) => {
    const known = matterList(desk).find((each) => each.matter === matter)
    return known ? say(known.name) : ''
  }
  const close = () => (desk.panel.value = undefined)
  return (
    <Dialog title={numberTitle.value.title} onClose={close}>
      <NumberSheet desk={number} nameOf={nameOf} />
      <div class="choice">
        <button type="button" class="sec" data-testid="number-close" onClick={close}>
          {w.close} <kbd>Esc</kbd>
        </button>
        <CallNow desk={desk} ticket={number.ticket?.id} />
      </div>
    </Dialog>
  )
}

/** Whoever stands here waits for this counter: called out of order, with the reason that this takes, or taken up again. */
function CallNow({ desk, ticket }: { desk: Desk; ticket: string | undefined }) {
  const w = scanWords.value
  if (ticket === undefined || desk.now?.state !== 'idle' || desk.assists) return null
  const held = heldOf(desk).find(({ id }) => id === ticket)
  const line = ownLines(desk).find(({ pickable }) => pickable?.some(({ id }) => id === ticket))
  const goOn = held && (() => void goOnWith(desk, held))
  const call = goOn ?? (line && (() => pickFrom(desk, line.line, ticket)))
  if (!call) return null
  return (
    <button type="button" class="go" data-testid="number-call" onClick={call}>
      {goOn ? w.goOn : w.call}
    </button>
  )
}
