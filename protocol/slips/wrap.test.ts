import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, cellsOfRuns, printable, splitAt } from './cells.ts'
import { layOutTicketSlip } from './lay-out.ts'
import { sampleSlip } from './sample.ts'
import { balanced, wrap } from './wrap.ts'

/** Chinese, Latin, digits, punctuation, and what no printer has. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'区政务窗口服務材料份张，。、（）《》– 0123456789ABCabc.,:-/'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
  maxLength: 60,
})

describe('cells', () => {
  it('counts one for ASCII and two for everything else', () => {
    expect([cellsOf('A3'), cellsOf('窗口'), cellsOf('20–35'), cellsOf('😀'), cellsOf('')]).toEqual([2, 4, 6, 2, 0])
  })

  it('splits between characters', () => {
    expect(splitAt('3、4 号', 4)).toEqual(['3、4', ' 号'])
    expect(splitAt('窗口', 3)).toEqual(['窗', '口'])
    expect(splitAt('窗口', 1)).toEqual(['窗', '口'])
  })

  it('lets no command and no mark without width through', () => {
    expect(printable('a\u001b@b\u200bc\ufe0f\r\nd')).toBe('a @bc d')
  })
})

describe('wrapping', () => {
  it.each([
    ['承诺 10 个工作日办结', 12, ['承诺', '10 个工作日', '办结']],
    ['请到原窗口旁等候 3、4、5 号窗口', 12, ['请到原窗口旁', '等候 3、4、', '5 号窗口']],
    ['您前面有 12 人', 12, ['您前面有', '12 人']],
    ['要等 20–35 分钟', 12, ['要等', '20–35 分钟']],
    ['请到 A 区', 7, ['请到', 'A 区']],
    ['带原件，复印件', 6, ['带原', '件，复', '印件']],
    ['委托（本人）', 5, ['委托', '（本', '人）']],
    ['wait for 3 copies', 12, ['wait for', '3 copies']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('%s in %i cells', (whole, columns, lines) => {
    expect(wrap(whole, columns)).toEqual(lines)
  })

  it('never exceeds the columns, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 48 }), (whole, columns) => {
        for (const line of [...wrap(whole, columns), ...balanced(whole, columns)]) expect(cellsOf(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })

  it('loses nothing but spaces', () => {
    const without = (parts: readonly string[]) => parts.join('').replace(/\s/g, '')
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 48 }), (whole, columns) => {
        expect(without(wrap(whole, columns))).toBe(without([whole]))
      }),
    )
  })

  it('a whole slip never exceeds its paper', () => {
    const slip = fc.record({
      hall: text,
      matter: text,
      area: text,
      fee: text,
      promised: text,
      supervisionPhone: text,
      counters: fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 12 }),
      ahead: fc.nat(2000),
      wait: fc.record({ p50: fc.nat(600), p90: fc.nat(900) }),
      materials: fc.array(fc.record({ name: text, note: text, copies: fc.integer({ min: 1, max: 20 }), required: fc.boolean() }), {
        maxLength: 6,
      }),
    })
    fc.assert(
      fc.property(slip, fc.constantFrom('zh-Hans' as const, 'en' as const), fc.constantFrom(32, 48), (changes, language, columns) => {
        for (const line of layOutTicketSlip(sampleSlip(language, changes), columns)) {
          if (line.kind === 'text') expect(cellsOfRuns(line.runs)).toBeLessThanOrEqual(columns)
        }
      }),
    )
  })
})
