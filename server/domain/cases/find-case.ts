import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { FoundCase } from '../../../protocol/commands/delivery.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { OutcomeKind } from '../../../protocol/vocabulary.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { everyMatter } from '../setup/state.ts'
import type { ClosedCase } from './clock-state.ts'
import { countBetween } from './count.ts'
import { countOf } from './dated.ts'
import type { ClockRoom } from './decide-case.ts'
import { lightOf } from './light.ts'
import { type Case, type Cases, caseOfCode } from './state.ts'

/**
 * How a case stands, for whoever shows its code, or its number and the end of its code, at a kiosk, or asks at a desk. Names nobody, and says no more than the page
 * behind the code. [Z54] [Z90]
 */
export function findCase(room: ClockRoom, command: CommandOf<'case.find'>, { actor }: Context): Decision | Refusal {
  const known = named(room.cases, command)
  const { check } = command
  const checked = command.code !== undefined || (check === undefined ? actor.kind === 'person' : known?.code.endsWith(check) === true)
  if (!known || !checked) return refuse('unknown-case')
  const open = 'clock' in known ? known : undefined
  const result = 'clock' in known ? known.clock.result : known.result
  const name = nameOf(room, known.matter)
  const found: FoundCase = {
    case: known.case,
    matter: known.matter,
    ...(name ? { name } : {}),
    kind: known.kind as OutcomeKind,
    counter: known.counter,
    openedAt: new Date(known.openedAt).toISOString(),
    state: open?.state ?? 'closed',
    ...(known.due === undefined || open?.state === 'waiting' ? {} : { due: known.due }),
    ...(result ? { result } : {}),
    ...(open && actor.kind === 'person' ? { mine: open.badge === actor.badge } : {}),
    ...(open ? standing(room, open) : {}),
  }
  return decided([], { case: found })
}

function named(cases: Cases, { case: number, code }: CommandOf<'case.find'>): Case | ClosedCase | undefined {
  const { open, closed, index } = cases
  const of = code === undefined ? number : (caseOfCode(cases, code)?.case ?? index.closedByCode.get(code))
  // Two that are not of one case are of none.
  if (of === undefined || (number !== undefined && number !== of)) return undefined
  return open.get(of) ?? closed.get(of)
}

const nameOf = ({ setup }: ClockRoom, matter: string) => everyMatter(setup).find((each) => each.matter === matter)?.name

/** As the page behind the code shows it. */
function standing({ setup, calendar: { years } }: ClockRoom, each: Case): Partial<FoundCase> {
  const { day } = setup
  const { due, clock, state, provisional, counter } = each
  const count = { kind: countOf(each).kind, pauses: [] }
  const light = lightOf(each, day)
  const runs = state === 'running' && due !== undefined
  const late = runs && day > due
  const results = setup.hall?.counters.filter(({ kind }) => kind === 'result').map(({ counter: at }) => at) ?? []
  return {
    ...(light ? { light } : {}),
    ...(runs && !late ? { left: countBetween(years, count, day, due) } : {}),
    ...(late ? { overdue: countBetween(years, count, due, day) } : {}),
    ...(state !== 'waiting' && provisional ? { provisional: true } : {}),
    ...(clock.papersBy ? { papersBy: clock.papersBy } : {}),
    ...(state === 'ready' ? { fetch: results.length > 0 ? results : [counter] } : {}),
  }
}
