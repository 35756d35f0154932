import { describe, expect, test } from 'vitest'
import { encode } from '../../printer/escpos/encode.ts'
import { profiles } from '../../printer/escpos/profiles.ts'
import { DrawnSlips } from '../../printer/glyphs/drawn-slips.ts'
import { checked } from '../../printer/virtual/check.ts'
import { Paper, textLines } from '../../printer/virtual/paper.ts'
import { Parser } from '../../printer/virtual/parse.ts'
import type { Token } from '../../printer/virtual/tokens.ts'
import { layOutTicketSlip } from '../../protocol/slips/lay-out.ts'
import { sampleSlip } from '../../protocol/slips/sample.ts'
import { Chance } from '../faults/chance.ts'
import { documented } from './documented-escpos.ts'

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replace(/ /g, ''), 'hex')

function tokensOf(bytes: Buffer, parser = new Parser()): Token[] {
  parser.push(bytes)
  const tokens: Token[] = []
  for (let token = parser.next(); token; token = parser.next()) tokens.push(token)
  return tokens
}
const everything = { columns: 48, dots: 576 }
const wrongIn = (hex: string, profile: Parameters<typeof checked>[1] = everything) => checked(bytesOf(hex), profile).wrong

describe('[P70] ESC/POS as others write it', () => {
  test.each(documented.map((each) => [each.bytes, each] as const))('%s', (_, { bytes, means, source }) => {
    const parser = new Parser()
    const tokens = tokensOf(bytesOf(bytes), parser)
    expect(tokens, source).toMatchObject(means)
    expect([tokens.length, parser.waiting], source).toEqual([means.length, 0])
  })

  test('a byte at a time it is the same', () => {
    for (const { bytes, means } of documented) {
      const parser = new Parser()
      const tokens = [...bytesOf(bytes)].flatMap((byte) => tokensOf(Buffer.from([byte]), parser))
      const text = (list: readonly object[]) =>
        list.flatMap((token) => ('text' in token ? [...String(token.text)].map((one) => ({ kind: 'text', text: one })) : [token]))
      expect(text(tokens)).toMatchObject(text(means))
    }
  })
})

describe('[P71] what is against the rules', () => {
  test.each([
    ['1b35', 'unknown bytes 1b 35 at 0: no command; the nearest is ESC 3 n (1b 33)'],
    ['4142 1d6b50', 'unknown bytes 1d 6b 50 at 2: GS k has a bar code'],
    ['1d2900', 'unknown bytes 1d 29 at 0: no command; the nearest is GS ( '],
    ['0d', 'unknown bytes 0d at 0: no command; the nearest is FF'],
    ['1b6103', 'unknown bytes 1b 61 03 at 0: ESC a n has 0 to 2 or the digits'],
    ['1d7630 00 8100 0100', 'unknown bytes 1d 76 30 00 81 00 01 00 at 0: GS v 0 has m of 0 to 3'],
    ['1b2a 05 0100', 'unknown bytes 1b 2a 05 01 00 at 0: ESC * has m of 0, 1, 32 or 33'],
    ['b4b0', 'unknown bytes b4 at 0: text outside of ASCII without FS &'],
    ['1c26 b4b0 1c2e b4', 'unknown bytes b4 at 6: text outside of ASCII without FS &'],
    ['1c26 b441 ff', 'unknown bytes ff'],
    ['1c26 aaa1', 'unknown bytes aa a1 at 2: two bytes that are no character'],
    ['1c26 81308436', 'a character of four bytes outside of extension A'],
    ['1c26 b40a', 'unknown bytes b4 at 2: half of a character'],
    ['1b4c 41 1d5600', 'a cut in the middle of a page'],
    ['41 1d5600', 'a cut in the middle of a line'],
    ['1d286b0400315030 41 1d5600', 'a cut, and a QR code that was stored and never printed'],
    ['41 1b40', 'a reset in the middle of a line'],
    ['1d7630 00 4900 0100', 'unfinished: GS v 0 with 81 bytes, of which 8 came'],
    [`1d7630 00 4900 0100${'ff'.repeat(73)}`, 'a picture of 584 dots on paper of 576'],
    [`${'41'.repeat(49)}0a`, 'a line of 49 cells on paper of 48'],
    ['1d2170 41414141414141 0a', 'a line of 56 cells on paper of 48'],
    [`1b2a 21 4102${'000000'.repeat(577)}0a`, 'a line of 577 dots on paper of 576'],
    ['0c', 'page-print without a page'],
    ['1b4c 1b57 0000 0000 4102 0001', "a page's area from 0 to 577"],
    ['1b4c 1b57 0000 0000 2000 2000 41414141 0c', 'beyond the edge of a page'],
    ['1b7202', 'ESC r n has 0 or 1'],
    ['1d6b41 01 30', 'GS k, a bar code, which this printer knows and does not draw'],
  ])('%s', (hex, wrong) => {
    const found = wrongIn(hex)
    expect(found.some((each) => each.includes(wrong)) ? wrong : found).toBe(wrong)
  })

  test('a cash drawer and a bell are known, and leave a note and nothing else', () => {
    const { wrong, known, left } = checked(bytesOf('1b70 00 19 fa 1b42 02 04'), everything)
    expect([wrong, known, left.parts]).toEqual([[], ['ESC p, a drawer', 'ESC B, a bell'], []])
  })

  test.each([
    ['1d7630 00 0100 0100 80', '58mm-simple', 'GS v 0, which this printer has not'],
    ['1d286b 0300 31 43 03', '58mm-simple', 'GS ( k, which this printer has not'],
    ['1d5601', '58mm-silent', 'GS V, which this printer has not'],
    ['1b4c', '80mm', 'ESC L, which this printer has not'],
    ['1d6505', '80mm', 'GS e, which this printer has not'],
    ['1c26 8139ee39', '80mm', 'a character of four bytes, which GBK has not'],
    ['1c26 a2e3', '80mm', '€, which GBK has not'],
  ] as const)('%s on %s: %s', (hex, name, wrong) => {
    expect(wrongIn(hex, profiles[name]).join()).toContain(wrong)
  })

  test.each(Object.entries(profiles))('[P25] %s is sent nothing that it does not understand, drawn characters and all', (_, profile) => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const told: Error[] = []
      const { encode: drawn } = new DrawnSlips((trouble) => told.push(trouble))
      const layout = layOutTicketSlip(sampleSlip(language, { demo: true, matter: '王䶮、李㛃、张𬀩', repeat: true }), profile.columns)
      for (const bytes of [encode(layout, profile), drawn(layout, profile)]) {
        const { wrong, slips } = checked(bytes, profile)
        expect(wrong).toEqual([])
        expect(slips).toHaveLength(profile.cutter === 'none' ? 0 : 1)
      }
    }
  })
})

test('page mode: what is put at places of a page comes out as one, in its four directions', () => {
  // An area of 200 by 100 dots; text at its left, a code beside it, then text from below upwards in an area of its own.
  const page = `1b4c 1b57 0000 0000 0001 6400 1b54 00 1b24 0000 1d24 3000 ${Buffer.from('A060').toString('hex')}
    1d286b 0300 31 43 02 1d286b 0500 31 50 30 4158 1b24 8000 1d24 6000 1d286b 0300 31 51 30
    1b57 0001 0000 1800 6400 1b54 01 ${Buffer.from('up').toString('hex')} 0c 1d5601`
  const { slips, wrong } = checked(bytesOf(page.replace(/\n/g, '')), everything)
  expect(wrong).toEqual([])
  const [slip] = slips
  expect(slip && textLines(slip)).toEqual(['A060', 'up'])
  expect(slip?.parts).toMatchObject([
    {
      kind: 'page',
      rows: 100,
      items: [
        { turns: 0, x: 0, y: 24, what: { kind: 'run' } },
        { turns: 0, x: 128, y: 96 - 42, width: 42, height: 42, what: { kind: 'qr', data: 'AX', module: 2 } },
        { turns: 1, x: 0, y: 0, area: { x: 256, width: 24, height: 100 } },
      ],
    },
  ])
})

describe('[P72] random bytes', () => {
  test.each([1, 2, 3, 4, 5])('10,000 of them neither stop the parser nor fill its memory: seed %i', (seed) => {
    const chance = new Chance(seed)
    const parser = new Parser()
    const paper = new Paper(48)
    let told = 0
    let left = 10_000
    while (left > 0) {
      const length = Math.min(left, chance.between(1, 300))
      left -= length
      for (const token of tokensOf(Buffer.from(Array.from({ length }, () => chance.between(0, 255))), parser)) {
        const result = paper.apply(token)
        if (typeof result === 'string') told++
      }
      expect(parser.waiting).toBeLessThanOrEqual(262_144 + 8)
    }
    // Noise is mostly nothing that anybody understands.
    expect(told).toBeGreaterThan(20)
    // And when sense comes, it is understood, once the power was off and on.
    parser.forget()
    expect(tokensOf(Buffer.from('A001\n'), parser)).toEqual([{ kind: 'text', text: 'A001' }, { kind: 'line-feed' }])
  })

  test('paper that is never cut is let go from its beginning', () => {
    const paper = new Paper(48)
    for (let line = 0; line < 20_000; line++) {
      paper.apply({ kind: 'text', text: `line ${line}` })
      paper.apply({ kind: 'line-feed' })
    }
    expect(paper.printed).toBe(20_000)
    const slip = paper.apply({ kind: 'cut' })
    expect(typeof slip === 'object' && slip.parts.length).toBeLessThanOrEqual(3000)
    expect(typeof slip === 'object' && textLines(slip).at(-1)).toBe('line 19999')
  })
})
