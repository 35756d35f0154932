import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { defaultDesign } from '../../../protocol/slips/design.ts'
import { type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { same } from './differing.ts'
import type { Setup } from './state.ts'

/** How slips look from now on; the look that is in force already changes nothing. [P55] */
export function changeSlips({ hall }: Setup, { design }: CommandOf<'slips.change'>): Decision | Refusal {
  if (!hall) return refuse('not-set-up')
  if (same(hall.slips ?? defaultDesign, design)) return decided([], { changed: false })
  return decided([event('slips.changed', { design })], { changed: true })
}
