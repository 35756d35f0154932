import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { SignDriverDoc } from '../../protocol/signs.ts'
import { crc16 } from './checksums.ts'
import { signBytes } from './sign-text.ts'
import { templateDriver } from './template-driver.ts'

const driver = (doc: object) => templateDriver(v.parse(SignDriverDoc, { driver: 'own', ...doc }))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('a frame as data', () => {
  test.each([
    ['7E [ {address} {length} {text} ] {sum} 0D', 0, '7e03024130760d'],
    ['7e [ {address} {length} {text} ] {xor} 0d', 0, '7e03024130700d'],
    ['02 {address} {text} 03', 0, '0203413003'],
    ['AA {length:2le} {text}', 3, 'aa05004130'],
    ['AA 55 {length:2} [ {address} {text} ] {modbus}', 1, 'aa550003034130b184'],
  ])('[U2] %s', (frame, lengthAdds, expected) => {
    expect(hex(driver({ frame, lengthAdds }).show(3, 'A0'))).toBe(expected)
  })

  test('[U2] the CRC is that of Modbus: the check value of its nine digits', () => {
    expect(crc16(Buffer.from('123456789'), 0xffff)).toBe(0x4b37)
    expect(crc16(Buffer.from('123456789'), 0)).toBe(0xbb3d)
  })

  test('[U2] an answer is found among other bytes, for its own address alone; without one in the template nothing is one', () => {
    const { answer } = driver({ frame: '{text}', answer: '06 {address}' })
    expect([Buffer.of(9, 6, 3), Buffer.of(6), Buffer.of(6, 4)].map((heard) => answer?.find(heard, 3))).toEqual([
      'taken',
      undefined,
      undefined,
    ])
    expect(driver({ frame: '{text}' }).answer).toBeUndefined()
  })

  test.each([
    [{ frame: '7E 7' }, 'expected bytes such as 7E'],
    [{ frame: '7E {adress} {text}' }, 'expected bytes such as 7E'],
    [{ frame: '7E {address}' }, 'expected {text} once'],
    [{ frame: '{text} {text}' }, 'expected {text} once'],
    [{ frame: '{text} {sum}' }, 'in brackets'],
    [{ frame: '{sum} [ {text} ]' }, 'in brackets'],
    [{ frame: '] {text} [ {sum}' }, 'in brackets'],
    [{ frame: '[ {text} ] {sum} {xor}' }, 'one checksum at most'],
    [{ frame: '[ {text} ]' }, 'brackets only where'],
    [{ frame: '{text} {address} {address}' }, 'once at most'],
    [{ frame: Array(65).fill('00').join(' ') }, 'at most 64 pieces'],
    [{ frame: '{text}', answer: '06' }, 'two bytes or more'],
    [{ frame: '{text}', answer: '06 {text}' }, 'two bytes or more'],
    [{ frame: '{text}', encoding: 'utf8' }, 'gb2312'],
    [{ frame: '{text}', mostBytes: 0 }, '>=4'],
  ])('[U2] %o is answered with what was expected', (doc, expected) => {
    const parsed = v.safeParse(SignDriverDoc, { driver: 'own', ...doc })
    expect(parsed.issues?.[0]?.message).toContain(expected)
  })
})

describe('a text in the code of a sign', () => {
  test.each([
    ['号A—', 'gb2312', 'bac541a1aa'],
    // 喆 is in GBK alone, the others in neither.
    ['喆㐀😀', 'gb2312', 'a1f5a1f5a1f5'],
    ['喆㐀😀', 'gbk', '86b4a1f5a1f5'],
    ['A号', 'ascii', '413f'],
  ] as const)('[U1] %s in %s: what the sign lacks is a hollow square, never another character', (text, encoding, expected) => {
    expect(hex(signBytes(text, encoding, 64))).toBe(expected)
  })

  test('[U1] holds no control characters, and is cut at a whole character', () => {
    expect(hex(signBytes('A\u0002\u0003\n\u202eB', 'gb2312', 64))).toBe('412042')
    expect(hex(signBytes('号号号', 'gb2312', 5))).toBe('bac5bac5')
  })
})
