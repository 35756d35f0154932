import { loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { sitters } from '../../../protocol/vocabulary.ts'
import demo from '../../halls/demo/hall.json' with { type: 'json' }
import { drawPortrait } from './draw-portrait.ts'
import { featuresOf } from './features.ts'

const badges = Array.from({ length: 400 }, (_, index) => String(1000 + index))

describe('portraits', () => {
  test('are the same for a badge, whenever they are drawn', () => {
    expect(drawPortrait('1004', 'woman')).toBe(drawPortrait('1004', 'woman'))
    expect(drawPortrait('1004', 'woman')).not.toBe(drawPortrait('1004', 'man'))
  })

  test('tell the people of the demo apart', () => {
    const drawn = demo.people.map(({ badge, portrait }) => drawPortrait(badge, portrait === 'man' ? 'man' : 'woman'))
    expect(new Set(drawn).size).toBe(18)
  })

  test.each(sitters)('use every cut of hair, collar and pair of glasses that a %s may have', (sitter) => {
    const all = badges.map((badge) => featuresOf(badge, sitter))
    const kinds = (of: 'cut' | 'collar' | 'glasses') => new Set(all.map((features) => features[of])).size
    expect([kinds('cut'), kinds('collar'), kinds('glasses')]).toEqual(sitter === 'woman' ? [6, 4, 3] : [5, 3, 3])
  })

  test.each(sitters)('are pictures of four by five, for each cut and collar of a %s', async (sitter) => {
    for (const badge of badges.slice(0, 60)) {
      const svg = drawPortrait(badge, sitter)
      expect(svg).not.toMatch(/undefined|NaN|style=|<script/)
      const picture = await loadImage(Buffer.from(svg))
      expect([picture.width, picture.height]).toEqual([240, 300])
    }
  })
})
