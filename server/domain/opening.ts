import type { CheckStage } from '../../protocol/views/readiness.ts'
import { nextOpening } from './calendar/standing.ts'
import { keptHours } from './closing/open-hours.ts'
import { checksOf } from './readiness/checks.ts'
import { stageAt } from './readiness/decide.ts'
import type { Found } from './readiness/events.ts'
import type { HallConfig } from './setup/events.ts'
import type { Facts } from './shown/scene.ts'
import type { State } from './state.ts'

/** Counters where somebody has a post, or all of a hall that names no posts. */
export function expectedCounters(hall: HallConfig): number[] {
  const posted = new Set(hall.people.flatMap(({ posts }) => posts.map(({ counter }) => counter as number)))
  return hall.counters.map(({ counter }) => counter as number).filter((counter) => posted.size === 0 || posted.has(counter))
}

export type Look = {
  readonly opens: number | undefined
  readonly stage: CheckStage
  readonly unattended: number[]
  readonly found: Found[]
}

/** How the hall stands for its next opening; while a session runs there is none to be ready for, and what is asked is asked of now. [C19] */
export function lookAround(state: State, hall: HallConfig, now: number, facts: Facts): Look {
  const waiting = keptHours(state) && !state.closing.session
  const next = waiting ? nextOpening(hall, state.closing.years, { day: state.setup.day, now: now - 1 }) : undefined
  const stage = stageAt(next, now) ?? 'asked'
  // Long before an opening nobody is expected yet.
  const expected = next !== undefined && stage === 'asked' ? [] : expectedCounters(hall)
  const unattended = expected.filter((counter) => !state.counters.seats.has(counter))
  const { printers, voice = [], storage, around } = facts
  const devices = facts.devices && [...facts.devices.entries.values()]
  const { carried } = state.readiness
  return {
    opens: next,
    stage,
    unattended,
    found: checksOf({ stage, unattended, printers: [...printers.values()], voice, storage, carried, devices, around }),
  }
}
