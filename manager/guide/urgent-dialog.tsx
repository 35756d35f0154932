import { useState } from 'preact/hooks'
import type { FairnessEntry } from '../../protocol/views/guide.ts'
import { entryOf } from '../../web/connection.ts'
import { reasonNames } from '../../web/parts/priority-words.ts'
import { Choices, Dialog } from './dialog.tsx'
import type { Walk } from './walk.ts'
import { words } from './words.ts'

const reasons = ['special', 'ill', 'other'] as const

/** The duty leader sends a number before all others: never without saying why. */
export function UrgentDialog({ walk, ticket, number }: { walk: Walk; ticket: string; number: string }) {
  const w = words.value
  const [why, setWhy] = useState('')
  const [text, setText] = useState('')
  const fairness = entryOf<FairnessEntry>(walk.desk.connection.value.entries.value, 'fairness')
  const close = () => {
    walk.dialog.value = undefined
  }
  const go = async () => {
    const outcome = await walk.ask(
      'ticket.prioritise',
      { ticket, urgent: true, reason: why === 'other' ? text.trim() : why },
      w.urged(number),
    )
    if (!outcome || !('result' in outcome)) return
    walk.chosen.value = undefined
    close()
  }
  const ready = !walk.busy.value && why !== '' && (why !== 'other' || text.trim() !== '')
  return (
    <Dialog title={w.urgeNumber(number)} go={w.urge} ready={ready} onGo={go} onLeave={close}>
      <p class="note">
        {w.urgeNote} {fairness?.urgentLeft !== undefined && w.urgentLeft(fairness.urgentLeft)}
      </p>
      <Choices label={w.reason} choices={reasons.map((id) => ({ id, name: reasonNames.value[id] }))} chosen={why} choose={setWhy} />
      {why === 'other' && (
        <input
          data-testid="own-words"
          maxLength={200}
          value={text}
          aria-label={w.reason}
          placeholder={w.reason}
          onInput={(e) => setText(e.currentTarget.value)}
        />
      )}
    </Dialog>
  )
}
