import type { Hall } from '../../../protocol/hall-document.ts'
import type { Rules } from '../../../protocol/rules/rules.ts'
import type { SlipDesign } from '../../../protocol/slips/design.ts'
import type { PresetName } from '../../../protocol/vocabulary.ts'

/** A person of the hall without what is personal: name and PIN lie under `person`. */
export type Staff = Omit<Hall['people'][number], 'name' | 'pin'> & { readonly person: string }

/** The hall document in force, as the journal keeps it. */
export type HallConfig = Omit<Hall, 'people'> & {
  readonly people: readonly Staff[]
  /** How slips look; none: as they come with the product. Not of the hall file, which does not change it. */
  readonly slips?: SlipDesign
}

export type SetupEvents = {
  /** `digest` tells whether the hall file has changed since. */
  'hall.configured': { readonly digest: string; readonly demo: boolean; readonly hall: HallConfig }
  /** The whole rule set from here on, so that any past day is judged by that day's. `preset`: the regulation that the hall goes by. [X2] */
  'rules.changed': { readonly rules: Rules; readonly preset?: PresetName }
  /** The whole document, from the next slip on. [P55] */
  'slips.changed': { readonly design: SlipDesign }
  /** `endsAt` in milliseconds UTC: when the next hall day begins. */
  'day.opened': { readonly day: string; readonly endsAt: number }
  /** The day that is open ends later than it was to. */
  'day.prolonged': { readonly endsAt: number }
}
