import { type Refusal, refuse } from '../protocol/refusals.ts'
import type { HandoverEntry } from '../protocol/views/duty.ts'
import type { Actor } from './domain/decision.ts'
import type { Hall } from './hall.ts'

/** The hand-over at a counter as the asker sees it: who leads the hall, or the clerk who sits there. Refuses `unknown-handover`. */
export function handoverSeen(hall: Hall, counter: number, actor: Actor): Promise<HandoverEntry | Refusal> {
  const view = hall.refusedTo(actor, 'load') ? `counter:${counter}` : 'load'
  return new Promise((seen) => {
    hall.watch({ view, retain: false }, actor, (answer) => {
      if ('refused' in answer) return seen(answer)
      seen((answer.entries[`handover:${counter}`] as HandoverEntry | undefined) ?? refuse('unknown-handover'))
    })
  })
}
