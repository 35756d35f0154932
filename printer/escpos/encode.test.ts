import { describe, expect, it } from 'vitest'
import type { SlipLine } from '../../protocol/slips/lines.ts'
import { encodeChinese, piecesOf } from './chinese.ts'
import { encode } from './encode.ts'
import { blacken, blank, type DrawRun } from './picture.ts'
import { type PrinterProfile, profiles } from './profiles.ts'
import { qrBytes } from './qr-bytes.ts'

const bytes = (...parts: string[]): string => parts.join(' ').replace(/\s+/g, '')
const hex = (lines: readonly SlipLine[], profile: keyof typeof profiles = '80mm'): string =>
  encode(lines, profiles[profile]).toString('hex')

const start = '1b40 1c26' // ESC @, FS &

describe('bytes of a slip', () => {
  it('a plain line: line spacing, text in GB18030, line feed', () => {
    expect(hex([{ kind: 'text', align: 'left', runs: [{ text: '窗口 3' }] }])).toBe(
      bytes(
        start,
        '1b33 24', // ESC 3 36: 24 dots of text and 12 of gap
        'b4b0 bfda', // 窗口
        '2033', // space, 3
        '0a',
      ),
    )
  })

  it('size, bold, inverse and centre are switched where they change, and only there', () => {
    const lines: SlipLine[] = [
      {
        kind: 'text',
        align: 'centre',
        runs: [
          { text: 'B', width: 7, height: 7 },
          { text: '060', width: 7, height: 7, bold: true },
        ],
      },
      { kind: 'text', align: 'centre', tight: true, runs: [{ text: 'A', inverse: true, width: 1, height: 2 }] },
    ]
    expect(hex(lines)).toBe(
      bytes(
        start,
        '1b61 01', // ESC a 1: centre
        '1b33 b4', // ESC 3 180: 7 × 24 + 12
        '1d21 66', // GS ! 66: seven times as wide and high
        '42', // B
        '1b45 01', // ESC E 1: bold
        '303630',
        '0a',
        '1b33 30', // ESC 3 48: no gap
        '1d21 01', // GS ! 01: twice as high
        '1b45 00',
        '1d42 31', // GS B '1': white on black
        '41',
        '0a',
      ),
    )
  })

  it('a rule is a picture of three rows', () => {
    const rule = hex([{ kind: 'rule', dashed: false, inset: 2 }], '80mm')
    const row = `000000${'ff'.repeat(66)}000000` // 2 cells of 12 dots are 3 bytes on either side
    expect(rule).toBe(bytes(start, '1b33 06 0a', '1d7630 00 4800 0300', row.repeat(3), '1b33 12 0a'))
    expect(encode([{ kind: 'rule', dashed: true, inset: 1 }], profiles['58mm']).includes(Buffer.from([0x10, 0x04]))).toBe(false)
  })

  it('a QR code is drawn by the printer: GS ( k', () => {
    expect(qrBytes('http://x/t/A', 6).toString('hex')).toBe(
      bytes(
        '1d286b 0400 31 41 32 00', // model 2
        '1d286b 0300 31 43 06', // module of 6 dots
        '1d286b 0300 31 45 31', // correction M
        '1d286b 0f00 31 50 30', // store: 12 bytes of data and 3
        Buffer.from('http://x/t/A').toString('hex'),
        '1d286b 0300 31 51 30', // print
      ),
    )
  })

  it('a long address has a length of two bytes', () => {
    const stored = qrBytes('x'.repeat(300), 4).toString('hex')
    expect(stored).toContain(bytes('1d286b 2f01 31 50 30')) // 303 = 12F
  })

  it('cuts where there is a cutter, and feeds far enough to tear where there is none', () => {
    expect(hex([{ kind: 'cut' }], '80mm')).toBe(bytes(start, '1b33 24', '0a0a0a', '1d56 01')) // GS V 1: partial
    expect(hex([{ kind: 'cut' }], '80mm-plain')).toBe(bytes(start, '1b33 24', '0a0a0a', '1d56 00')) // GS V 0: full
    expect(hex([{ kind: 'cut' }], '58mm-silent')).toBe(bytes(start, '1b33 24', '0a0a0a0a0a'))
  })
})

const bare: PrinterProfile = { ...profiles['58mm'], images: 'none', qr: 'none', cutter: 'none' }
const of = (lines: readonly SlipLine[], profile: PrinterProfile, draw?: DrawRun): string => encode(lines, profile, draw).toString('hex')

describe('[P25] each printer gets what its profile says', () => {
  const qr: SlipLine = { kind: 'qr', data: 'http://x/t/A', module: 6 }
  const rule: SlipLine = { kind: 'rule', dashed: false, inset: 2 }

  it('a presenter takes back what nobody took, and hands the new slip over after the cut', () => {
    expect(of([{ kind: 'cut' }], profiles['80mm-presenter'])).toBe(bytes('1d65 02', start, '1b33 24', '1d56 00', '1d65 05'))
  })

  it('a QR code as a picture, in the middle, every module of it', () => {
    const slip = encode([qr], { ...profiles['58mm'], qr: 'image' })
    expect(slip.subarray(4, 10).toString('hex')).toBe(bytes('1d7630 00 3000'))
    const side = 21 * 6 // version 1 holds 14 bytes at M
    const rows = slip.readUInt16LE(10)
    expect(rows % 6).toBe(0)
    expect(rows).toBeGreaterThanOrEqual(side)
    expect(slip.length).toBe(4 + 8 + 48 * rows)
    const left = (384 - rows) / 2
    const black = (x: number, y: number) => (((slip[12 + y * 48 + (x >> 3)] as number) >> (7 - (x & 7))) & 1) === 1
    // The finder pattern at the upper left: seven modules of black, a ring of white in it.
    expect([black(left, 0), black(left + 41, 0), black(left + 42, 0), black(left - 1, 0)]).toEqual([true, true, false, false])
    expect([black(left + 8, 8), black(left + 15, 15)]).toEqual([false, true])
    expect(slip.includes(Buffer.from([0x1d, 0x28, 0x6b]))).toBe(false)
  })

  it('a picture in columns: bands of 24 rows, and none of it as GS v 0', () => {
    const slip = of([rule], { ...profiles['58mm'], images: 'columns' })
    const column = (x: number) => (x >= 24 && x < 360 ? 'e00000' : '000000') // three rows from above
    expect(slip).toBe(
      bytes(start, '1b33 06 0a', '1b33 18', '1b2a 21 8001', Array.from({ length: 384 }, (_, x) => column(x)).join(''), '0a'),
    )
    const code = encode([qr], { ...profiles['58mm'], images: 'columns', qr: 'image' })
    expect(code.includes(Buffer.from([0x1d, 0x76]))).toBe(false)
    expect(code.toString('hex').split('1b2a218001').length - 1).toBe(Math.ceil((code.length - 7) / (6 + 384 * 3)))
  })

  it('no picture and no code for one that takes neither: rules are dashes, the rest of the slip holds', () => {
    expect(of([rule, qr], bare)).toBe(bytes(start, '1b33 24', '2020', '2d'.repeat(28), '0a'))
    expect(of([{ ...rule, dashed: true }], bare)).toBe(bytes(start, '1b33 24', '2020', '2d20'.repeat(14), '0a'))
  })
})

describe('[P26] characters that the printer lacks', () => {
  /** Every dot of the run's cells black, so that its place can be told. */
  const draw: DrawRun = (run) => {
    const picture = blank(24 * [...run.text].length * (run.width ?? 1), 24 * (run.height ?? 1))
    for (let y = 0; y < picture.height; y++) for (let x = 0; x < picture.width; x++) blacken(picture, x, y)
    return picture
  }
  const line = (text: string, height = 1): SlipLine => ({ kind: 'text', align: 'left', runs: [{ text, height, width: height }] })

  it('stand in the line as a picture as high as it, between the text before and behind', () => {
    const glyph = bytes('1b2a 21 3000', 'ff'.repeat(3 * 48))
    expect(of([line('张𠮷䶮3')], profiles['80mm'], draw)).toBe(bytes(start, '1b33 24', 'd5c5', glyph, '33', '0a'))
  })

  it('a taller line becomes one picture', () => {
    const slip = encode([line('张𠮷', 2)], profiles['58mm'], draw)
    const row = 'ff'.repeat(12) + '00'.repeat(36)
    expect(slip.toString('hex')).toBe(bytes(start, '1d7630 00 3000 3000', row.repeat(48), '1b33 0c', '0a'))
  })

  it.each([
    ['nobody draws', undefined],
    ['that cannot be drawn', () => undefined],
  ] as [string, DrawRun | undefined][])('%s become 〓', (_, nobody) => {
    for (const height of [1, 2]) expect(of([line('张𠮷', height)], profiles['80mm'], nobody)).toContain(bytes('d5c5 a1fe 0a'))
    expect(of([line('张𠮷')], bare, draw)).toContain(bytes('d5c5 a1fe 0a'))
  })

  it('are told apart by what the printer knows', () => {
    const lacks = (text: string, characters: 'GBK' | 'GB18030') =>
      piecesOf(text, characters)
        .map(({ text: piece, lacking }) => (lacking ? `[${piece}]` : piece))
        .join('')
    expect(lacks('A张㐀䶮𠮷€￥¥😀号', 'GBK')).toBe('A张[㐀䶮𠮷€]￥¥[😀]号')
    expect(lacks('A张㐀䶮𠮷€￥¥😀号', 'GB18030')).toBe('A张㐀䶮[𠮷]€￥¥[😀]号')
    expect(encodeChinese('㐀￥¥€', 'GB18030').toString('hex')).toBe(bytes('8139ee39 a3a4 a3a4 a2e3'))
    expect(encodeChinese('㐀￥¥€', 'GBK').toString('hex')).toBe(bytes('a1fe a3a4 a3a4 a1fe'))
  })
})

describe('Chinese for printers that know GBK', () => {
  it.each([
    ['￥20', 'a3a4 3230'],
    ['¥20', 'a3a4 3230'], // U+00A5 has four bytes in GB18030
    ['号號窗口視', 'bac5 cc96 b4b0 bfda d295'],
    ['20–35', '3230 a843 3335'],
    ['□', 'a1f5'],
    ['😀龦𠀀', 'a1fe a1fe a1fe'], // four bytes each: 〓
    ['a😀b', '61 a1fe 62'],
    ['•½', 'a1a4 a1fe'],
    ['\u001b@\n', '20 40 20'], // text is never a command
  ])('%s', (text, expected) => {
    expect(encodeChinese(text).toString('hex')).toBe(bytes(expected))
  })
})
