import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { contradictionIn } from '../../../protocol/rules/contradictions.ts'
import type { Rules } from '../../../protocol/rules/rules.ts'
import { type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { differing } from './differing.ts'
import type { Setup } from './state.ts'

/** The rule set as the manager wants it, over the one in force; what contradicts itself changes nothing. [X1] [X3] */
export function changeRules({ hall }: Setup, command: CommandOf<'rules.change'>): Decision | Refusal {
  if (!hall) return refuse('not-set-up')
  const given = Object.fromEntries(Object.entries(command.rules).filter(([, value]) => value !== undefined))
  const rules: Rules = { ...hall.rules, ...given }
  const contradiction = contradictionIn(rules)
  if (contradiction) return refuse('contradicts', { at: `rules.${contradiction.at}`, with: `rules.${contradiction.with}` })
  const { registrationLine } = rules
  if (registrationLine !== '' && !hall.matters.some(({ line, joint }) => line === registrationLine && !joint))
    return refuse('unknown-line', { at: 'rules.registrationLine' })
  const preset = command.preset ?? hall.preset
  const changed = differing(hall.rules, rules)
  if (changed.length === 0 && preset === hall.preset) return decided([], { changed })
  return decided([event('rules.changed', { rules, ...(preset ? { preset } : {}) })], { changed })
}
