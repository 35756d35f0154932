import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { Run, SlipLine } from '../../protocol/slips/lines.ts'
import { columnBytes, rasterBytes } from '../escpos/picture.ts'
import { type PrinterProfile, profiles } from '../escpos/profiles.ts'
import { checked } from '../virtual/check.ts'
import { drawStretch } from '../virtual/draw.ts'
import type { PrintedSlip } from '../virtual/paper.ts'
import { codeBox } from './code-box.ts'
import { DrawnSlips } from './drawn-slips.ts'
import { Glyphs } from './glyphs.ts'

/** No font of any machine: it is no character, and never will be. */
const nobody = '\u{3fffe}'
const line = (...runs: Run[]): SlipLine => ({ kind: 'text', align: 'left', tight: true, runs })

/** What a printer makes of the bytes of lines, and what was told. */
function printed(lines: readonly SlipLine[], profile: PrinterProfile = profiles['80mm']) {
  const told: string[] = []
  const bytes = new DrawnSlips(({ message }) => told.push(message)).encode(lines, profile)
  const { left, wrong } = checked(bytes, profile)
  return { bytes, slip: left, wrong, told }
}

/** Black dots of a slip, by column and row. */
async function dotsOf(slip: PrintedSlip, across = 576) {
  const image = await loadImage(await drawStretch(slip.parts, across))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const black = (x: number, y: number): boolean => data[(y * image.width + x) * 4] === 0
  /** How many are black in a field. */
  const ink = (left: number, top: number, width: number, height: number): number => {
    let count = 0
    for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) if (black(x, y)) count++
    return count
  }
  return { black, ink }
}

/** The picture of one character, as the fonts of this machine have it. */
function shape(character: string, look = { width: 1, height: 1, bold: false }) {
  const { across, down, dots } = new Glyphs().of(character, look)
  return { across, down, black: (x: number, y: number) => dots[y * across + x] === 1 }
}

describe('[P73] characters that a printer lacks, from the fonts of the machine', () => {
  it.each([...'䶮㛃𬀩𠮷'])('%s stands in its two cells, between text that stays text', async (character) => {
    const { slip, wrong, told, bytes } = printed([line({ text: `王${character}3` })])
    expect([wrong, told]).toEqual([[], []])
    expect(bytes.includes(Buffer.from('cdf5', 'hex'))).toBe(true)
    expect(slip.parts).toMatchObject([
      { kind: 'line', runs: [{ text: '王' }, { text: '', picture: { width: 24, height: 24 } }, { text: '3' }] },
    ])
    const { black } = await dotsOf(slip)
    const expected = shape(character)
    let ink = 0
    for (let y = 0; y < 24; y++)
      for (let x = 0; x < 24; x++) {
        expect(black(24 + x, y)).toBe(expected.black(x, y))
        ink += expected.black(x, y) ? 1 : 0
      }
    expect(ink).toBeGreaterThan(60)
  })

  it('rare characters differ from each other, and from the box of one that nobody has', () => {
    const shapes = [...`䶮㛃𬀩𠮷${nobody}`].map((character) => {
      const { black } = shape(character)
      return Array.from({ length: 576 }, (_, dot) => (black(dot % 24, Math.floor(dot / 24)) ? 1 : 0)).join('')
    })
    expect(new Set(shapes).size).toBe(5)
  })

  it('keep their size, their weight and white on black', async () => {
    const look = { width: 2, height: 2, bold: true }
    const tall = printed([line({ text: '䶮', ...look }, { text: ' 3', ...look })])
    expect(tall.wrong).toEqual([])
    expect(tall.slip.parts[0]).toMatchObject({ kind: 'image', across: 72, rows: 48 })
    const big = await dotsOf(tall.slip)
    const expected = shape('䶮', look)
    for (let y = 0; y < 48; y++) for (let x = 0; x < 48; x++) expect(big.black(x, y)).toBe(expected.black(x, y))
    const wide = printed([line({ text: '䶮', width: 2 })])
    expect(wide.slip.parts).toMatchObject([{ runs: [{ picture: { width: 48, height: 24 } }] }])
    const [plain, inverse] = await Promise.all([
      dotsOf(printed([line({ text: '㛃' })]).slip),
      dotsOf(printed([line({ text: '㛃', inverse: true })]).slip),
    ])
    expect(plain.ink(0, 0, 24, 24) + inverse.ink(0, 0, 24, 24)).toBe(24 * 24)
  })

  it('count two cells each: a line that is full is not longer with them', () => {
    const { wrong } = printed([line({ text: `${'䶮'.repeat(23)}ab` })])
    expect(wrong).toEqual([])
    expect(printed([line({ text: `${'䶮'.repeat(24)}a` })]).wrong).toHaveLength(1)
  })

  it('are text on a printer that has them, and drawn there only beyond what it has', () => {
    const { slip, bytes, wrong } = printed([line({ text: '䶮㛃𬀩' })], profiles['80mm-gb18030'])
    expect(wrong).toEqual([])
    expect(slip.parts).toMatchObject([{ runs: [{ text: '䶮㛃' }, { picture: { width: 24 } }] }])
    expect(bytes.toString('hex')).toContain('fe9f8230b731')
  })

  it('that no font has are a box with their number, and are told once', async () => {
    const { slip, told, wrong } = printed([line({ text: `a${nobody}b${nobody}` }), line({ text: nobody })])
    expect(wrong).toEqual([])
    expect(told).toEqual(['character U+3FFFE is in no font of this machine, so slips show its number in a box'])
    const { black } = await dotsOf(slip)
    const box = codeBox(nobody)
    for (let y = 0; y < 24; y++) for (let x = 0; x < 24; x++) expect(black(12 + x, y)).toBe(box[y * 24 + x] === 1)
  })

  it('on a printer without pictures are 〓, and are told once', () => {
    const bare: PrinterProfile = { ...profiles['58mm'], images: 'none', qr: 'none' }
    const { bytes, told } = printed([line({ text: '王䶮' }), line({ text: '䶮' })], bare)
    expect(bytes.toString('hex')).toContain('cdf5a1fe')
    expect(told).toEqual(['character U+4DAE is not in this printer, which takes no pictures: slips show 〓'])
  })

  it('a slip of common characters is the same, byte for byte', () => {
    const lines = [line({ text: '窗口 3' }, { text: '您好', bold: true, height: 2 })]
    expect(printed(lines).slip.parts).toMatchObject([{ runs: [{ text: '窗口 3' }, { text: '您好' }] }])
  })
})

it('[P25] a picture holds nothing that a printer would take for a real-time order', () => {
  const bits = Buffer.from('10040110051014001004', 'hex')
  for (const bytes of [rasterBytes({ width: 16, height: 5, bits }), columnBytes({ width: 16, height: 5, bits })])
    for (const order of ['1004', '1005', '1014']) expect(bytes.subarray(5).includes(Buffer.from(order, 'hex'))).toBe(false)
  // Written across the columns, so that it would arise there too.
  const upright = { width: 8, height: 24, bits: Buffer.alloc(24) }
  upright.bits[3] = 0x80
  upright.bits[13] = 0x80
  expect(columnBytes(upright).subarray(5).includes(Buffer.from('1004', 'hex'))).toBe(false)
  expect(columnBytes(upright).subarray(5, 8).toString('hex')).toBe('180400')
})
