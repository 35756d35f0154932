import { useEffect, useMemo } from 'preact/hooks'
import type { Connection } from '../web/connection.ts'
import { wordsFor } from '../web/refusal-words.ts'
import { renewWhenIdle } from '../web/renewal.ts'
import { Console } from './console.tsx'
import { Desk } from './desk.ts'
import { listenForKeys } from './keys.ts'
import { listenForScans } from './scans.ts'
import { leaveSeat, type Seat } from './seat.ts'
import { words } from './words.ts'

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

/** Everything that a clerk needs who has signed in. */
export function AtWork({ connection, seat }: { connection: Connection; seat: Seat }) {
  const desk = useMemo(() => new Desk(connection, seat), [connection, seat])
  useEffect(() => {
    renewWhenIdle(connection, () => desk.ticket === undefined && desk.panel.value === undefined)
    const stops = [watchSeat(desk), listenForKeys(desk), listenForScans(desk)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk])
  return <Console desk={desk} />
}
