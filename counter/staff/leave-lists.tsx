import { useState } from 'preact/hooks'
import type { LeaveEntry } from '../../protocol/views/people.ts'
import { leaveWords, spanShown } from '../../web/parts/leave-words.ts'
import type { Desk } from '../desk.ts'
import { leavesOf, oneLine } from './entries.ts'
import { staffWords } from './words.ts'

/** What the clerk has to decide as the chief of a department. */
export function Decisions({ desk }: { desk: Desk }) {
  const w = staffWords.value
  const mine = leavesOf(desk).filter((leave) => leave.mine)
  if (mine.length === 0) return null
  return (
    <section class="leave-list" data-testid="to-decide">
      <h3>{w.toDecide}</h3>
      <ul>
        {mine.map((leave) => (
          <Decision key={leave.leave} desk={desk} leave={leave} />
        ))}
      </ul>
    </section>
  )
}

function Decision({ desk, leave }: { desk: Desk; leave: LeaveEntry }) {
  const w = staffWords.value
  const l = leaveWords.value
  const [why, write] = useState('')
  const decide = (approve: boolean) => {
    const reason = oneLine(why)
    return desk.ask('decide', (c) => c.send('leave.decide', { leave: leave.leave, approve, ...(reason ? { reason } : {}) }))
  }
  return (
    <li>
      <p>
        <b>{leave.person.name}</b>　{leave.kind && l.kinds[leave.kind]}　{l.both(spanShown(leave), l.days(leave.days))}
        {leave.cover && `　${w.cover} ${leave.cover.name}`}
      </p>
      {leave.reason && <p class="note">{leave.reason}</p>}
      <div class="choice">
        <input
          type="text"
          aria-label={w.why}
          placeholder={w.why}
          maxLength={200}
          value={why}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <button type="button" class="sec" disabled={why.trim() === ''} onClick={() => void decide(false)}>
          {w.refuse}
        </button>
        <button type="button" class="sec" data-testid={`approve-${leave.leave}`} onClick={() => void decide(true)}>
          {w.approve}
        </button>
      </div>
    </li>
  )
}

/** The clerk's own: how each stands, to be taken back before it begins, and signed back in from after it. */
export function OwnLeaves({ desk }: { desk: Desk }) {
  const w = staffWords.value
  const l = leaveWords.value
  const own = leavesOf(desk).filter((leave) => leave.person.badge === desk.seat.badge)
  if (own.length === 0) return null
  return (
    <section class="leave-list" data-testid="own-leaves">
      <h3>{w.own}</h3>
      <ul>
        {own.map((leave) => (
          <li key={leave.leave} class="own-leave">
            <p>
              {l.both(spanShown(leave), l.days(leave.days))}
              <small>
                <span>{l.states[leave.state]}</span>
                {leave.waitsFor.length > 0 && <span>{leave.waitsFor.map((side) => l.sides[side]).join(' + ')}</span>}
                {leave.provisional && <span>{l.provisional}</span>}
                {leave.late && <span>{w.late(leave.late)}</span>}
                {leave.decisions.map((each) => each.reason && <span key={each.side}>{l.said(each.by, each.reason)}</span>)}
              </small>
            </p>
            {(leave.state === 'asked' || (leave.state === 'approved' && !leave.running)) && (
              <button
                type="button"
                class="sec"
                onClick={() => void desk.ask('withdraw', (c) => c.send('leave.withdraw', { leave: leave.leave }))}
              >
                {w.withdraw}
              </button>
            )}
            {leave.running && (
              <button
                type="button"
                class="sec"
                data-testid="sign-back"
                onClick={() => void desk.ask('return', (c) => c.send('leave.return', { leave: leave.leave }))}
              >
                {w.signBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
