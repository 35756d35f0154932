import { defaultRules } from '../../../protocol/rules/rules.ts'
import type { HallEvent } from '../events.ts'
import type { Setup } from './state.ts'

export function evolveSetup(setup: Setup, event: HallEvent): void {
  switch (event.type) {
    case 'hall.configured':
      // A journal of before a setting was made gets its default.
      setup.hall = { ...event.body.hall, rules: { ...defaultRules, ...event.body.hall.rules } }
      setup.digest = event.body.digest
      setup.demo = event.body.demo
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
