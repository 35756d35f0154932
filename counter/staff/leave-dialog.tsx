import { useState } from 'preact/hooks'
import { type LeaveKind, leaveKinds } from '../../protocol/people.ts'
import { leaveWords } from '../../web/parts/leave-words.ts'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { colleaguesOf, oneLine } from './entries.ts'
import { Decisions, OwnLeaves } from './leave-lists.tsx'
import { TextField } from './text-field.tsx'
import { staffWords } from './words.ts'

/** 请假: the days, who stands in, and what the cover has to know; below, one's own requests and those that wait for one's decision. */
export function LeaveDialog({ desk }: { desk: Desk }) {
  const w = staffWords.value
  const day = desk.hall?.day ?? ''
  const [from, setFrom] = useState(day)
  const [to, setTo] = useState(day)
  const [kind, choose] = useState<LeaveKind>('personal')
  const people = colleaguesOf(desk)?.people ?? []
  const [cover, name] = useState<string>(people.find(({ rank }) => rank)?.badge ?? '')
  const [reason, write] = useState('')
  const [handover, leaveWord] = useState('')
  const close = () => (desk.panel.value = undefined)
  const send = async (event: Event) => {
    event.preventDefault()
    const [why, word] = [oneLine(reason), oneLine(handover)]
    const more = { ...(cover ? { cover } : {}), ...(why ? { reason: why } : {}), ...(word ? { handover: word } : {}) }
    close()
    if (await desk.ask('leave', (c) => c.send('leave.ask', { from, to, kind, ...more }))) desk.say(() => w.sent)
  }
  return (
    <Dialog title={w.leaveTitle} onClose={close}>
      <form class="staff-form" onSubmit={(event) => void send(event)}>
        <div class="pair">
          <label>
            <span>{w.from}</span>
            <input
              type="date"
              data-testid="leave-from"
              value={from}
              onInput={(event) => setFrom(event.currentTarget.value)}
              data-first=""
            />
          </label>
          <label>
            <span>{w.to}</span>
            <input type="date" data-testid="leave-to" value={to} min={from} onInput={(event) => setTo(event.currentTarget.value)} />
          </label>
          <label>
            <span>{w.kind}</span>
            <select data-testid="leave-kind" value={kind} onChange={(event) => choose(event.currentTarget.value as LeaveKind)}>
              {leaveKinds.map((each) => (
                <option key={each} value={each}>
                  {leaveWords.value.kinds[each]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{w.cover}</span>
            <select data-testid="leave-cover" value={cover} onChange={(event) => name(event.currentTarget.value)}>
              <option value="">{w.coverNone}</option>
              {people.map((person) => (
                <option key={person.badge} value={person.badge}>
                  {person.name}
                  {person.rank && `　${w.rank(person.rank)}`}
                </option>
              ))}
            </select>
          </label>
        </div>
        <TextField label={from < day ? w.reasonAfter : w.reason} testId="leave-reason" most={200} text={reason} onText={write} />
        <TextField label={w.leaveHandover} testId="leave-handover" most={500} text={handover} onText={leaveWord} />
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.back}
          </button>
          <button type="submit" class="go" data-testid="leave-go" disabled={!from || !to || to < from}>
            {w.askLeave}
          </button>
        </div>
      </form>
      <Decisions desk={desk} />
      <OwnLeaves desk={desk} />
    </Dialog>
  )
}
