import '../web/staff-refusal-words.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CounterEntry, HallEntry } from '../protocol/views/parts.ts'
import { Connection, entriesOf, entryOf } from '../web/connection.ts'
import { formatTime, say } from '../web/language.ts'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import { Notices } from '../web/parts/notices.tsx'
import { wordsFor } from '../web/refusal-words.ts'
import { renewWhenIdle } from '../web/renewal.ts'
import { callingWords } from './calling-words.ts'
import { CounterChoice } from './counter-choice.tsx'
import { leaveSeat, parting, takeSeat, usualCounter } from './seat.ts'
import { openCounter, startSession, type Trial } from './session.ts'
import { words } from './words.ts'

const board = () => new Connection('board', undefined).start()

export function SignIn({ onSeated }: { onSeated: (connection: Connection) => void }) {
  const w = words.value
  const [hallLine, setHallLine] = useState(board)
  const [badge, setBadge] = useState('')
  const [pin, setPin] = useState('')
  const [counter, setCounter] = useState(usualCounter)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    renewWhenIdle(hallLine, () => !first.current?.value)
    return () => hallLine.stop()
  }, [hallLine])
  const hall = entryOf<HallEntry>(hallLine.entries.value, 'hall')

  const wordsOfTrial = (trial: Trial) => () =>
    'refused' in trial && trial.refused === 'locked' && trial.until && hall
      ? words.value.lockedUntil(formatTime(Date.parse(trial.until), hall.zone))
      : wordsFor(trial)

  const counters = entriesOf<CounterEntry>(hallLine.entries.value, 'counter:')
  const taken = counters.some((entry) => entry.counter === counter && entry.state !== 'closed')

  const trySignIn = async (assists: boolean) => {
    if (!badge.trim() || !pin) return leaveSeat(() => words.value.needBadge)
    if (!counter) return leaveSeat(() => words.value.needCounter)
    const session = await startSession(badge.trim(), pin)
    if (!('token' in session)) return leaveSeat(wordsOfTrial(session))
    const seat = { token: session.token, badge: session.person.badge, name: session.person.name, counter, ...(assists ? { assists } : {}) }
    // One line at a time: the page says whether it is live by the line it shows.
    hallLine.stop()
    const opened = await openCounter(seat)
    if (opened instanceof Connection) {
      takeSeat(seat)
      return onSeated(opened)
    }
    setHallLine(board())
    leaveSeat(wordsOfTrial(opened))
  }
  const submit = async (event: Event, assists = false) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    await trySignIn(assists)
    setBusy(false)
  }

  return (
    <div class="sign-in">
      <Notices connection={hallLine} />
      <header class="hall" data-field="far">
        <p>{w.title}</p>
        <h1 class="song">{hall && say(hall.name)}</h1>
        <LanguageChoice />
      </header>
      <main>
        <form onSubmit={(event) => void submit(event)}>
          <h2 class="song">{w.greeting}</h2>
          <div class="pair">
            <label class="field">
              <span>{w.badge}</span>
              <input
                ref={first}
                data-testid="badge"
                inputMode="numeric"
                autocomplete="off"
                maxLength={10}
                value={badge}
                onInput={(event) => setBadge(event.currentTarget.value)}
              />
            </label>
            <label class="field">
              <span>{w.pin}</span>
              <input
                data-testid="pin"
                type="password"
                inputMode="numeric"
                autocomplete="off"
                maxLength={12}
                value={pin}
                onInput={(event) => setPin(event.currentTarget.value)}
              />
            </label>
          </div>
          <CounterChoice counters={counters} chosen={counter} onChoose={setCounter} />
          <p class="said" role="alert">
            {parting.value?.()}
          </p>
          <button type="submit" class="go" data-testid="sign-in" aria-busy={busy}>
            {busy ? w.signingIn : w.signIn} <kbd>Enter</kbd>
          </button>
          {taken && (
            <button type="button" class="sec" data-testid="assist" onClick={(event) => void submit(event, true)}>
              {callingWords.value.sitBeside}
            </button>
          )}
          <p class="note">{w.greetingNote}</p>
        </form>
      </main>
    </div>
  )
}
