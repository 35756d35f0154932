import type { PresetsShown } from '../../../protocol/rules/presets-shown.ts'
import { completed } from '../traditional.ts'
import { allPresets } from './all.ts'

let made: PresetsShown | undefined

/** Made once, when somebody first asks: the tables of traditional characters are slow to build. */
export function presetsShown(): PresetsShown {
  made ??= {
    presets: Object.values(allPresets).map(({ preset, name, instead, source, rules, says }) => ({
      preset,
      name: completed(name),
      instead: completed(instead),
      source: completed(source),
      rules,
      says,
    })),
  }
  return made
}
