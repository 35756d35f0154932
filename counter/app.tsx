import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Connection } from '../web/connection.ts'
import { later } from '../web/parts/later.tsx'
import { wordsFor } from '../web/refusal-words.ts'
import { renewWhenIdle } from '../web/renewal.ts'
import { Desk } from './desk.ts'
import { listenForKeys } from './keys.ts'
import { leaveSeat, seat } from './seat.ts'
import { SignIn } from './sign-in.tsx'
import { words } from './words.ts'

const Console = later(() => import('./console.tsx').then(({ Console }) => Console))

const desk = signal<Desk | undefined>(undefined)

function sitDown(connection: Connection): void {
  const taken = seat.value
  if (!taken) return
  desk.value = new Desk(connection, taken)
  renewWhenIdle(connection, () => desk.value?.ticket === undefined && desk.value?.panel.value === undefined)
}

/** A reload resumes with the token that the tab kept. */
if (seat.value) sitDown(new Connection(`counter:${seat.value.counter}`, seat.value.token).start())

seat.subscribe((taken) => {
  if (taken) return
  desk.value?.connection.stop()
  desk.value = undefined
})

/** The hall may have given the counter to somebody else, or the session may have ended; then the clerk signs in again. */
function watchSeat(at: Desk): () => void {
  const stopRefused = at.connection.refused.subscribe((refusal) => {
    if (refusal) leaveSeat(() => (refusal.refused === 'not-known' ? wordsFor(refusal) : words.value.seatLost))
  })
  const stopOthers = at.connection.entries.subscribe(() => {
    const there = at.now?.clerk
    const lost = at.seat.assists ? at.now && !at.assists : there && there.badge !== at.seat.badge
    if (lost) leaveSeat(() => words.value.seatLost)
  })
  return () => {
    stopRefused()
    stopOthers()
  }
}

export function App() {
  const at = desk.value
  useEffect(() => {
    if (!at) return undefined
    const stopWatching = watchSeat(at)
    const stopKeys = listenForKeys(at)
    return () => {
      stopWatching()
      stopKeys()
    }
  }, [at])
  return at ? <Console desk={at} /> : <SignIn onSeated={sitDown} />
}
