import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutTicketSlip } from '../../protocol/slips/lay-out.ts'
import { type Run, textOf } from '../../protocol/slips/lines.ts'
import { sampleSlip } from '../../protocol/slips/sample.ts'
import { encode } from '../escpos/encode.ts'
import { profiles } from '../escpos/profiles.ts'
import { numberOn, Paper, type PrintedSlip, textLines } from './paper.ts'
import { Parser, type Token } from './parse.ts'
import { RealTime } from './real-time.ts'

const tokens = (...chunks: Buffer[]): Token[] => {
  const parser = new Parser()
  const found: Token[] = []
  for (const chunk of chunks) {
    parser.push(chunk)
    for (let token = parser.next(); token; token = parser.next()) found.push(token)
  }
  return found
}
const unknown = (hex: string): Token[] => tokens(Buffer.from(hex.replace(/ /g, ''), 'hex')).filter((token) => token.kind === 'unknown')

function printed(bytes: Buffer, columns: number): { slips: PrintedSlip[]; errors: string[] } {
  const paper = new Paper(columns)
  const results = tokens(bytes).map((token) => paper.apply(token))
  return {
    slips: results.flatMap((result) => (typeof result === 'object' ? [result] : [])),
    errors: results.flatMap((result) => (typeof result === 'string' ? [result] : [])),
  }
}

describe('what is encoded is what is printed', () => {
  it.each(['80mm', '58mm', '80mm-plain'] as const)('on %s paper, in three languages', (name) => {
    const profile = profiles[name]
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const layout = layOutTicketSlip(sampleSlip(language, { demo: true, repeat: true }), profile.columns)
      const { slips, errors } = printed(encode(layout, profile), profile.columns)
      expect(errors).toEqual([])
      expect(slips).toHaveLength(1)
      const [slip] = slips as [PrintedSlip]
      expect(textLines(slip)).toEqual(layout.flatMap((line) => (line.kind === 'text' ? [textOf(line)] : [])))
      expect(numberOn(slip)).toBe('B060')
      expect(slip.parts.find((part) => part.kind === 'qr')).toMatchObject({
        data: 'https://hall.linxi.gov.cn/t/KX7M3PQ27K3M',
        align: 'centre',
      })
      expect(slip.parts.filter((part) => part.kind === 'image')).toHaveLength(4)
    }
  })

  it('keeps size, bold and inverse of every run', () => {
    const profile = profiles['80mm']
    const layout = layOutTicketSlip(sampleSlip(), profile.columns)
    const [slip] = printed(encode(layout, profile), profile.columns).slips as [PrintedSlip]
    const plain = { width: 1, height: 1, bold: false, inverse: false }
    const characters = (runs: readonly Run[]) => runs.flatMap((run) => [...run.text].map((text) => ({ ...plain, ...run, text })))
    expect(slip.parts.flatMap((part) => (part.kind === 'line' && part.runs.length > 0 ? [characters(part.runs)] : []))).toEqual(
      layout.flatMap((line) => (line.kind === 'text' ? [characters(line.runs)] : [])),
    )
  })

  it('does not depend on how the bytes are cut into packets', () => {
    const bytes = encode(layOutTicketSlip(sampleSlip(), 48), profiles['80mm'])
    const joined = (found: Token[]) => found.map((token) => (token.kind === 'text' ? token.text : JSON.stringify(token))).join('')
    const whole = joined(tokens(bytes))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        expect(joined(tokens(...edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge))))).toBe(whole)
      }),
    )
  })
})

describe('strictness', () => {
  it.each([
    ['an unknown ESC command', '1b35', '1b 35'],
    ['an unknown GS command', '1d71', '1d 71'],
    ['an old QR code', '1b5a', '1b 5a'],
    ['a size that does not exist', '1d2188', '1d 21 88'],
    ['an alignment that does not exist', '1b6103', '1b 61 03'],
    ['a cut that does not exist', '1d5607', '1d 56 07'],
    ['a QR module of 0 dots', '1d286b0300314300', '1d 28 6b 03 00 31 43 00'],
    ['a carriage return', '0d', '0d'],
    ['Chinese without FS &', 'b4b0', 'b4'],
    ['Chinese in UTF-8', '1c26 e7aa970a', '97'],
    ['a character of four bytes that is not in extension A', '1c26 81308436', '81 30 84 36'],
  ])('%s is reported', (_, hex, bytes) => {
    expect(unknown(hex)[0]).toMatchObject({ bytes })
  })

  it('goes on behind what it does not know, and says where it was', () => {
    expect(tokens(Buffer.from('A\u001b5B\n', 'latin1'))).toEqual([
      { kind: 'text', text: 'A' },
      { kind: 'unknown', bytes: '1b 35', at: 1, why: 'no command; the nearest is ESC 3 n (1b 33)' },
      { kind: 'text', text: 'B' },
      { kind: 'line-feed' },
    ])
  })

  it('never fails on noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const paper = new Paper(48)
        for (const token of tokens(Buffer.from(noise))) paper.apply(token)
      }),
    )
  })

  it('a line that is too long for the paper, a cut inside of a line, a code without data', () => {
    expect(printed(Buffer.from(`${'x'.repeat(49)}\n`), 48).errors).toEqual(['a line of 49 cells on paper of 48'])
    expect(printed(Buffer.from('x\u001dV\u0001', 'latin1'), 48).errors).toEqual(['a cut in the middle of a line'])
    expect(printed(Buffer.from('1d286b0300315130', 'hex'), 48).errors).toEqual(['a QR code without data'])
  })
})

describe('status questions in the stream', () => {
  it('are found between and inside of other bytes, and across packets', () => {
    const realTime = new RealTime()
    const first = realTime.take(Buffer.from([0x41, 0x10, 0x04, 0x01, 0x42, 0x10]))
    expect([first.asked, first.rest.toString()]).toEqual([[1], 'AB'])
    const second = realTime.take(Buffer.from([0x04]))
    expect([second.asked, second.rest.length]).toEqual([[], 0])
    const third = realTime.take(Buffer.from([0x04, 0x43]))
    expect([third.asked, third.rest.toString()]).toEqual([[4], 'C'])
  })

  it('other uses of their first byte stay in the stream', () => {
    expect(new RealTime().take(Buffer.from([0x10, 0x41, 0x10, 0x10, 0x42])).rest).toEqual(Buffer.from([0x10, 0x41, 0x10, 0x10, 0x42]))
  })
})
