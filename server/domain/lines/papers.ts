import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Rules } from '../../../protocol/rules/rules.ts'
import type { OutcomeKind } from '../../../protocol/vocabulary.ts'
import type { Context, PersonalRecord } from '../decision.ts'

/** Kinds in which no papers are taken in. */
const withoutPapers: readonly OutcomeKind[] = ['enquiry', 'petition']

/** What a finish says besides its outcome. */
export type Marks = {
  readonly fields: { readonly verified?: true; readonly sentAway?: string }
  readonly personal: readonly PersonalRecord[]
}

/**
 * 「应当核验服务对象身份及资质证件,确认材料齐全、符合法定形式,规范、准确录入信息并当场予以收件」 (001-1): where the hall requires it, nothing is finished without. [D26]
 * Whoever is sent to a department is no case of the hall's, and the manager reads why. [D23]
 */
export function marksOf(rules: Rules | undefined, command: CommandOf<'counter.finish'>, context: Context): Marks | Refusal {
  const { verified, sentAway, outcome } = command
  if (rules?.verifyPapers === 'required' && !verified && sentAway === undefined && !withoutPapers.includes(outcome.kind))
    return refuse('papers-unchecked')
  const record: PersonalRecord | undefined =
    sentAway === undefined ? undefined : { ref: context.newPersonalRef(), kind: 'note', fields: { text: sentAway }, keepDays: 730 }
  return { fields: { ...(verified && { verified }), ...(record && { sentAway: record.ref }) }, personal: record ? [record] : [] }
}
