import type { CommandOf } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { heldAt } from './lines/state.ts'
import { canServe } from './people/trained.ts'
import type { State } from './state.ts'
import { servesLine } from './visits/go-on.ts'
import { stageNow } from './visits/state.ts'

/** Who has not been registered is handed on within the registration alone: no way round leads past it. [B28] */
export function pastRegistration({ visits, lines, setup }: State, { counter, to }: CommandOf<'counter.transfer'>): Refusal | undefined {
  const chain = visits.chains.get(heldAt(lines, counter)?.id ?? '')
  const stage = chain && stageNow(chain)
  const { hall } = setup
  if (!stage?.gate || !hall) return undefined
  const registers =
    'line' in to
      ? to.line === stage.line
      : 'counter' in to
        ? servesLine(hall, to.counter, stage.line)
        : canServe(hall, to.badge, stage.line)
  return registers ? undefined : refuse('registration-first')
}
