import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Learning, type Stroke } from './learning.ts'
import { Profile } from './profile.ts'
import { readerOf } from './reading/reader.ts'

const report = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const stroke = (...texts: string[]): Stroke => texts.map(report)
const usb = { usb: { vendor: '1a2b', product: '0001', interface: 0 } }
const learned = (learning: Learning) => {
  expect(learning.prompt).toEqual({ say: 'done' })
  return v.parse(Profile, learning.profile('pad'))
}

describe('learning a pad', () => {
  test('[R10] each key twice, best first, and the release that follows each', () => {
    const learning = new Learning(usb)
    expect(learning.prompt).toEqual({ say: 'ask', level: 5 })
    for (const code of ['01', '02', '04', '08', '10'])
      for (let twice = 0; twice < 2; twice++) learning.stroke(stroke(`02 ${code}`, `02 ${code}`, '02 00'))
    expect(learning.profile('pad')).toEqual({
      kind: 'hid',
      name: 'pad',
      vendor: '1a2b',
      product: '0001',
      interface: 0,
      length: 2,
      levels: { 5: '02 01', 4: '02 02', 3: '02 04', 2: '02 08', 1: '02 10' },
      release: '02 00',
    })
    expect(readerOf(learned(learning)).read(report('02 08'), 0)).toEqual({ pressed: 2 })
  })

  test('[R10] a byte that counts is masked; it takes a third press to know', () => {
    const learning = new Learning(usb)
    let count = 0xa0
    for (const code of ['01', '02', '04', '08', '10']) {
      const press = () => learning.stroke(stroke(`${code} ${(count++).toString(16)} 00`))
      expect(press()).toMatchObject({ say: 'again' })
      expect(press()).toMatchObject({ say: 'again' })
      press()
    }
    const profile = learned(learning)
    expect(profile).toMatchObject({ mask: Buffer.from([0xff, 0, 0xff]) })
    expect(readerOf(profile).read(report('10 77 00'), 0)).toEqual({ pressed: 1 })
  })

  test('[R10] a wrong key is asked again: one that is known, and one among three', () => {
    const learning = new Learning(usb)
    learning.stroke(stroke('01 00'))
    learning.stroke(stroke('01 00'))
    expect(learning.stroke(stroke('01 00'))).toEqual({ say: 'same', level: 4 })
    learning.stroke(stroke('02 00'))
    learning.stroke(stroke('03 00'))
    expect(learning.stroke(stroke('02 00'))).toEqual({ say: 'differs', level: 4 })
    expect(learning.prompt).toEqual({ say: 'ask', level: 4 })
  })

  test('[R10] three presses that would leave a key like another teach nothing', () => {
    const learning = new Learning(usb)
    for (const code of ['01', '02', '03', '04']) for (let twice = 0; twice < 2; twice++) learning.stroke(stroke(`${code} 00`))
    for (const other of ['10', '20']) expect(learning.stroke(stroke(`${other} 00`))).toEqual({ say: 'again', level: 1 })
    expect(learning.stroke(stroke('30 00'))).toEqual({ say: 'differs', level: 1 })
    for (let twice = 0; twice < 2; twice++) learning.stroke(stroke('05 00'))
    expect(learned(learning)).not.toHaveProperty('mask')
  })

  test('[R10] a keyboard is learned as digits, a serial pad by its first byte', () => {
    const keyboard = new Learning(usb)
    for (const code of ['1e', '1f', '20', '21', '22'])
      for (let twice = 0; twice < 2; twice++) keyboard.stroke(stroke(`00 00 ${code} 00 00 00 00 00`, '00 00 00 00 00 00 00 00'))
    expect(learned(keyboard)).toMatchObject({ kind: 'digits', levels: { 5: '1', 1: '5' } })
    const serial = new Learning({ serial: { baud: 4800 } })
    for (const code of ['a1', 'a2', 'a3', 'a4', 'a5']) for (let twice = 0; twice < 2; twice++) serial.stroke(stroke(`${code} ${code}`))
    expect(learned(serial)).toMatchObject({ kind: 'serial', baud: 4800, levels: { 5: 0xa1, 1: 0xa5 } })
  })
})
