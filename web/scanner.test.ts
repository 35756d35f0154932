import { describe, expect, test } from 'vitest'
import { charOf } from './key-char.ts'
import { gapMs, type Heard, least, Scanner, silenceMs } from './scanner.ts'
import { isHalf, proofOf } from './ticket-code.ts'

const address = 'http://hall.example/t/KQ27MN3PKQ27'

/** What is heard when so many keys come, each `every` milliseconds after the one before; then Enter, unless there is none, and silence. */
function heard(scanner: Scanner<string>, text: string, { every = 5, from = 0, enter = true } = {}): Heard<string>[] {
  const all: Heard<string>[] = []
  let at = from
  for (const char of text) {
    all.push(...scanner.key(char, at, char))
    at += every
  }
  if (enter) all.push(...scanner.end(at).heard)
  all.push(...scanner.pause(at + 1000))
  return all
}
const typedOf = (all: readonly Heard<string>[]) => all.flatMap((each) => ('typed' in each ? each.typed : [])).join('')
const scansOf = (all: readonly Heard<string>[]) => all.flatMap((each) => ('scan' in each ? [each.scan] : []))

describe('a scanner is told from a person by the pace of its keys', () => {
  test('[G1] a burst that ends with Enter is one scan, and the Enter is part of it', () => {
    const scanner = new Scanner<string>()
    for (const char of address) expect(scanner.key(char, 0, char)).toEqual([])
    expect(scanner.end(5)).toEqual({ heard: [{ scan: address, ended: true, keys: [...address] }], ended: true })
  })

  test('[G1] a scanner that sends no Enter has ended when nothing more comes', () => {
    expect(heard(new Scanner(), 'KQ27MN3PKQ27', { enter: false })).toEqual([
      { scan: 'KQ27MN3PKQ27', ended: false, keys: [...'KQ27MN3PKQ27'] },
    ])
  })

  test('[G1] a person who types stays a person, however long it goes on, and so does the Enter', () => {
    for (const every of [gapMs + 1, 90, 250]) {
      const all = heard(new Scanner(), 'a0017kq2 and whatever is said besides', { every })
      expect(typedOf(all)).toBe('a0017kq2 and whatever is said besides')
      expect(scansOf(all)).toEqual([])
    }
    const scanner = new Scanner<string>()
    scanner.key('x', 0, 'x')
    expect(scanner.end(400)).toEqual({ heard: [{ typed: ['x'] }], ended: false })
  })

  test('[G1] two or three keys at once are a person’s, in the order in which they came', () => {
    const all = heard(new Scanner(), 'zjf'.slice(0, least - 1), { every: 1, enter: false })
    expect(all).toEqual([{ typed: ['z', 'j', 'f'] }])
  })

  test('[G1] two scans in a row are two, and what a person types after them is theirs', () => {
    const scanner = new Scanner<string>()
    const all = [...heard(scanner, 'KQ27MN3PKQ27'), ...heard(scanner, 'A001-7KQ2', { from: 3000 }), ...heard(scanner, 'm', { from: 9000 })]
    expect(scansOf(all)).toEqual(['KQ27MN3PKQ27', 'A001-7KQ2'])
    expect(typedOf(all)).toBe('m')
    const close = new Scanner<string>()
    const first = [...'KQ27MN3PKQ27'].flatMap((char, i) => close.key(char, i, char))
    expect([...first, ...close.end(12).heard].length).toBe(1)
    expect(scansOf(heard(close, 'KQ27MN3PKQ28', { from: 13 }))).toEqual(['KQ27MN3PKQ28'])
  })

  test('[G1] a machine that stutters in the middle does not cut a scan in two, nor make keys of its rest', () => {
    const scanner = new Scanner<string>()
    const keys = [...address].flatMap((char, i) => scanner.key(char, i * 5 + (i > 9 ? silenceMs - 10 : 0), char))
    expect([...keys, ...scanner.end(address.length * 5 + silenceMs).heard]).toMatchObject([{ scan: address, ended: true }])
  })

  test('[G1] a window that was busy too long has the whole scan after all, and its Enter is no key', () => {
    const scanner = new Scanner<string>()
    for (const [i, char] of [...address.slice(0, 20)].entries()) scanner.key(char, i * 5, char)
    expect(scansOf(scanner.over())).toEqual([address.slice(0, 20)])
    for (const [i, char] of [...address.slice(20)].entries()) scanner.key(char, (20 + i) * 5, char)
    expect(scansOf(scanner.over())).toEqual([address])
    expect(scanner.end(address.length * 5)).toMatchObject({ heard: [{ scan: address, ended: true }], ended: true })
    expect(scanner.end(address.length * 5 + 5)).toEqual({ heard: [], ended: false })
  })

  test('[G1] a person who types at once after a scan without an Enter is soon heard', () => {
    const scanner = new Scanner<string>()
    const scan = [...address].flatMap((char, i) => scanner.key(char, i, char))
    const words = [...'recall'].flatMap((char, i) => scanner.key(char, 150 + i * 120, char))
    expect(scansOf([...scan, ...words])).toHaveLength(1)
    expect(typedOf([...words, ...scanner.over()])).toBe('call')
  })

  test('[G1] ten thousand random characters at the pace of a scanner are no key of a person, and the next scan is read', () => {
    const scanner = new Scanner<string>()
    const noise = Array.from(crypto.getRandomValues(new Uint8Array(10_000)), (byte) => String.fromCharCode(33 + (byte % 94))).join('')
    const all = heard(scanner, noise, { every: 2 })
    expect(typedOf(all)).toBe('')
    expect(scansOf(all)).toHaveLength(1)
    expect(scansOf(all)[0]?.length).toBeLessThan(1000)
    expect(scansOf(heard(scanner, address, { from: 60_000 }))).toEqual([address])
  })

  test('[G1] ten thousand random characters at any pace never throw, and none is both a key and part of a scan', () => {
    const scanner = new Scanner<string>()
    let at = 0
    const all: Heard<string>[] = []
    for (const [i, byte] of [...crypto.getRandomValues(new Uint8Array(10_000))].entries()) {
      at += byte % 120
      all.push(...(byte < 6 ? scanner.end(at).heard : scanner.key(String(i), at, String(i))))
    }
    all.push(...scanner.over())
    const keys = all.flatMap((each) => ('typed' in each ? each.typed : each.keys))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.map(Number)).toEqual(keys.map(Number).toSorted((a, b) => a - b))
  })
})

describe('what a key writes', () => {
  const key = (key: string, code: string, shiftKey = false) => charOf({ key, code, shiftKey })

  test('[G2] under a Chinese input method too, which makes other signs of it', () => {
    expect(key('Process', 'KeyK')).toBe('k')
    expect(key('Process', 'KeyK', true)).toBe('K')
    expect(key('：', 'Semicolon', true)).toBe(':')
    expect(key('、', 'Slash')).toBe('/')
    expect(key('Process', 'Digit7')).toBe('7')
    expect(key('Ｋ', 'KeyK', true)).toBe('K')
    expect(key('Process', 'Numpad4')).toBe('4')
  })

  test('[G2] as the keyboard has it otherwise, and nothing for keys that write nothing', () => {
    expect(key('A', 'KeyQ', true)).toBe('A')
    expect(key('/', 'Digit7', true)).toBe('/')
    for (const name of ['Escape', 'ArrowDown', 'F8', 'Shift', ' ']) expect(key(name, name)).toBeUndefined()
  })
})

describe('what was scanned', () => {
  test('[G3] the address of a ticket’s page, its code, or the slip’s last line, in whatever case', () => {
    for (const text of [
      address,
      address.toUpperCase(),
      `${address}?lang=en`,
      ']Q1http://192.168.1.10:8080/t/KQ27MN3PKQ27',
      'kq27mn3pkq27',
      ' KQ27MN3PKQ27 ',
    ])
      expect(proofOf(text)).toEqual({ code: 'KQ27MN3PKQ27' })
    expect(proofOf('A001-7KQ2')).toEqual({ number: 'A001', check: '7KQ2' })
  })

  test('[G3] the codes of others are none of ours, and two that ran into each other are neither', () => {
    for (const text of [
      'https://weixin.qq.com/r/abcdef',
      'wxp://f2f0ABCDEFGH',
      '6901234567892',
      '11010519491231002X',
      'http://hall.example/t/KQ27MN3PKQ27KQ27MN3PKQ28',
      'http://hall.example/t/KQ27MN3PKQ27http://hall.example/t/KQ27MN3PKQ28',
      'KQ27MN3PKQ27KQ27MN3PKQ28',
      '',
    ])
      expect(proofOf(text)).toBeUndefined()
  })

  test('[G3] one that stops in the middle is half, and asked for again', () => {
    for (const text of ['http://hall.exam', 'http://hall.example/t', 'http://hall.example/t/KQ27MN', 'A001-7K', 'HTTP:'])
      expect([text, isHalf(text), proofOf(text)]).toEqual([text, true, undefined])
    for (const text of ['https://weixin.qq.com/r/abcdef', '6901234567892', 'wxp://f2f0ABCDEFGH']) expect(isHalf(text)).toBe(false)
  })
})
