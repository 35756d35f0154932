import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { Refusal } from '../../../protocol/refusals.ts'
import type { Context, Decision } from '../decision.ts'
import { assignCase } from './assign.ts'
import type { ClockRoom } from './decide-case.ts'
import { closeCase, decideCase } from './end-case.ts'
import { askExtension, decideExtension } from './extend.ts'
import { supplyPapers, waitForPapers } from './papers.ts'
import { endStage, setStages, takeStep } from './steps.ts'

export type ClockCommand = CommandOf<
  | 'case.wait'
  | 'case.supply'
  | 'case.extend.ask'
  | 'case.extend.decide'
  | 'case.step'
  | 'case.stages'
  | 'case.stageDone'
  | 'case.decide'
  | 'case.close'
  | 'case.assign'
>

/** What is done with an open case. */
export function decideClock(room: ClockRoom, command: ClockCommand, context: Context): Decision | Refusal {
  switch (command.type) {
    case 'case.wait':
      return waitForPapers(room, command, context)
    case 'case.supply':
      return supplyPapers(room, command, context)
    case 'case.extend.ask':
      return askExtension(room, command, context)
    case 'case.extend.decide':
      return decideExtension(room, command, context)
    case 'case.step':
      return takeStep(room, command, context)
    case 'case.stages':
      return setStages(room, command, context)
    case 'case.stageDone':
      return endStage(room, command, context)
    case 'case.decide':
      return decideCase(room, command, context)
    case 'case.close':
      return closeCase(room, command, context)
    case 'case.assign':
      return assignCase(room, command, context)
  }
}
