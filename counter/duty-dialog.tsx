import { useState } from 'preact/hooks'
import { checklists } from '../protocol/duty.ts'
import { formatTime, say } from '../web/language.ts'
import { askBeside } from './beside.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { DutyAlarms } from './duty-alarms.tsx'
import { dayName, dutyOf } from './duty-shown.ts'
import { dutyWords } from './duty-words.ts'
import './duty.css'

/** Of whoever is on duty: the day's lists and log; of whoever will be: somebody to stand in. */
export function DutyDialog({ desk }: { desk: Desk }) {
  const w = dutyWords.value
  const duty = dutyOf(desk)
  const close = () => (desk.panel.value = undefined)
  if (!duty) return null
  const { lists } = duty
  return (
    <Dialog title={w.duty} onClose={close}>
      <div class="duty-dialog">
        <DutyAlarms desk={desk} />
        {lists && (
          <div class="lists">
            {checklists.map((list) => (
              <section key={list}>
                <h3>{w.lists[list]}</h3>
                {lists[list].map(({ item, name, done }) => (
                  <label key={item}>
                    <input
                      type="checkbox"
                      data-testid={`tick-${item}`}
                      checked={done === true}
                      onChange={(event) => {
                        const now = event.currentTarget.checked
                        void askBeside(desk, (c) => c.send('checklist.tick', { list, item, done: now }))
                      }}
                    />
                    <span>{say(name)}</span>
                  </label>
                ))}
              </section>
            ))}
          </div>
        )}
        {duty.notes && <Log desk={desk} notes={duty.notes} />}
        {duty.onCall && (
          <p class="note">
            {w.onCall}　{duty.onCall.map(({ name }) => name).join('、') || w.nobody}
          </p>
        )}
        {duty.days.length > 0 && <Swap desk={desk} />}
        <p class="note" role="status">
          {desk.saying.value?.()}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

type Notes = NonNullable<NonNullable<ReturnType<typeof dutyOf>>['notes']>

function Log({ desk, notes }: { desk: Desk; notes: Notes }) {
  const w = dutyWords.value
  const [text, setText] = useState('')
  const save = async (event: Event) => {
    event.preventDefault()
    const said = text.trim().replace(/\s+/g, ' ')
    if (said && (await askBeside(desk, (c) => c.send('duty.note', { text: said })))) setText('')
  }
  return (
    <section class="log">
      <h3>{w.logTitle}</h3>
      <ul>
        {notes.map(({ seq, at, text: said }) => (
          <li key={seq}>
            <time>{desk.hall && formatTime(Date.parse(at), desk.hall.zone)}</time>
            {said}
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void save(event)}>
        <input
          type="text"
          class="wide-field"
          data-testid="duty-note"
          aria-label={w.logHint}
          placeholder={w.logHint}
          maxLength={500}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" data-testid="duty-note-save">
          {w.note}
        </button>
      </form>
    </section>
  )
}

function Swap({ desk }: { desk: Desk }) {
  const w = dutyWords.value
  const duty = dutyOf(desk)
  const [day, setDay] = useState(duty?.days[0] ?? '')
  const [other, setOther] = useState('')
  const [instead, setInstead] = useState('')
  const [reason, setReason] = useState('')
  if (!duty) return null
  const own = duty.swaps.filter(({ asker }) => asker.badge === desk.seat.badge)
  const send = (event: Event) => {
    event.preventDefault()
    const why = reason.trim().replace(/\s+/g, ' ')
    const more = { ...(instead ? { instead } : {}), ...(why ? { reason: why } : {}) }
    if (other) void askBeside(desk, (c) => c.send('duty.swap.ask', { day, with: other as never, ...more }))
  }
  return (
    <section>
      <h3>{w.swapTitle}</h3>
      {own.map((swap) => (
        <p key={swap.day}>
          {w.waits(dayName(swap.day))}{' '}
          {swap.state === 'asked' && (
            <button type="button" onClick={() => void askBeside(desk, (c) => c.send('duty.swap.answer', { day: swap.day, agree: false }))}>
              {w.takeBack}
            </button>
          )}
        </p>
      ))}
      <form onSubmit={send}>
        <select data-testid="swap-day" aria-label={w.which} value={day} onChange={(event) => setDay(event.currentTarget.value)}>
          {duty.days.map((each) => (
            <option key={each} value={each}>
              {dayName(each)}
            </option>
          ))}
        </select>
        <select data-testid="swap-with" aria-label={w.whom} value={other} onChange={(event) => setOther(event.currentTarget.value)}>
          <option value="">{w.whom}</option>
          {duty.others.map(({ badge, name }) => (
            <option key={badge} value={badge}>
              {name} {badge}
            </option>
          ))}
        </select>
        <select aria-label={w.offer} value={instead} onChange={(event) => setInstead(event.currentTarget.value)}>
          <option value="">{w.offerNone}</option>
          {duty.others
            .find(({ badge }) => badge === other)
            ?.days.map((each) => (
              <option key={each} value={each}>
                {dayName(each)}
              </option>
            ))}
        </select>
        <input
          type="text"
          class="wide-field"
          aria-label={w.reason}
          placeholder={w.reason}
          maxLength={200}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" data-testid="swap-ask">
          {w.ask}
        </button>
      </form>
    </section>
  )
}
