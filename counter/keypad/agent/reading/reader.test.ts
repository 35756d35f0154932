import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { knownProfiles } from '../known-profiles.ts'
import { Profile } from '../profile.ts'
import { readerOf } from './reader.ts'

const report = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const hid = (more: object = {}) =>
  readerOf(
    v.parse(Profile, { kind: 'hid', length: 3, levels: { 5: '01 10', 4: '01 20', 3: '01 30', 2: '01 40', 1: '01 50' }, ...more } as never),
  )
const digits = () => readerOf(knownProfiles['digit-keyboard'] as Profile)
const serial = () => readerOf(knownProfiles['serial-bytes'] as Profile)

describe('a pad with reports of its own', () => {
  test('[R6] is read by its table; what is of another length or code is unknown', () => {
    const reader = hid()
    expect(reader.read(report('01 10 ff'), 0)).toEqual({ pressed: 5 })
    expect(reader.read(report('01 50 00'), 1000)).toEqual({ pressed: 1 })
    for (const text of ['01 10', '01 10 00 00', '02 10 00', '01 11 00', '']) expect(reader.read(report(text), 2000)).toBe('unknown')
  })

  test('[R6] bits under the mask alone tell', () => {
    const reader = hid({ mask: 'ff f0' })
    expect(reader.read(report('01 3a 00'), 0)).toEqual({ pressed: 3 })
    expect(reader.read(report('01 3b 00'), 10)).toBe('repeat')
  })

  test('[R6] without a release a press ends with silence, and with one when the key is let go', () => {
    const without = hid()
    expect([0, 100, 390, 680, 1000].map((now) => without.read(report('01 20 00'), now))).toEqual([
      { pressed: 4 },
      'repeat',
      'repeat',
      'repeat',
      { pressed: 4 },
    ])
    const reader = hid({ release: '01 00' })
    expect(reader.read(report('01 20 00'), 0)).toEqual({ pressed: 4 })
    expect(reader.read(report('01 20 00'), 1500)).toBe('repeat')
    expect(reader.read(report('01 00 00'), 1600)).toBe('released')
    // A contact that chatters.
    expect(reader.read(report('01 20 00'), 1610)).toBe('repeat')
    expect(reader.read(report('01 00 00'), 1620)).toBe('released')
    expect(reader.read(report('01 20 00'), 2000)).toEqual({ pressed: 4 })
    // The release was lost: the key is not dead for ever.
    expect(reader.read(report('01 20 00'), 5000)).toEqual({ pressed: 4 })
  })

  test('[R6] 10,000 random reports are no press', () => {
    const reader = hid({ length: 8, levels: { 5: '01 10 aa 55', 4: '01 20 aa 55', 3: '01 30 aa 55', 2: '01 40 aa 55', 1: '01 50 aa 55' } })
    for (let i = 0; i < 10_000; i++) expect(reader.read(random(i % 70), i)).toBe('unknown')
  })
})

describe('a keyboard that sends digits', () => {
  test('[R6] a digit that was not down before is a press, of the row and of the block', () => {
    const reader = digits()
    expect(reader.read(report('00 00 1e 00 00 00 00 00'), 0)).toEqual({ pressed: 5 })
    expect(reader.read(report('00 00 1e 00 00 00 00 00'), 500)).toBe('repeat')
    expect(reader.read(report('00 00 00 00 00 00 00 00'), 600)).toBe('released')
    expect(reader.read(report('00 00 5d 00 00 00 00 00'), 1200)).toEqual({ pressed: 1 })
  })

  test('[R6] two at once, other keys, and a keyboard that has lost count tell nothing', () => {
    const reader = digits()
    for (const text of [
      '00 00 1e 1f 00 00 00 00',
      '00 00 04 00 00 00 00 00',
      '00 00 27 00 00 00 00 00',
      '00 00 01 01 01 01 01 01',
      '00 00 1e',
    ])
      expect(reader.read(report(text), 0)).toBe('unknown')
  })

  test('[R6] 10,000 random reports never throw, and a press after them is one', () => {
    const reader = digits()
    for (let i = 0; i < 10_000; i++) reader.read(random(i % 12), i)
    expect(reader.read(new Uint8Array(8), 10_000)).toBe('released')
    expect(reader.read(report('00 00 20 00 00 00 00 00'), 11_000)).toEqual({ pressed: 3 })
  })
})

describe('a serial pad', () => {
  test('[R6] one byte is a press, and its repeats are the same one', () => {
    const reader = serial()
    expect(reader.read(report('01'), 0)).toEqual({ pressed: 5 })
    expect(reader.read(report('01 01 01'), 10)).toBe('repeat')
    expect(reader.read(report('05'), 1000)).toEqual({ pressed: 1 })
  })

  test('[R6] a key in the middle of noise is noise, until the line is quiet', () => {
    const reader = serial()
    expect(reader.read(report('7f 01'), 0)).toBe('unknown')
    expect(reader.read(report('01'), 100)).toBe('unknown')
    expect(reader.read(report('01 02'), 200)).toBe('unknown')
    expect(reader.read(report('02'), 1000)).toEqual({ pressed: 4 })
  })

  test('[R6] 10,000 random bytes without a pause are no press but the first, if that is a key', () => {
    const reader = serial()
    const said = Array.from({ length: 1000 }, (_, i) => reader.read(Uint8Array.of(0xff, ...random(9)), i))
    expect(new Set(said)).toEqual(new Set(['unknown']))
  })
})
