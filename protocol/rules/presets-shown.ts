import type { PresetName, Text } from '../vocabulary.ts'
import type { Rules } from './rules.ts'

/** `GET /api/rules/presets`: each regulation's whole rule set. `says`: the settings that its own text answers; for the others the common value stands. */
export type PresetsShown = {
  readonly presets: readonly {
    readonly preset: PresetName
    readonly name: Text
    readonly instead: Text
    readonly source: Text
    readonly rules: Rules
    readonly says: readonly (keyof Rules)[]
  }[]
}
