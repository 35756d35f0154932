import type { Rules } from './rules.ts'

/** Two settings that cannot both hold; `at` is the one to change first. */
export type Contradiction = { readonly at: keyof Rules; readonly with: keyof Rules; readonly holds: (rules: Rules) => boolean }

/** What the schema of single settings cannot see. A room that adds settings adds its contradictions. [X3] */
export const contradictions: readonly Contradiction[] = [
  // An alarm that the rules themselves raise tells nobody anything: a head start is a delay that was meant.
  {
    at: 'waitAlarmMinutes',
    with: 'headStartMinutes',
    holds: (rules) => rules.waitAlarmMinutes < Math.max(...Object.values(rules.headStartMinutes)),
  },
  // One key of the console, one kind.
  { at: 'outcomeKinds', with: 'outcomeKinds', holds: ({ outcomeKinds }) => new Set(outcomeKinds).size < outcomeKinds.length },
  // One ground, one line of the form.
  { at: 'returnReasons', with: 'returnReasons', holds: ({ returnReasons }) => new Set(returnReasons).size < returnReasons.length },
]

/** The first contradiction of a rule set, if it has one. */
export const contradictionIn = (rules: Rules): Contradiction | undefined => contradictions.find(({ holds }) => holds(rules))
