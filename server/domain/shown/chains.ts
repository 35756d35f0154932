import type { Entry } from '../../../protocol/views/view.ts'
import { seatOf } from '../counters/state.ts'
import type { Ticket } from '../lines/state.ts'
import { type Chain, isJoint } from '../visits/state.ts'
import { clerkShown, compact, lineOf, matterName, nowhere, openHere, type Scene } from './scene.ts'

export const chainOf = (scene: Scene, ticket: string): Chain | undefined => scene.state.visits.chains.get(ticket)

/** How far a visit of several matters is, for all to see: what, where, and whether it is done. [S8] */
export function stagesShown(scene: Scene, ticket: Ticket): Entry[] | undefined {
  return chainOf(scene, ticket.id)?.stages.map(({ matter, line, state, counter }) =>
    compact({
      matter,
      name: matterName(scene, matter),
      line,
      area: lineOf(scene, line)?.area ?? nowhere,
      state,
      counters: state === 'done' ? [] : openHere(scene, line),
      counter: state === 'done' ? counter : undefined,
    }),
  )
}

/** The same for clerks, who also see who served it and how it was closed. */
export function chainShown(scene: Scene, ticket: string): Entry[] | undefined {
  return chainOf(scene, ticket)?.stages.map(({ matter, line, joint, state, counter, badge, outcome }) =>
    compact({
      matter,
      name: matterName(scene, matter),
      line,
      lineName: lineOf(scene, line)?.name ?? nowhere,
      joint,
      state,
      counter,
      clerk: clerkShown(scene, badge),
      outcome,
    }),
  )
}

/** Which of how many: 2 of 3, while it is called or served. */
export function stageOf(scene: Scene, ticket: string): { now: number; of: number } | undefined {
  const stages = chainOf(scene, ticket)?.stages
  const at = stages?.findIndex(({ state }) => state === 'now') ?? -1
  return stages && at >= 0 ? { now: at + 1, of: stages.length } : undefined
}

const leads = (scene: Scene, { leadCounter, leadBadge }: Chain, counter: number): boolean =>
  leadCounter === undefined
    ? leadBadge !== undefined && leadBadge === scene.state.counters.seats.get(counter)?.badge
    : leadCounter === counter

/** Joint visits under way that a counter, or the clerk who sits there, leads. [S6] */
export const ledFrom = (scene: Scene, counter: number): string[] =>
  [...scene.state.visits.chains.values()]
    .filter((chain) => !chain.over && isJoint(chain) && leads(scene, chain, counter))
    .map(({ ticket }) => ticket)

/** The console that leads a visit. */
export const leadConsole = (scene: Scene, ticket: string): number | undefined => {
  const chain = chainOf(scene, ticket)
  return chain?.leadCounter ?? (chain?.leadBadge === undefined ? undefined : seatOf(scene.state.counters, chain.leadBadge))
}

/** `chain:ID` of a lead console. */
export function ledEntry(scene: Scene, id: string): Entry | undefined {
  const chain = chainOf(scene, id)
  const ticket = scene.state.lines.tickets.get(id)
  if (!chain || chain.over || !ticket) return undefined
  const joint = chain.stages.find((stage) => stage.joint !== undefined)?.joint
  return compact({
    ticket: id,
    number: chain.number,
    name: matterName(scene, joint ?? ''),
    state: ticket.state,
    stages: chainShown(scene, id),
  })
}
