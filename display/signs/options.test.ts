import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readOptions } from './options.ts'

const folder = mkdtempSync(join(tmpdir(), 'signs-options-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const line = 'serial:/dev/ttyUSB0@9600'
const one = ['--token', 'abc', '--counter', '3', '--at', line, '--driver', 'text-sum']
const sign = { counter: 3, at: line, driver: 'text-sum', address: 3 }
let files = 0
const file = (content: unknown): string => {
  const path = join(folder, `${++files}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('[U2] what the program is asked for', () => {
  test('one sign, or a file of them', () => {
    expect(readOptions(one)).toEqual({
      url: 'http://127.0.0.1:8080',
      token: 'abc',
      signs: [{ ...sign, address: 1, cells: 16, language: 'zh-Hans' }],
      drivers: [],
    })
    const own = { driver: 'ours', frame: '7E {address} {text}' }
    const path = file({ signs: [sign, { ...sign, counter: 4, address: 4, driver: 'ours', cells: 8 }], signDrivers: [own] })
    expect(readOptions(['--token', 'abc', '--server', 'http://10.0.0.2:8080', '--signs', path])).toMatchObject({
      url: 'http://10.0.0.2:8080',
      signs: [{ counter: 3 }, { counter: 4, driver: 'ours', cells: 8 }],
      drivers: [{ ...own, encoding: 'gb2312', mostBytes: 64, gapMs: 20 }],
    })
    expect(readOptions(['--help'])).toEqual({ help: true })
  })

  test.each([
    [[...one, '--speed', '9600'], '--speed: there is no such option'],
    [[...one, '--driver', 'text-xor'], '--driver: given twice'],
    [[...one.slice(2)], '--token: expected'],
    [['--token', '--counter', '3'], '--token: expected a value'],
    [[...one, '--server', 'localhost'], '--server localhost: expected an address'],
    [[...one, '--address', '255'], '--address: '],
    [[...one, '--address', 'x'], '--address: '],
    [[...one, '--cells', '3'], '--cells: '],
    [[...one, '--language', 'fr'], '--language: '],
    [['--token', 'a', '--counter', '3', '--at', '/dev/ttyUSB0', '--driver', 'text-sum'], '--at: expected tcp:HOST:PORT'],
    [['--token', 'a', '--counter', '3', '--at', 'tcp:10.0.0.9:9100', '--driver', 'text-sum'], '--at: expected serial:PATH@BAUD'],
    [['--token', 'a', '--counter', '3', '--at', line, '--driver', 'led'], '--driver: one of text-sum, text-xor, text-plain, onbon-bx'],
    [['--token', 'a', '--signs', '/nowhere/signs.json'], '/nowhere/signs.json: expected the signs of this machine'],
  ])('%j is answered with one line', (args, line) => {
    const read = readOptions(args)
    expect('problem' in read && read.problem).toContain(line)
    expect('problem' in read && read.problem).not.toContain('\n')
  })

  test.each([
    ['{', 'expected the signs of this machine as JSON'],
    [{ signs: [] }, 'signs: '],
    [{ signs: [{ ...sign, adress: 1 }] }, 'signs[0].adress'],
    [{ signs: [sign, { ...sign, counter: 4 }] }, 'signs[1].address: one that is not already at signs[0] on this line (3)'],
    [{ signs: [sign, { ...sign, at: 'serial:/dev/ttyUSB0@19200', address: 4 }] }, 'signs[1].at: the same as at signs[0]'],
    [{ signs: Array.from({ length: 33 }, (_, index) => ({ ...sign, address: index + 1 })) }, 'signs[32].at: a line with 32 signs at most'],
    [{ signs: [{ ...sign, language: 'zh-Hant' }] }, 'signs[0].language: zh-Hans or en'],
    [{ signs: [sign], signDrivers: [{ driver: 'a', frame: '7E' }] }, 'signDrivers[0].frame: expected {text} once'],
    [
      {
        signs: [sign],
        signDrivers: [
          { driver: 'a', frame: '{text}' },
          { driver: 'a', frame: '{text}' },
        ],
      },
      'signDrivers[1].driver: one that is not already at signDrivers[0] (a)',
    ],
    [{ signs: [{ ...sign, driver: 'a' }], signDrivers: [{ driver: 'a', frame: '{text}', encoding: 'ascii' }] }, 'signs[0].language: en'],
  ])('a file with %j is answered with its place', (content, line) => {
    const path = file(content)
    const read = readOptions(['--token', 'a', '--signs', path])
    expect('problem' in read && read.problem).toContain(line)
    expect('problem' in read && read.problem.startsWith(`${path}: `)).toBe(true)
  })
})
