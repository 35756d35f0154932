import type { EscortEntry, FairnessEntry } from '../../../protocol/views/guide.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { measured } from '../fairness/state.ts'
import { longestHeadStart } from '../lines/calling-order.ts'
import { inLine } from '../lines/lifecycle.ts'
import { linesOfCounter } from './board.ts'
import { guideHomesPart } from './homes.ts'
import { groupEntry } from './kiosk.ts'
import { priorityShown } from './priority.ts'
import {
  always,
  clerkShown,
  compact,
  counterEntry,
  counterIds,
  hallPart,
  iso,
  linePart,
  matterOf,
  otherDay,
  printerPart,
  type Scene,
  type Shape,
  waitPart,
} from './scene.ts'

/** The page of who walks the hall (R04): lines, who waits, who asks for a person. No names: the guide stands before the people. */
export const guide: Shape = {
  exists: always,
  parts: {
    hall: hallPart,
    counter: { ids: counterIds, make: (scene, id) => counterEntry(scene, Number(id)) },
    line: linePart,
    wait: waitPart,
    group: { ids: ({ hall }) => hall.groups.map(({ group }) => group), make: groupEntry },
    matter: { ids: ({ hall }) => hall.matters.map(({ matter }) => matter), make: matterChoice },
    waiting: { ids: waitingIds, make: waitingEntry },
    escort: { ids: ({ state }) => state.escorts.open.keys(), make: escortEntry },
    printer: printerPart,
    fairness: { make: fairness },
    home: guideHomesPart,
  },
  touched: (scene, subject) => {
    if (subject === 'fairness') return [['guide', ['fairness']]]
    if (subject === 'printers') return [['guide', ['printer:*']]]
    if (typeof subject === 'string') return []
    if ('home' in subject) return [['guide', [`home:${subject.home}`]]]
    if ('escort' in subject) return [['guide', [`escort:${subject.escort}`]]]
    if ('ticket' in subject) return [['guide', [`waiting:${subject.ticket}`]]]
    if ('line' in subject) return [['guide', [`line:${subject.line}`]]]
    if ('counter' in subject) return [['guide', [`counter:${subject.counter}`]]]
    if ('seat' in subject) return [['guide', ['counter:*', ...linesOfCounter(scene, subject.seat)]]]
    return []
  },
  onBeat: ['wait:*'],
}

function* waitingIds({ state }: Scene): Generator<string> {
  for (const list of state.lines.index.lists.values()) for (const { id } of list) yield id
}

function waitingEntry(scene: Scene, id: string): Entry | undefined {
  const ticket = scene.state.lines.tickets.get(id)
  if (!ticket || !inLine(ticket.state)) return undefined
  const { number, place, line, matter, category, takenAt } = ticket
  return compact({
    id,
    number,
    day: otherDay(scene, ticket),
    line: 'line' in place ? place.line : line,
    counter: 'counter' in place ? place.counter : undefined,
    badge: 'badge' in place ? place.badge : undefined,
    matter,
    category,
    urgent: ticket.urgent === true,
    takenAt: iso(takenAt),
    priority: priorityShown(scene, ticket),
  })
}

function matterChoice(scene: Scene, id: string): Entry | undefined {
  const known = matterOf(scene, id)
  return known && compact({ matter: known.matter, line: known.line, group: known.group, name: known.name })
}

export function escortEntry(scene: Scene, id: string): EscortEntry | undefined {
  const escort = scene.state.escorts.open.get(id)
  if (!escort) return undefined
  const { device, number, since, badge, answeredAt } = escort
  return compact({
    escort: id,
    device,
    number,
    since: iso(since),
    by: badge === undefined ? undefined : (clerkShown(scene, badge)?.name ?? badge),
    answeredAt: answeredAt === undefined ? undefined : iso(answeredAt),
  })
}

/** Both groups' waits as they were, beside the bound that the rules promise. [E4] [E5] */
export function fairness({ state, hall }: Scene): FairnessEntry & Entry {
  const { rules } = hall
  const bound = longestHeadStart(rules.headStartMinutes) / 60_000
  return compact({
    ordinary: measured(state.fairness.ordinary),
    priority: measured(state.fairness.priority),
    urgent: state.fairness.urgent,
    taken: state.lines.tally.taken,
    boundMinutes: bound,
    urgentBoundMinutes: Math.max(bound, rules.urgentHeadStartMinutes),
    urgentAllowed: rules.urgentAllowed,
    urgentLeft: rules.urgentPerDay > 0 ? Math.max(0, rules.urgentPerDay - state.fairness.urgent) : undefined,
  })
}
