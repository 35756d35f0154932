import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { countBetween, dayOfCount } from './count.ts'
import { countedLimit, countOf } from './dated.ts'
import { aboutCase, type ClockRoom, done, wrongState } from './decide-case.ts'

/**
 * A case goes out to its department, is taken up there, and its result comes back: one after the other, each with its own last day (001-9
 * 「应在当日内移交本部门办理」, 「应在当日或次日到窗口取件」, 「最迟应在承诺办理时限到期的前一日将办件结果交回窗口」). [Z28]
 */
export function takeStep(room: ClockRoom, { case: number, step }: CommandOf<'case.step'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, number, context)
  if (isRefusal(about)) return about
  const { each, day } = about
  if (each.state !== 'running' || each.clock.step !== step) return wrongState(about)
  const { years } = room.calendar
  const by = each.clock.stepBy
  const late = by === undefined ? 0 : countBetween(years, { kind: 'working', pauses: [] }, by, day)
  const next =
    step === 'transfer'
      ? dayOfCount(years, { from: day, kind: 'working', pauses: [] }, 1).day
      : step === 'pick-up'
        ? each.clock.back
        : undefined
  return decided([event('case.stepped', { ...done(about), step, ...(late > 0 ? { late } : {}), ...(next ? { next } : {}) })])
}

/**
 * A joint case's stages, each with what its department has promised: together no more than the case has (001-5c
 * 「各类事项累计办理时间不得超过累计承诺时限」). [Z29]
 */
export function setStages(room: ClockRoom, command: CommandOf<'case.stages'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context)
  if (isRefusal(about)) return about
  const { each } = about
  if (each.kind !== 'joint' || each.state !== 'running' || (each.clock.stages?.done.length ?? 0) > 0) return wrongState(about)
  const unknown = command.stages.find(({ matter }) => !room.setup.hall?.matters.some((known) => known.matter === matter))
  if (unknown) return refuse('unknown-matter', { with: unknown.matter })
  const sum = command.stages.reduce((days, stage) => days + stage.days, 0)
  const { limit = each.limit } = countedLimit(room.calendar.years, each)
  if (limit && sum > limit.days + each.clock.extended) return refuse('too-long')
  return decided([event('case.staged', { ...done(about), stages: command.stages.map(({ matter, days }) => ({ matter, days })) })])
}

/** The stage that runs is done, and the next begins. What it has taken is counted as the case is, and stands against its promise. [Z29] */
export function endStage(room: ClockRoom, command: CommandOf<'case.stageDone'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context)
  if (isRefusal(about)) return about
  const { each, day } = about
  const { stages } = each.clock
  if (stages && command.stage !== undefined && command.stage !== stages.done.length) return refuse('stale')
  const running = stages?.stages[stages.done.length]
  if (each.state !== 'running' || !stages || !running) return wrongState(about)
  const used = countBetween(room.calendar.years, countOf(each), stages.since, day)
  return decided([event('case.stageDone', { ...done(about), matter: running.matter, days: running.days, used })], { used })
}
