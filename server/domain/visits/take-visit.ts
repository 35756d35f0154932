import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { MatterId } from '../../../protocol/vocabulary.ts'
import type { Decision } from '../decision.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import type { Neighbours } from './neighbours.ts'
import { arrange, chosenCount, matterOf, stagesOf } from './plan.ts'
import { isGated, throughGate } from './registration.ts'
import type { PlannedStage, Visits } from './state.ts'

export type Room = { readonly visits: Visits; readonly hall: HallConfig | undefined; readonly neighbours: Neighbours }

/**
 * One number for all that somebody comes for. `take` gives a number for one matter, as if it were the only one; it is that of the first stage. [S1]
 * A single matter goes straight on to it.
 */
export function takeVisit(
  { hall, neighbours }: Room,
  command: CommandOf<'ticket.take'>,
  take: (matter: MatterId, later: readonly PlannedStage[]) => Decision | Refusal,
): Decision | Refusal {
  const chosen = command.matters ?? (command.matter === undefined ? [] : [command.matter])
  const [only] = chosen
  if (only === undefined) return refuse('malformed', { at: 'matter' })
  if (command.matter !== undefined && command.matters !== undefined) return refuse('malformed', { at: 'matters' })
  const joint = hall && chosen.map((matter) => matterOf(hall, matter)).find((matter) => matter?.joint)
  if (!hall || (chosen.length === 1 && !joint && !isGated(hall, only))) return take(only, [])
  const stages = stagesOf(hall, chosen)
  if (isRefusal(stages)) return stages
  if (chosenCount(stages) > hall.rules.mattersPerVisit) return refuse('too-many-matters')
  const planned = throughGate(hall, arrange(hall, stages, neighbours))
  if ('refused' in planned) return planned
  // The gate stands open: one matter alone is no way through several.
  if (planned.length === 1 && !joint) return take(only, [])
  const decision = take(planned[0]?.matter as MatterId, planned.slice(1))
  return isRefusal(decision) ? decision : withStages(decision, planned, joint?.joint?.leadCounter)
}

/** The number is known with its whole way: the slip and the answer say it. */
function withStages({ events, personal, result }: Decision, stages: readonly PlannedStage[], leadCounter: number | undefined): Decision {
  const lead = leadCounter === undefined ? {} : { leadCounter }
  return {
    events: events.map((each) => (each.type === 'ticket.taken' ? event('ticket.taken', { ...each.body, stages, ...lead }) : each)),
    personal,
    result: { ...result, ticket: { ...(result['ticket'] as object), stages } },
  }
}
