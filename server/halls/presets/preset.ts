import type { HallDocument } from '../../../protocol/hall-document.ts'
import { defaultRules, type Rules } from '../../../protocol/rules/rules.ts'
import type { OutcomeKind, PresetName } from '../../../protocol/vocabulary.ts'

/** Traditional characters are converted where a preset is shown: the tables for it are slow to build. */
type Written = { readonly 'zh-Hans': string; readonly en: string }
type Hours = HallDocument['hall']['hours']
type Given = {
  readonly preset: PresetName
  readonly name: Written
  /** What is different in such a hall, in one sentence. */
  readonly instead: Written
  readonly source: Written
  readonly hours?: Hours
  readonly kinds?: readonly OutcomeKind[]
  /** Settings that the regulation's own text answers. */
  readonly rules?: Partial<Rules>
}

/** One regulation's answers, as far as there are settings for them. Where it says nothing the common ones stand. */
export type Preset = {
  readonly preset: PresetName
  readonly name: Written
  readonly instead: Written
  readonly source: Written
  readonly hours: Hours
  readonly rules: Rules
  /** The settings that the regulation itself answers; the others are the common ones. */
  readonly says: readonly (keyof Rules)[]
}

/** 六件, as 001-3 lists them. */
export const six: readonly OutcomeKind[] = ['instant', 'promised', 'escalated', 'supplement', 'joint', 'returned']

/** Those of 000-4, the only source that names them all. */
const commonHours: Hours = [
  ['08:00', '12:00'],
  ['14:30', '17:30'],
]

export function preset({ hours, kinds, rules, ...said }: Given): Preset {
  const says: Partial<Rules> = { ...(kinds ? { outcomeKinds: [...kinds] } : {}), ...rules }
  return {
    ...said,
    hours: hours ?? commonHours,
    rules: { ...defaultRules, ...says },
    says: Object.keys(says) as (keyof Rules)[],
  }
}
