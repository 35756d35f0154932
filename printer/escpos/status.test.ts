import { describe, expect, it } from 'vitest'
import { isInOrder, isRealTime, type StatusBytes, stateOf, stateOfSensors } from './status.ts'

describe('status bytes', () => {
  it.each<[string, StatusBytes, string]>([
    ['fine, the drawer bit set', [0x16, 0x12, 0x12, 0x12], 'ready'],
    ['off-line without paper', [0x1a, 0x32, 0x12, 0x7e], 'paper-out'],
    ['stopped by the end of paper', [0x16, 0x32, 0x12, 0x12], 'paper-out'],
    ['the roll taken out, near-end bits clear', [0x16, 0x12, 0x12, 0x72], 'paper-out'],
    ['paper near its end', [0x16, 0x12, 0x12, 0x1e], 'paper-low'],
    ['cover open, which also stops the paper', [0x1e, 0x36, 0x12, 0x7e], 'cover-open'],
    ['cutter jammed', [0x1e, 0x52, 0x1a, 0x12], 'cutter-error'],
    ['too hot, which ends by itself', [0x1e, 0x52, 0x52, 0x12], 'overheated'],
    ['an error that ends only with the power', [0x1e, 0x52, 0x32, 0x12], 'error'],
    ['an error that says no more', [0x1e, 0x52, 0x12, 0x12], 'error'],
    ['switched off-line', [0x1e, 0x12, 0x12, 0x12], 'offline'],
    ['waiting for recovery', [0x36, 0x12, 0x12, 0x12], 'offline'],
  ])('%s', (_, bytes, state) => {
    expect(stateOf(bytes)).toBe(state)
  })

  it.each<[string, StatusBytes, string]>([
    ['1: 16', [0x16, 0x12, 0x12, 0x12], 'ready'],
    ['1: 1A', [0x1a, 0x12, 0x12, 0x12], 'offline'],
    ['2: 32', [0x16, 0x32, 0x12, 0x12], 'paper-out'],
    ['4: 7E', [0x16, 0x12, 0x12, 0x7e], 'paper-out'],
    ['4: 72, the roll removed', [0x16, 0x12, 0x12, 0x72], 'paper-out'],
  ])('[P21] seen in the field, as the answer to DLE EOT %s', (_, bytes, state) => {
    expect([bytes.every(isRealTime), stateOf(bytes)]).toEqual([true, state])
  })

  it.each([0x16, 0x1a, 0x32, 0x7e, 0x72, 0x12])('%i is an answer to DLE EOT, and to nothing else', (byte) => {
    expect([isRealTime(byte), isInOrder(byte)]).toEqual([true, false])
  })

  it.each([0x00, 0x03, 0x0c, 0x0f])('%i is an answer to GS r', (byte) => {
    expect([isRealTime(byte), isInOrder(byte)]).toEqual([false, true])
  })

  it.each([0x11, 0x13, 0x93, 0xff])('%i (XON, XOFF, noise) is no answer', (byte) => {
    expect([isRealTime(byte), isInOrder(byte)]).toEqual([false, false])
  })

  it('reads the sensors in their own bits', () => {
    expect([0x00, 0x03, 0x0f].map(stateOfSensors)).toEqual(['ready', 'paper-low', 'paper-out'])
  })
})
