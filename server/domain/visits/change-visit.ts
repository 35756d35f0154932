import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { arrange, chosenCount, stagesOf } from './plan.ts'
import { needsGate, throughGate } from './registration.ts'
import { type Chain, isRegistered, type PlannedStage, stagesAhead } from './state.ts'
import type { Room } from './take-visit.ts'

type ChangeCommand = CommandOf<'visit.add' | 'visit.drop'>

/** During a service the clerk adds a matter to the visit, or takes out one that is still to come. [S7] */
export function changeVisit({ visits, hall, neighbours }: Room, command: ChangeCommand, badge: string): Decision | Refusal {
  const held = neighbours.held(command.counter)
  if (command.ticket !== undefined && held?.id !== command.ticket) return refuse('stale')
  if (!held || !hall) return refuse('counter-empty')
  if (held.state !== 'serving') return refuse('wrong-state', { state: held.state })
  const { id: ticket, number, line } = held
  const at = { ticket, number, counter: command.counter, badge, matter: command.matter }
  const now = { matter: held.matter, line }
  const chain = visits.chains.get(ticket)
  const whole: readonly PlannedStage[] = chain?.stages ?? [now]
  const ahead = chain ? stagesAhead(chain).map(planned) : []
  if (command.type === 'visit.drop') {
    if (!whole.some(({ matter }) => matter === command.matter)) return refuse('unknown-matter')
    const left = ahead.filter(({ matter }) => matter !== command.matter)
    if (left.length === ahead.length) return refuse('wrong-state', { state: stateOf(chain, command.matter) })
    const gone = ahead.find(({ matter }) => matter === command.matter)
    if (gone?.gate && left.some((each) => needsGate(hall, each))) return refuse('registration-first')
    return decided([event('visit.dropped', { ...at, now, ahead: left })])
  }
  const added = stagesOf(hall, [command.matter])
  if (isRefusal(added)) return added
  if (added.some(({ matter }) => whole.some((stage) => stage.matter === matter))) return refuse('matter-twice')
  if (chosenCount([...whole.filter((stage) => !stage.gate), ...added]) > hall.rules.mattersPerVisit) return refuse('too-many-matters')
  const gate = ahead.filter((stage) => stage.gate)
  const arranged = [...gate, ...arrange(hall, [...ahead.filter((stage) => !stage.gate), ...added], neighbours, line)]
  const through = throughGate(hall, arranged, gate.length > 0 || isRegistered(chain) || line === hall.rules.registrationLine)
  return 'refused' in through ? through : decided([event('visit.added', { ...at, now, ahead: through })])
}

const planned = ({ matter, line, joint, gate }: PlannedStage): PlannedStage => ({
  matter,
  line,
  ...(joint === undefined ? {} : { joint }),
  ...(gate ? { gate } : {}),
})

const stateOf = (chain: Chain | undefined, matter: string): string =>
  chain?.stages.find((stage) => stage.matter === matter)?.state === 'done' ? 'finished' : 'serving'
