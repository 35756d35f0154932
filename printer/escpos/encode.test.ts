import { describe, expect, it } from 'vitest'
import type { SlipLine } from '../../protocol/slips/lines.ts'
import { encodeChinese } from './chinese.ts'
import { encode } from './encode.ts'
import { profiles } from './profiles.ts'
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
