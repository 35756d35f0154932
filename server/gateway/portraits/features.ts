import type { Sitter } from '../../../protocol/vocabulary.ts'
import { palette } from './palette.ts'

const cuts = {
  woman: ['bob', 'bun', 'long', 'crop', 'tied', 'fringe'],
  man: ['side', 'brush', 'back', 'short', 'wave'],
} as const
export type Cut = (typeof cuts)[Sitter][number]

export type Features = {
  readonly cut: Cut
  readonly glasses: 'none' | 'round' | 'square'
  readonly collar: 'tie' | 'open' | 'round' | 'stand' | 'scarf'
  /** Half the width of the jaw, in the drawing's units. */
  readonly jaw: number
  readonly ground: string
  readonly skin: string
  readonly hair: string
  readonly coat: string
  readonly accent: string
}

/** FNV-1a, mixed once more, so that neighbouring badges differ in everything. */
function seedOf(badge: string): number {
  let seed = 0x811c9dc5
  for (const digit of badge) seed = Math.imul(seed ^ digit.charCodeAt(0), 0x01000193)
  seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d)
  return (seed ^ (seed >>> 13)) >>> 0
}

/** What the portrait of a badge looks like: always the same for the same badge. */
export function featuresOf(badge: string, sitter: Sitter): Features {
  let rest = seedOf(badge)
  const pick = <T>(choices: readonly [T, ...T[]]): T => {
    const choice = choices[rest % choices.length] ?? choices[0]
    // The next choice is as free as the first, however small the list was.
    rest = Math.imul(rest ^ (rest >>> 11), 0x45d9f3b) >>> 0
    return choice
  }
  return {
    cut: pick<Cut>(cuts[sitter]),
    glasses: pick(['none', 'none', 'none', 'round', 'square']),
    collar: pick(sitter === 'man' ? ['tie', 'tie', 'open', 'stand'] : ['open', 'round', 'scarf', 'stand']),
    jaw: pick([19, 20, 21]),
    ground: pick(palette.grounds),
    skin: pick(palette.skins),
    hair: pick([...palette.hairs, palette.greyHairs[sitter === 'man' ? 1 : 0]]),
    coat: pick(palette.coats),
    accent: pick(palette.ties),
  }
}
