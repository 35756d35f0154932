import type { Connection, Outcome } from '../web/connection.ts'
import { wordsFor } from '../web/refusal-words.ts'
import type { Desk } from './desk.ts'
import { leaveSeat } from './seat.ts'

/** Asks for something beside the citizen at hand: no key of the console rests meanwhile. True when it was carried out; otherwise the desk says why not. */
export async function askBeside(desk: Desk, send: (connection: Connection, counter: number) => Promise<Outcome>): Promise<boolean> {
  const outcome = await send(desk.connection, desk.seat.counter)
  if ('seq' in outcome) return true
  if ('refused' in outcome && outcome.refused === 'not-known') leaveSeat(() => wordsFor(outcome))
  else desk.say(() => wordsFor(outcome))
  return false
}
