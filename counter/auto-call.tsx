import type { ConsoleNow } from '../protocol/views/staff.ts'
import { callingWords } from './calling-words.ts'
import type { Desk } from './desk.ts'

/** That the clock will call, and when; and the switch, where the clerk has it. */
export function AutoCall({ desk, now, waiting }: { desk: Desk; now: ConsoleNow; waiting: number }) {
  const w = callingWords.value
  const auto = now.autoCall
  if (!auto) return null
  const seconds = auto.at === undefined ? 0 : Math.ceil((Date.parse(auto.at) - desk.clock.value) / 1000)
  const told = auto.on ? (waiting > 0 && seconds > 0 ? w.autoIn(seconds) : w.autoReady(auto.seconds)) : w.autoIsOff
  return (
    <p class="auto" data-testid="auto-call">
      <span>{told}</span>
      {auto.optional && (
        <button type="button" class="sec" data-testid="auto-switch" onClick={() => switchAutoCall(desk)}>
          {auto.on ? w.autoOff : w.autoOn} <kbd>A</kbd>
        </button>
      )}
    </p>
  )
}

export function switchAutoCall(desk: Desk): boolean {
  const auto = desk.now?.autoCall
  if (!auto?.optional) return false
  void desk.ask('autoCall', (c, counter) => c.send('counter.autoCall', { counter, on: !auto.on }))
  return true
}
