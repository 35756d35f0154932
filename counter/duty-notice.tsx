import { askBeside } from './beside.ts'
import type { Desk } from './desk.ts'
import { alarmsOf, alarmWords } from './duty-alarms.tsx'
import { dayName, dutyOf } from './duty-shown.ts'
import { dutyWords } from './duty-words.ts'
import './duty.css'

/** Duty, as far as it concerns whoever sits here: a turn that comes, a colleague who asks, a call-out. Nothing to say, nothing shown. */
export function DutyNotice({ desk }: { desk: Desk }) {
  const w = dutyWords.value
  const duty = dutyOf(desk)
  if (!duty || desk.assists) return null
  const { mine, reminded, call, swaps } = duty
  const asked = swaps.filter(({ other, state }) => other.badge === desk.seat.badge && state === 'asked')
  const alarms = mine ? alarmsOf(desk).length : 0
  if (!mine && !reminded && !call && asked.length === 0) return null
  return (
    <section class="duty-notice" data-testid="duty-notice" aria-live="polite">
      {call && (
        <p class="call">
          <b>{w.called(call.reason)}</b>
          {call.acknowledgedAt ? (
            <button type="button" data-testid="call-here" onClick={() => void askBeside(desk, (c) => c.send('oncall.arrived', {}))}>
              {w.here}
            </button>
          ) : (
            <button type="button" data-testid="call-answer" onClick={() => void askBeside(desk, (c) => c.send('oncall.acknowledge', {}))}>
              {w.answer}
            </button>
          )}
        </p>
      )}
      {asked.map(({ day, asker, instead }) => (
        <p key={day}>
          <span>
            {w.asks(asker.name, dayName(day))}
            {instead && w.instead(dayName(instead))}
          </span>
          {([true, false] as const).map((agree) => (
            <button
              key={String(agree)}
              type="button"
              data-testid={agree ? 'swap-yes' : 'swap-no'}
              onClick={() => void askBeside(desk, (c) => c.send('duty.swap.answer', { day, agree }))}
            >
              {agree ? w.yes : w.no}
            </button>
          ))}
        </p>
      ))}
      {(mine || reminded) && (
        <p>
          <span>{mine ? w.mine : reminded && w.ahead(dayName(reminded.day))}</span>
          {alarms > 0 && <b data-testid="duty-alarm-count">{alarmWords.value.count(alarms)}</b>}
          <button type="button" data-testid="open-duty" onClick={() => (desk.panel.value = 'duty')}>
            {mine ? w.openDuty : w.swapTitle}
          </button>
        </p>
      )}
    </section>
  )
}
