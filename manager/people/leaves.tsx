import { useEffect, useState } from 'preact/hooks'
import type { LeaveEntry, LeaveWhy, PersonEntry } from '../../protocol/views/people.ts'
import { say } from '../../web/language.ts'
import { leaveWords, spanShown } from '../../web/parts/leave-words.ts'
import { oneLine, type Shown } from './acting.ts'
import { words } from './words.ts'

type Props = {
  readonly shown: Shown
  readonly leaves: readonly LeaveEntry[]
  readonly people: readonly PersonEntry[]
  readonly onPrint: (leave: string) => void
}

const open = ({ state }: LeaveEntry): boolean => state === 'asked' || state === 'approved'

/** What waits to be decided first, then who is away and who will be. */
export function Leaves({ shown, leaves, people, onPrint }: Props) {
  const w = words.value
  const sorted = leaves
    .filter(open)
    .sort((a, b) => Number(b.state === 'asked') - Number(a.state === 'asked') || a.from.localeCompare(b.from))
  return (
    <section data-testid="leaves">
      <h2>
        {w.leaves}
        {sorted.length > 0 && <span>{sorted.filter(({ state }) => state === 'asked').length}</span>}
      </h2>
      {sorted.length === 0 && <p class="note">{w.noLeaves}</p>}
      <ul class="cards">
        {sorted.map((leave) => (
          <li key={leave.leave} data-testid={leave.leave} class={leave.late ? 'late' : ''}>
            <p>
              <b>{leave.person.name}</b> {leave.department && <small>{say(leave.department)}</small>}
            </p>
            <Told leave={leave} shown={shown} />
            {leave.state === 'asked' && <Decide shown={shown} leave={leave} people={people} />}
            {leave.state === 'approved' && (
              <p class="choice">
                <button type="button" data-testid={`print-${leave.leave}`} onClick={() => onPrint(leave.leave)}>
                  {w.printLeave}
                </button>
                {leave.running && (
                  <button type="button" onClick={() => void shown.ask(shown.connection.send('leave.return', { leave: leave.leave }))}>
                    {w.signBack}
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const giveUpMs = 8000
const againMs = 4000

/** What a leave is for; undefined: not told now. */
async function whyOf(leave: string, token: string): Promise<LeaveWhy | undefined> {
  try {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`/api/leaves/${leave}/why`, { headers, signal: AbortSignal.timeout(giveUpMs) })
    return response.ok ? ((await response.json()) as LeaveWhy) : undefined
  } catch {
    return undefined
  }
}

/** Its days and how it stands; what it is for is asked for by those whom the hall tells it. [O25] */
function Told({ leave, shown: { token, badge } }: { leave: LeaveEntry; shown: Shown }) {
  const [why, learn] = useState<LeaveWhy>()
  const reads = leave.readers?.some((reader) => reader === badge) === true
  useEffect(() => {
    learn(undefined)
    if (!reads) return
    let again: ReturnType<typeof setTimeout> | undefined
    let asked = true
    const ask = () =>
      void whyOf(leave.leave, token).then((told) => {
        if (!asked) return
        learn(told)
        if (!told) again = setTimeout(ask, againMs)
      })
    ask()
    return () => {
      asked = false
      clearTimeout(again)
    }
  }, [leave.leave, token, reads])
  const l = leaveWords.value
  return (
    <>
      <p>
        {why && <b>{l.kinds[why.kind]}</b>} {l.both(spanShown(leave), l.days(leave.days))}
      </p>
      <Facts leave={leave} reason={why?.reason} />
    </>
  )
}

const andWhy = (what: string, why: string | undefined): string => (why === undefined ? what : leaveWords.value.said(what, why))

function Facts({ leave, reason }: { leave: LeaveEntry; reason: string | undefined }) {
  const w = words.value
  const l = leaveWords.value
  return (
    <ul class="facts">
      {reason && <li>{reason}</li>}
      {leave.cover && <li>{w.cover(leave.cover.name)}</li>}
      {!leave.cover && <li class="attention">{w.noCover}</li>}
      {leave.handover && <li>{l.said(w.handover, leave.handover)}</li>}
      {leave.afterwards && <li class="attention">{w.afterwards}</li>}
      {leave.provisional && <li class="attention">{l.provisional}</li>}
      {leave.decisions.map((each) => (
        <li key={each.side}>{andWhy(w.decidedBy(each.by, l.sides[each.side], each.approve), each.reason)}</li>
      ))}
      {leave.waitsFor.length > 0 && <li>{w.waitsFor(leave.waitsFor.map((side) => l.sides[side]).join(' + '))}</li>}
      {leave.running && !leave.late && <li>{w.runs}</li>}
      {leave.late && <li class="attention">{w.late(leave.late)}</li>}
    </ul>
  )
}

function Decide({ shown, leave, people }: { shown: Shown; leave: LeaveEntry; people: readonly PersonEntry[] }) {
  const w = words.value
  const [cover, choose] = useState<string>(leave.cover?.badge ?? '')
  const [reason, write] = useState('')
  const decide = (approve: boolean) => {
    const why = oneLine(reason)
    const more = { ...(approve && cover ? { cover } : {}), ...(why ? { reason: why } : {}) }
    void shown.ask(shown.connection.send('leave.decide', { leave: leave.leave, approve, ...more }))
  }
  return (
    <div class="decide">
      <select
        aria-label={w.chooseCover}
        data-testid={`cover-${leave.leave}`}
        value={cover}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{w.chooseCover}</option>
        {people
          .filter(({ badge, clerk }) => clerk && badge !== leave.person.badge)
          .map(({ badge, person }) => (
            <option key={badge} value={badge}>
              {person.name}
            </option>
          ))}
      </select>
      <button type="button" class="filled" data-testid={`approve-${leave.leave}`} onClick={() => decide(true)}>
        {w.approve}
      </button>
      <input
        type="text"
        aria-label={w.whyNot}
        placeholder={w.whyNot}
        maxLength={200}
        value={reason}
        onInput={(event) => write(event.currentTarget.value)}
        autocomplete="off"
      />
      <button type="button" data-testid={`refuse-${leave.leave}`} disabled={reason.trim() === ''} onClick={() => decide(false)}>
        {w.refuse}
      </button>
    </div>
  )
}
