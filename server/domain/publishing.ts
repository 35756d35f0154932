import { isRefusal, type Refusal } from '../../protocol/refusals.ts'
import { announced } from './announcements/decide.ts'
import type { Decision } from './decision.ts'
import type { State } from './state.ts'

/** A case that ends goes onto the notice board in the same decision, where its matter is published. [Z85] */
export function andAnnounce(state: State, decision: Decision | Refusal): Decision | Refusal {
  const { hall, day, retired = [] } = state.setup
  if (isRefusal(decision) || !hall) return decision
  // One that the hall has no longer is published as it last was. [Z94]
  const publishes = (matter: string) => [...hall.matters, ...retired].find((known) => known.matter === matter)?.case?.publish === true
  const board = { publishes, days: hall.rules.publishDays, day }
  const posted = decision.events.flatMap((each) => {
    if (each.type !== 'case.closed') return []
    const known = state.cases.open.get(each.body.case)
    return known ? announced(board, { ...known, result: each.body.result }) : []
  })
  return posted.length === 0 ? decision : { ...decision, events: [...decision.events, ...posted] }
}
