import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { defaultDesign, type SlipDesign } from '../../protocol/slips/design.ts'
import { dithered } from '../../protocol/slips/dither.ts'
import { layOutSlip } from '../../protocol/slips/lay-out-slip.ts'
import { sampleNotice } from '../../protocol/slips/sample-notices.ts'
import { sampleOf } from '../../protocol/slips/samples.ts'
import { type Slip, slipKinds } from '../../protocol/slips/slip.ts'
import { type Language, languages, noticeKinds } from '../../protocol/vocabulary.ts'
import { oneBitPng, type Pixels, pixelsOfOneBit } from '../fixtures/one-bit-png.ts'
import { pixelsOf, printed } from '../fixtures/printed-slip.ts'

/**
 * Each kind of slip as its bytes come out of a printer, dot by dot. REFERENCES=write makes the pictures anew, to be looked at before they are kept; what came
 * out differently lies in test/out/slips.
 */
const kept = join(import.meta.dirname, 'references')
const out = join(import.meta.dirname, '../out/slips')
const writing = process.env['REFERENCES'] === 'write'

type Reference = { readonly name: string; readonly paper: '58mm' | '80mm'; readonly slip: Slip }
const plain: readonly Reference[] = (['58mm', '80mm'] as const).flatMap((paper) =>
  languages.flatMap((language: Language) =>
    [
      ...slipKinds.map((kind) => ({
        name: `${kind}-${paper}-${language}`,
        paper,
        slip: sampleOf(kind, language, profiles[paper].columns),
      })),
      ...noticeKinds.map((kind) => ({ name: `notice-${kind}-${paper}-${language}`, paper, slip: sampleNotice(kind, language) as Slip })),
    ].filter(({ name }) => !name.startsWith('notice-8') && !name.startsWith('notice-5')),
  ),
)

/** A ring and a bar that fades to the right, drawn by sums alone, so that it is the same dots everywhere. */
function mark(width: number, height: number): SlipDesign['logo'] {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const away = Math.hypot(x - height / 2, y - height / 2) / (height / 2)
      const ring = away > 0.72 && away < 0.98
      const bar = x > height * 1.2 && Math.abs(y - height / 2) < height * 0.3
      const grey = ring ? 0 : bar ? Math.round((255 * (x - height * 1.2)) / (width - height * 1.2)) : 255
      data.set([grey, grey, grey, 255], (y * width + x) * 4)
    }
  return dithered({ width, height, data })
}

/** As a hall might have its slips: its mark, lines of its own in each size, a smaller number, and other parts in another order. */
const own: SlipDesign = {
  header: [
    {
      text: { 'zh-Hans': '便民利民　温馨服务', 'zh-Hant': '便民利民　溫馨服務', en: 'At your service' },
      ...{ size: 'large', bold: true, align: 'centre' },
    },
    {
      text: { 'zh-Hans': '周末照常办公', 'zh-Hant': '週末照常辦公', en: 'Open on weekends too' },
      ...{ size: 'tall', bold: false, align: 'centre' },
    },
  ],
  footer: [
    {
      text: {
        'zh-Hans': '网上也能办：zwfw.example.gov.cn，手机上随时看进度，不用来大厅等候',
        'zh-Hant': '網上也能辦：zwfw.example.gov.cn，手機上隨時看進度，不用來大廳等候',
        en: 'Also online at zwfw.example.gov.cn, without coming here',
      },
      ...{ size: 'normal', bold: false, align: 'left' },
    },
  ],
  logo: mark(320, 96),
  number: { size: 5, letters: 'half' },
  parts: { ...defaultDesign.parts, ticket: ['wait', 'code', 'papers', 'contact'] },
}
const ownOn = (paper: '58mm' | '80mm', language: Language): Reference => ({
  name: `ticket-own-${paper}-${language}`,
  paper,
  slip: { ...sampleOf('ticket', language, profiles[paper].columns), design: own } as Slip,
})
const references: readonly Reference[] = [...plain, ownOn('80mm', 'zh-Hans'), ownOn('58mm', 'en')]

/** Dots that are different, as `row: how many` for the first rows. */
function differences(now: Pixels, before: Pixels): string {
  if (now.width !== before.width || now.height !== before.height)
    return `${now.width}×${now.height} dots instead of ${before.width}×${before.height}`
  const rows: string[] = []
  for (let y = 0; y < now.height; y++) {
    let dots = 0
    for (let x = 0; x < now.width; x++) if (now.black[y * now.width + x] !== before.black[y * now.width + x]) dots++
    if (dots > 0) rows.push(`row ${y}: ${dots}`)
  }
  return rows.length > 6 ? `${rows.slice(0, 6).join(', ')} and ${rows.length - 6} more rows` : rows.join(', ')
}

test.each(references)('[P51] [P55] $name comes out of the printer as it was looked at and kept', async ({ name, paper, slip }) => {
  const profile = profiles[paper]
  const now = await pixelsOf(printed(layOutSlip(slip, profile.columns), profile), profile.dots)
  const file = join(kept, `${name}.png`)
  if (writing) {
    mkdirSync(kept, { recursive: true })
    writeFileSync(file, oneBitPng(now))
  }
  const told = existsSync(file) ? differences(now, pixelsOfOneBit(readFileSync(file))) : 'there is no such picture'
  if (told) {
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, `${name}.png`), oneBitPng(now))
  } else rmSync(join(out, `${name}.png`), { force: true })
  expect(told).toBe('')
})

test('[P51] no picture is kept of a slip that is not there any more', () => {
  const names = new Set(references.map(({ name }) => `${name}.png`))
  expect(readdirSync(kept).filter((file) => !names.has(file))).toEqual([])
})
