import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Decision } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { type Chain, type Stage, stageNow, stagesAhead } from './state.ts'
import type { Room } from './take-visit.ts'

type Finished = Extract<NewEvent, { type: 'ticket.finished' }>

/**
 * What the finishing of one matter leads to when others remain, in the same decision. The next of the same line is done in the same sitting; another only
 * where the clerk says so and the counter serves it; else the ticket waits in its line with the credit of its arrival. [S4]
 */
export function goOn(
  { visits, hall, neighbours }: Room,
  command: CommandOf<'counter.finish'>,
  decision: Decision | Refusal,
): Decision | Refusal {
  if (isRefusal(decision) || !hall) return decision
  const finished = decision.events.find((each): each is Finished => each.type === 'ticket.finished')?.body
  const chain = finished && visits.chains.get(finished.ticket)
  const next = chain && nextStage(chain, neighbours.covered)
  if (!finished || !chain || !next) return decision
  const serves = servesLine(hall, command.counter, next.line) && neighbours.trained(command.counter, next.line)
  if (command.stay && !serves) return refuse('not-served')
  const { ticket, number, counter, badge, line } = finished
  const stays = serves && (command.stay ?? next.line === stageNow(chain)?.line)
  const advanced = event('ticket.advanced', { ticket, number, counter, badge, line: next.line, matter: next.matter, from: line, stays })
  const { matter } = next
  return {
    ...decision,
    events: [...decision.events, advanced],
    result: { ...decision.result, ticket: { id: ticket, number, next: { matter, line: next.line, stays } } },
  }
}

/** The next as planned, and the registration before all [B28]; while nobody serves its line, the first other that somebody serves and that need not come later. [S5] */
export function nextStage(chain: Chain, covered: (line: string) => boolean): Stage | undefined {
  const ahead = stagesAhead(chain)
  if (ahead[0]?.gate) return ahead[0]
  const free = ahead.filter((stage, index) => stage.joint === undefined || ahead.findIndex(({ joint }) => joint === stage.joint) === index)
  return free.find(({ line }) => covered(line)) ?? ahead[0]
}

export const servesLine = (hall: HallConfig, counter: number, line: string): boolean =>
  hall.counters.some((each) => each.counter === counter && each.lines.some((served) => served.line === line))
