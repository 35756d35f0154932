import { defaultRules } from '../../../protocol/rules/rules.ts'
import type { HallEvent } from '../events.ts'
import { differing } from './differing.ts'
import type { HallConfig } from './events.ts'
import type { Setup } from './state.ts'

const changesKept = 30

export function evolveSetup(setup: Setup, event: HallEvent): void {
  switch (event.type) {
    case 'hall.configured':
      putInForce(setup, event, event.body.hall)
      setup.digest = event.body.digest
      setup.demo = event.body.demo
      break
    case 'rules.changed':
      if (!setup.hall) break
      putInForce(setup, event, { ...setup.hall, ...event.body })
      // Whoever read the hall before this must read it again; a start with the same hall file keeps it.
      setup.digest = `${setup.digest.split('+')[0]}+rules-${event.seq}`
      break
    case 'slips.changed':
      if (setup.hall) setup.hall = { ...setup.hall, slips: event.body.design }
      break
    case 'day.opened':
      setup.day = event.body.day
      setup.dayEndsAt = event.body.endsAt
      break
    case 'day.prolonged':
      setup.dayEndsAt = event.body.endsAt
      break
    default:
  }
}

function putInForce(setup: Setup, { seq, at, actor }: HallEvent, hall: HallConfig): void {
  const before = setup.hall
  // A journal of before a setting was made gets its default.
  const rules = { ...defaultRules, ...hall.rules }
  setup.hall = { ...hall, rules, ...(before?.slips ? { slips: before.slips } : {}) }
  if (!before) return
  const has = new Set(hall.matters.map(({ matter }) => matter))
  const left = [...(setup.retired ?? []), ...before.matters].filter(({ matter }) => !has.has(matter))
  const retired = [...new Map(left.map((each) => [each.matter, each])).values()]
  if (retired.length > 0 || setup.retired) setup.retired = retired
  const settings = differing(before.rules, rules).map((setting) => ({ setting, from: before.rules[setting], to: rules[setting] }))
  const preset = hall.preset === before.preset ? undefined : hall.preset
  if (settings.length === 0 && !preset) return
  setup.changes = [...setup.changes, { seq, at, by: actor, settings, ...(preset ? { preset } : {}) }].slice(-changesKept)
}
