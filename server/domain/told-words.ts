import type { Command, CommandType } from '../../protocol/commands/command.ts'
import { forbiddenWithin } from '../../protocol/plain-words.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'

/** Commands whose own words citizens read, hear, or are handed on paper; what other people said is quoted as they said it. [Z95] */
const told = new Set<CommandType>([
  'counter.finish',
  'counter.pause',
  'notice.tell',
  'notice.preview',
  'line.suspend',
  'slips.change',
  'case.decide',
  'case.objectionAnswer',
  'enquiry.log',
  'enquiry.answer',
  'agency.accept',
])

/** What a citizen said, and who it was. */
const quoted = ['question', 'applicant', 'contact', 'client']

/** R08: 「不知道」 and its like reach no citizen, whoever types them. `at`: where; `with`: the phrase. */
export function bluntWords(command: Command): Refusal | undefined {
  if (!told.has(command.type)) return undefined
  if (command.type === 'counter.finish' && command.outcome.kind === 'instant') return undefined
  const found = forbiddenWithin(command, quoted)
  return found && refuse('forbidden-words', { at: found.at, with: found.phrase })
}
