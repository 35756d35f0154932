import type { HallEvent } from '../events.ts'
import { type Chain, isJoint, type PlannedStage, type Stage, stageNow, stagesAhead, type Visits } from './state.ts'

const stage = (planned: PlannedStage, state: Stage['state']): Stage => ({
  ...planned,
  state,
  counter: undefined,
  badge: undefined,
  outcome: undefined,
})

/** Total: an event about a ticket without a chain changes nothing. */
export function evolveVisits(visits: Visits, event: HallEvent): void {
  switch (event.type) {
    case 'day.opened':
      for (const [ticket, { over }] of visits.chains) if (over) visits.chains.delete(ticket)
      return
    case 'ticket.taken': {
      const { ticket, number, stages, leadCounter } = event.body
      if (!stages) return
      const [first, ...ahead] = stages.map((planned, index) => stage(planned, index === 0 ? 'now' : 'ahead'))
      visits.chains.set(ticket, chainOf(ticket, number, first ? [first, ...ahead] : [], leadCounter))
      return
    }
    case 'visit.added':
    case 'visit.dropped':
      change(visits, event)
      return
    default:
  }
  if (!('ticket' in event.body)) return
  const chain = visits.chains.get(event.body.ticket)
  if (chain) follow(chain, event)
}

const chainOf = (ticket: string, number: string, stages: Stage[], leadCounter?: number): Chain => ({
  ticket,
  number,
  stages,
  leadCounter,
  leadBadge: undefined,
  over: false,
})

function change(visits: Visits, { body }: Extract<HallEvent, { type: 'visit.added' | 'visit.dropped' }>): void {
  const { ticket, number, counter, badge, now, ahead } = body
  const chain = visits.chains.get(ticket) ?? chainOf(ticket, number, [{ ...stage(now, 'now'), counter, badge }])
  chain.stages = [...chain.stages.filter(({ state }) => state !== 'ahead'), ...ahead.map((planned) => stage(planned, 'ahead'))]
  visits.chains.set(ticket, chain)
}

/** What happens to the ticket happens to the matter that it is at. */
function follow(chain: Chain, event: HallEvent): void {
  const now = stageNow(chain)
  switch (event.type) {
    case 'ticket.started':
    case 'ticket.unparked':
    case 'ticket.called':
      if (now) Object.assign(now, { counter: event.body.counter, badge: event.body.badge } satisfies Partial<Stage>)
      if (event.type === 'ticket.started' && isJoint(chain)) chain.leadBadge ??= event.body.badge
      break
    case 'ticket.finished': {
      const { counter, badge, outcome } = event.body
      if (now) Object.assign(now, { state: 'done', counter, badge, outcome } satisfies Partial<Stage>)
      chain.over = stagesAhead(chain).length === 0
      break
    }
    // Only the last matter's: once the next has begun, the one before stays finished.
    case 'counter.undone': {
      const last = chain.stages.findLast(({ state }) => state === 'done')
      if (event.body.undid !== 'finished' || !last) break
      last.state = 'now'
      last.outcome = undefined
      chain.over = false
      break
    }
    case 'ticket.advanced': {
      const next = stagesAhead(chain).find(({ matter }) => matter === event.body.matter)
      if (!next) break
      next.state = 'now'
      if (event.body.stays) Object.assign(next, { counter: event.body.counter, badge: event.body.badge } satisfies Partial<Stage>)
      const rest = stagesAhead(chain)
      chain.stages = [...chain.stages.filter((each) => each !== next && each.state !== 'ahead'), next, ...rest]
      break
    }
    case 'ticket.cancelled':
      chain.over = true
      break
    default:
  }
}
