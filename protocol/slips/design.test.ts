import { describe, expect, it, test } from 'vitest'
import { languages } from '../vocabulary.ts'
import { cellsOfRuns } from './cells.ts'
import { defaultDesign, designedKinds, logoMost, readDesign, type SlipDesign, slipParts } from './design.ts'
import { dithered, logoSize } from './dither.ts'
import { layOutSlip } from './lay-out-slip.ts'
import { textOf } from './lines.ts'
import { sampleOf } from './samples.ts'
import { shown } from './shown.ts'

const said = (words: string) => ({ 'zh-Hans': words, 'zh-Hant': words, en: words })
const line = { text: said('便民服务　温馨提示'), size: 'large', bold: true, align: 'centre' } as const
const logo = { width: 16, height: 8, bits: Buffer.alloc(16, 0xaa).toString('base64') }
const full: SlipDesign = {
  header: [line],
  footer: [{ ...line, size: 'normal', align: 'left', text: said('网上也能办：zwfw.example.gov.cn，手机上随时看进度，不用来大厅等候') }],
  logo,
  number: { size: 4, letters: 'half' },
  parts: { ticket: ['code', 'papers'], appointment: ['contact'], checklist: [] },
}
const dressed = (kind: (typeof designedKinds)[number], language: (typeof languages)[number], columns: number, design = full) =>
  layOutSlip({ ...sampleOf(kind, language, columns), design } as Parameters<typeof layOutSlip>[0], columns)

describe('[P55] how a hall wants its slips', () => {
  it.each(designedKinds)('without a wish a %s is as it comes with the product', (kind) => {
    for (const language of languages)
      for (const columns of [32, 48])
        expect(dressed(kind, language, columns, defaultDesign)).toEqual(layOutSlip(sampleOf(kind, language, columns), columns))
  })

  it('puts its lines, its logo and its parts where it wants them, and leaves out what it does not want', () => {
    const paper = shown(dressed('ticket', 'zh-Hans', 48), 48)
    expect(paper[0]).toBe('pic |16×8')
    expect(paper[2]).toMatch(/^22b \| +便..民../)
    expect(paper.find((row) => /^44b/.test(row))).toContain('B.0...6...0...')
    const at = (start: string) => paper.findIndex((row) => row.includes(start))
    expect(at('qr 6')).toBeGreaterThan(0)
    expect(at('qr 6')).toBeLessThan(at('要带的材料'))
    expect(at('网上也能办')).toBeGreaterThan(at('要带的材料'))
    for (const gone of ['大约要等', '监督电话', '过号不作废']) expect(at(gone)).toBe(-1)
    // What it is for stays.
    expect(at('窗..口..')).toBeGreaterThan(0)
  })

  it.each([[[]], [['wait']], [['code']], [['wait', 'contact']], [['missed']], [['papers']]] as SlipDesign['parts']['ticket'][][])(
    'whatever comes after the place keeps clear of it: %j',
    (ticket) => {
      const lines = dressed('ticket', 'zh-Hans', 48, { ...full, parts: { ...full.parts, ticket } })
      const place = lines.findLastIndex((each) => each.kind === 'text' && each.runs.some(({ inverse }) => inverse))
      const rule = lines.findIndex(({ kind }, at) => at > place && kind === 'rule')
      expect(lines.slice(place + 1, rule)).toEqual([{ kind: 'feed', dots: 18 }])
    },
  )

  it.each(designedKinds)('a dressed %s fits every number of columns', (kind) => {
    for (const language of languages)
      for (let columns = 24; columns <= 64; columns++)
        for (const each of dressed(kind, language, columns))
          if (each.kind === 'text') expect(cellsOfRuns(each.runs), textOf(each)).toBeLessThanOrEqual(columns)
  })

  it('a language without words has no line', () => {
    const design = { ...full, header: [{ ...line, text: { ...said(''), en: 'Welcome' } }] }
    expect(shown(dressed('checklist', 'zh-Hans', 48, design), 48).join()).not.toContain('Welcome')
    expect(shown(dressed('checklist', 'en', 48, design), 48)[2]).toContain('W.e.l.c.o.m.e.')
  })

  it.each([
    ['nothing', undefined, '', expect.any(String)],
    ['five lines', { ...full, header: [line, line, line, line, line] }, 'header', 'at most 4 lines'],
    ['a long line', { ...full, footer: [{ ...line, text: said('长'.repeat(61)) }] }, 'footer.0.text.zh-Hans', 'at most 60 characters'],
    [
      'a command to the printer',
      { ...full, header: [{ ...line, text: said('\u001b@') }] },
      'header.0.text.zh-Hans',
      'one line without control characters',
    ],
    ['no words at all', { ...full, header: [{ ...line, text: said(' ') }] }, 'header.0.text', 'words in one language at least'],
    ['an unknown size', { ...full, header: [{ ...line, size: 'huge' }] }, 'header.0.size', 'normal, tall or large'],
    ['a part twice', { ...full, parts: { ...full.parts, ticket: ['code', 'code'] } }, 'parts.ticket', 'each part once'],
    [
      'a part of another kind',
      { ...full, parts: { ...full.parts, appointment: ['missed'] } },
      'parts.appointment.0',
      `one of ${slipParts.appointment.join(', ')}`,
    ],
    ['a number too small', { ...full, number: { size: 1, letters: 'same' } }, 'number.size', '2 to 7'],
    ['a logo too wide', { ...full, logo: { ...logo, width: 392 } }, 'logo.width', 'a whole number from 8 to 384'],
    ['half a byte across', { ...full, logo: { ...logo, width: 12 } }, 'logo.width', 'a multiple of 8'],
    ['dots that lack', { ...full, logo: { ...logo, height: 9 } }, 'logo.bits', 'as many dots as width and height say'],
    ['what nobody knows', { ...full, colour: 'red' }, 'colour', expect.any(String)],
  ])('%s is refused with its path and what was expected there', (_what, document, at, expected) => {
    expect(readDesign(document)).toEqual({ at, expected })
  })

  it('takes its own default and every full document', () => {
    expect(readDesign(defaultDesign)).toEqual(defaultDesign)
    expect(readDesign(full)).toEqual(full)
  })
})

test('[P55] a picture becomes black and white dots of the same darkness, no larger than a slip takes', () => {
  for (const [width, height] of [
    [4000, 100],
    [10, 3000],
    [64, 64],
    [3, 3],
  ] as const) {
    const size = logoSize({ width, height })
    expect(size.width % 8).toBe(0)
    expect([size.width <= logoMost.width, size.height <= logoMost.height]).toEqual([true, true])
  }
  const grey = (level: number, opacity = 255) => ({
    width: 64,
    height: 32,
    data: Uint8Array.from({ length: 64 * 32 * 4 }, (_, at) => (at % 4 === 3 ? opacity : level)),
  })
  const dark = ({ bits }: { bits: string }) =>
    [...Buffer.from(bits, 'base64')].join(' ').length &&
    [...Buffer.from(bits, 'base64')].reduce((sum, byte) => sum + (byte.toString(2).match(/1/g)?.length ?? 0), 0)
  expect(dark(dithered(grey(0)))).toBe(64 * 32)
  expect(dark(dithered(grey(255)))).toBe(0)
  expect(dark(dithered(grey(0, 0)))).toBe(0)
  expect(Math.abs(Number(dark(dithered(grey(64)))) / (64 * 32) - 0.75)).toBeLessThan(0.02)
  expect(readDesign({ ...defaultDesign, logo: dithered(grey(100)) })).toMatchObject({ logo: { width: 64, height: 32 } })
})
