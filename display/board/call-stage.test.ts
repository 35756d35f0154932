import { describe, expect, it } from 'vitest'
import type { CounterNo } from '../../protocol/vocabulary.ts'
import { CallStage, type HeardCall } from './call-stage.ts'

const area = { 'zh-Hans': 'A 区', 'zh-Hant': 'A 區', en: 'Area A' }
const call = (seq: number, number: string, more: Partial<HeardCall> = {}): HeardCall => ({
  seq,
  number,
  counter: seq as CounterNo,
  area,
  at: '2026-10-14T02:24:00Z',
  recall: false,
  age: 0,
  ...more,
})
const shownOver = (stage: CallStage, until: number): string[] => {
  const numbers = [stage.shown?.call.number ?? '']
  for (let now = 0; now <= until; now += 250) if (stage.advance(now)) numbers.push(stage.shown?.call.number ?? '')
  return numbers
}

describe('the called field', () => {
  it('gives each of several calls its time, in their order', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001'), call(2, 'B001'), call(3, 'C001')], 0)
    expect(shownOver(stage, 2_750)).toEqual(['A001'])
    expect(shownOver(stage, 9_000)).toEqual(['A001', 'B001', 'C001'])
  })

  it('keeps a call that the view has already let go', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001'), call(2, 'B001')], 0)
    stage.offer([call(3, 'C001')], 10)
    expect(shownOver(stage, 9_000)).toEqual(['A001', 'B001', 'C001'])
  })

  it('lets a recall take the place of the call that still waits', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001'), call(2, 'B001'), call(3, 'C001')], 0)
    stage.offer([call(1, 'A001'), call(3, 'C001'), call(4, 'B001', { counter: 2 as CounterNo, recall: true })], 10)
    expect(shownOver(stage, 12_000)).toEqual(['A001', 'B001', 'C001'])
  })

  it('never shows a number that its counter has done with while it waited', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001'), call(2, 'B001'), call(3, 'C001')], 0)
    stage.offer([call(3, 'C001'), call(4, 'B002', { counter: 2 as CounterNo })], 10)
    expect(stage.waits(2)).toBe(false)
    expect(shownOver(stage, 12_000)).toEqual(['A001', 'B002', 'C001'])
  })

  it('shows a recall of the number in the field once more', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001')], 0)
    stage.offer([call(2, 'A001', { counter: 1 as CounterNo, recall: true })], 5_000)
    expect(stage.shown).toMatchObject({ since: 5_000, hotUntil: 17_000, call: { seq: 2 } })
  })

  it('does not repeat older calls when the newest is withdrawn', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001')], 0)
    stage.offer([call(1, 'A001'), call(2, 'B001')], 4_000)
    stage.offer([call(1, 'A001')], 8_000)
    expect(shownOver(stage, 20_000)).toEqual(['B001'])
  })

  it('rests at once on a call of long ago, and starts anew with a new hall day', () => {
    const stage = new CallStage()
    stage.offer([call(7, 'A007', { age: 60_000 }), call(9, 'A009', { age: 40_000 })], 100_000)
    expect(stage.shown).toMatchObject({ hotUntil: 100_000, call: { number: 'A009' } })
    stage.offer([], 200_000)
    expect(stage.shown).toBeUndefined()
    stage.offer([call(1, 'A001')], 300_000)
    expect(stage.shown?.call.number).toBe('A001')
  })

  it('keeps a call while the voice speaks it, and brings the one that is spoken', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001'), call(2, 'B001'), call(3, 'C001')], 0)
    stage.speaks(1, 5_000, 0)
    expect(shownOver(stage, 4_750)).toEqual(['A001'])
    expect(stage.speaks(3, 5_000, 5_000)).toBe(true)
    expect(stage.shown).toMatchObject({ since: 5_000, call: { number: 'C001' } })
    expect(stage.advance(9_750)).toBe(false)
    // What was not spoken has its turn afterwards.
    expect(stage.advance(10_000)).toBe(true)
    expect(stage.shown?.call.number).toBe('B001')
  })

  it('gives a call its time afterwards when the voice cut it short', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001'), call(2, 'B001')], 0)
    stage.speaks(2, 5_000, 300)
    expect(stage.shown?.call.number).toBe('B001')
    expect(stage.advance(5_300)).toBe(true)
    expect(stage.shown?.call.number).toBe('A001')
  })

  it('stays lit to the end of what is spoken, and is not moved by a call that it does not know', () => {
    const stage = new CallStage()
    stage.offer([call(1, 'A001', { age: 9_000 })], 0)
    expect(stage.shown?.hotUntil).toBe(3_000)
    expect(stage.speaks(1, 8_000, 0)).toBe(false)
    expect(stage.shown?.hotUntil).toBe(8_000)
    expect(stage.speaks(77, 8_000, 100)).toBe(false)
    expect(stage.shown?.call.seq).toBe(1)
  })
})
