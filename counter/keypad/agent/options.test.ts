import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { knownProfiles } from './known-profiles.ts'
import { readOptions } from './options.ts'
import { readPads } from './pads-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pads-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const options = (...args: string[]) => readOptions(['--data', folder, ...args]) as { problem?: string; pads?: object[] }
const file = (content: unknown) => {
  const path = join(folder, 'pads.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const pads = (...list: object[]) => readPads(file({ pads: list }), knownProfiles) as { problem?: string }

describe('what the keypads’ program is asked', () => {
  test('one pad by flags', () => {
    expect(options('--keypad', 'keypad-3', '--token', 't', '--at', 'serial:/dev/ttyUSB0', '--profile', 'serial-digits')).toMatchObject({
      url: 'http://127.0.0.1:8080',
      pads: [{ keypad: 'keypad-3', token: 't', place: { tty: '/dev/ttyUSB0' } }],
    })
    expect(options('--keypad', 'keypad-3', '--at=hid:1-1.2', '--profile', 'digit-keyboard').pads).toMatchObject([
      { place: { socket: '1-1.2' } },
    ])
    expect(options('--keypad', 'keypad-3', '--at', 'hid:#B7', '--profile', 'digit-keyboard').pads).toMatchObject([
      { place: { serial: 'B7' } },
    ])
  })

  test.each([
    [['--frobnicate'], '--frobnicate: there is no such option'],
    [['--server', 'ftp://x', '--keypad', 'keypad-1'], '--server ftp://x: expected an address'],
    [['--keypad', 'kiosk-1'], '--keypad: expected whose pad'],
    [['--keypad', 'keypad-1', '--profile', 'none'], '--profile: one of digit-keyboard'],
    [['--keypad', 'keypad-1', '--profile', 'digit-keyboard'], '--at: the USB socket or the serial number'],
    [['--keypad', 'keypad-1', '--profile', 'serial-digits'], '--at: the serial port of this pad'],
    [['--keypad', 'keypad-1', '--at', 'bluetooth:x', '--profile', 'serial-digits'], '--at bluetooth:x: expected serial:'],
    [['--learn', 'My Pad'], '--learn My Pad: expected a name'],
    [['--keypad', 'keypad-1', '--keypad', 'keypad-2'], '--keypad: given twice'],
    [['--baud', 'fast', '--learn'], '--baud fast: expected a speed'],
    [['--token'], '--token: expected a value'],
  ])('%j is told in one line', (args, problem) => {
    expect(options(...args).problem).toContain(problem)
    expect(options(...args).problem).not.toContain('\n')
  })
})

describe('the file of the pads', () => {
  const one = { keypad: 'keypad-1', profile: 'serial-digits', tty: '/dev/ttyUSB0' }

  test('is told by place and expectation where it does not fit', () => {
    expect(pads(one)).toHaveLength(1)
    expect(readPads(file('{'), knownProfiles)).toHaveProperty('problem')
    expect(pads().problem).toMatch(/pads/)
    expect(pads({ ...one, keypad: 'pad' }).problem).toMatch(/pads\.0\.keypad: a pad such as keypad-1/)
    expect(pads({ ...one, colour: 'red' }).problem).toMatch(/pads\.0\.colour/)
    expect(pads(one, { ...one, tty: '/dev/ttyUSB1' }).problem).toMatch(/pads\.1\.keypad: keypad-1 is there already/)
    expect(pads(one, { ...one, keypad: 'keypad-2' }).problem).toMatch(/pads\.1: another pad of this file hangs at the same place/)
    expect(pads({ ...one, socket: '1-1' }).problem).toMatch(/pads\.0\.tty/)
  })

  test('a learned profile goes before a known one, and one that does not fit is told', () => {
    const profiles = join(folder, 'profiles.json')
    const levels = { 5: '01', 4: '02', 3: '03', 2: '04', 1: '05' }
    writeFileSync(profiles, JSON.stringify({ mine: { kind: 'serial', baud: 4800, levels } }))
    expect(options('--keypad', 'keypad-1', '--at', 'serial:/dev/x', '--profile', 'mine').pads).toMatchObject([{ profile: { baud: 4800 } }])
    writeFileSync(profiles, JSON.stringify({ mine: { kind: 'serial', levels: { ...levels, 1: '01' } } }))
    expect(options('--list').problem).toMatch(/mine\.levels: another code for each level/)
    writeFileSync(profiles, JSON.stringify({ mine: { kind: 'serial', levels: { ...levels, 1: 'zz' } } }))
    expect(options('--list').problem).toMatch(/mine\.levels\.1: bytes as two hexadecimal digits/)
  })
})
