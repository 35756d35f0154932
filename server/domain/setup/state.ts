import type { Rules } from '../../../protocol/rules/rules.ts'
import type { PresetName } from '../../../protocol/vocabulary.ts'
import type { HallConfig } from './events.ts'

/** One change of the rule set. `by`: the actor as the journal knows it. */
export type RulesChanged = {
  seq: number
  at: number
  by: string
  settings: { setting: keyof Rules; from: unknown; to: unknown }[]
  preset?: PresetName
}

export type Setup = {
  hall: HallConfig | undefined
  digest: string
  demo: boolean
  day: string
  /** Milliseconds UTC; -Infinity before the first day is opened, so that it is due at once. */
  dayEndsAt: number
  /** The last changes of the rule set, oldest first. */
  changes: RulesChanged[]
  /** Matters that the hall has no longer, as they last were: what was left of them is still done under their name. */
  retired?: HallConfig['matters']
}

export const emptySetup = (): Setup => ({ hall: undefined, digest: '', demo: false, day: '', dayEndsAt: -1, changes: [] })

/** Matters that the hall has, and those that it has no longer, by which what was left of them is still named. [Z94] */
export const everyMatter = ({ hall, retired = [] }: Pick<Setup, 'hall' | 'retired'>): HallConfig['matters'] => [
  ...(hall?.matters ?? []),
  ...retired,
]
