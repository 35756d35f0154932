import { describe, expect, test } from 'vitest'
import type { DeviceEntry } from '../../../protocol/views/devices.ts'
import type { PrinterEntry } from '../../../protocol/views/parts.ts'
import type { Around } from './around.ts'
import { checksOf, type Looked } from './checks.ts'

const device = (name: string, more: Partial<DeviceEntry> = {}): DeviceEntry => ({
  device: name,
  kind: name.replace(/-\d+$/, ''),
  state: 'ready',
  faults: [],
  counts: {},
  recent: [],
  ...more,
})
const printer = (state: PrinterEntry['state']): PrinterEntry => ({ printer: 'printer-1', kind: 'kiosk', state, jobs: 0 })
const here: Around = { sounds: true, voiced: true, disk: { free: 50e9, all: 100e9 }, zoneFits: true, behindMs: 0, epoch: false }
const morning = (more: Partial<Looked> = {}, around: Partial<Around> = {}): Looked => ({
  stage: 'last',
  unattended: [],
  printers: [printer('ready')],
  voice: [],
  storage: 'ok',
  carried: 0,
  devices: [device('kiosk-1'), device('board-1'), device('window-1'), device('keypad-1')],
  ...more,
  around: { ...here, ...around },
})
/** What is not in order. */
const wrong = (looked: Looked) => checksOf(looked).filter(({ weight }) => weight > 0)

describe('[C19] before the doors', () => {
  test('a hall that has everything is told so of each thing, once', () => {
    const found = checksOf(morning())
    expect(found.every(({ weight }) => weight === 0)).toBe(true)
    expect(found.map(({ check }) => check)).toEqual([
      'clerks',
      'kiosk',
      'paper',
      'board',
      'sound',
      'window',
      'pad',
      'clock',
      'disk',
      'zone',
      'closing',
    ])
  })

  test('clerks are not there yet at the first look, and late at the last', () => {
    expect(wrong(morning({ stage: 'first', unattended: [2, 3] }))).toEqual([
      { check: 'clerks', weight: 1, why: 'not-yet', counters: [2, 3] },
    ])
    expect(wrong(morning({ unattended: [2] }))).toEqual([{ check: 'clerks', weight: 2, why: 'late', counters: [2] }])
  })

  test('paper: low is to be looked at, out is to be mended, and a hall without a printer knows it', () => {
    expect(wrong(morning({ printers: [printer('paper-low')] }))).toMatchObject([{ check: 'paper', weight: 2 }])
    expect(wrong(morning({ printers: [printer('paper-out'), printer('ready')] }))).toEqual([
      { check: 'paper', weight: 3, why: 'not-ready', printers: [{ printer: 'printer-1', state: 'paper-out' }] },
    ])
    expect(wrong(morning({ printers: [] }))).toEqual([{ check: 'paper', weight: 1, why: 'none' }])
  })

  test('what is away is named in its order, what never came is not missed', () => {
    const away = { state: 'away' } as const
    const devices = [
      device('kiosk-1', away),
      device('board-1'),
      device('window-10', away),
      device('window-2', away),
      device('window-3', { state: 'never' }),
      device('keypad-1', away),
      device('keypad-2', { faults: ['unplugged'] }),
    ]
    expect(wrong(morning({ devices }))).toEqual([
      { check: 'kiosk', weight: 3, why: 'away', devices: ['kiosk-1'] },
      { check: 'window', weight: 2, why: 'away', devices: ['window-2', 'window-10'] },
      { check: 'pad', weight: 2, why: 'away', devices: ['keypad-1'] },
      { check: 'pad', weight: 2, why: 'unplugged', devices: ['keypad-2'] },
    ])
  })

  test('a hall of screens alone is open: what it never had is to know, and no alarm', () => {
    const found = wrong(morning({ devices: [], printers: [] }, { sounds: false }))
    expect(found.map(({ check, why }) => [check, why])).toEqual([
      ['kiosk', 'none'],
      ['paper', 'none'],
      ['board', 'none'],
    ])
    expect(found.every(({ weight }) => weight === 1)).toBe(true)
  })

  test('sound: a board that may not sound, and a voice that is not there; a voice switched off is no fault', () => {
    expect(wrong(morning({}, { sounds: false }))).toEqual([{ check: 'sound', weight: 2, why: 'silent', devices: ['board-1'] }])
    const voice = [{ trouble: 'engine-missing' as const }]
    expect(wrong(morning({ voice }))).toEqual([{ check: 'sound', weight: 2, why: 'no-voice' }])
    expect(wrong(morning({ voice }, { voiced: false }))).toEqual([])
  })

  test('clocks: minutes off, 1970, and the server itself before all others', () => {
    const at = (seconds: number) => [device('kiosk-1', { clockAhead: seconds }), device('board-1')]
    expect(wrong(morning({ devices: at(-420) }))).toEqual([{ check: 'clock', weight: 2, why: 'wrong', devices: ['kiosk-1'], amount: 7 }])
    const in1970 = -Date.parse('2026-10-14T00:00:00Z') / 1000
    expect(wrong(morning({ devices: at(in1970) }))).toMatchObject([{ check: 'clock', weight: 2, why: 'epoch', devices: ['kiosk-1'] }])
    expect(wrong(morning({ devices: at(in1970) }, { epoch: true }))).toEqual([{ check: 'clock', weight: 3, why: 'epoch' }])
    expect(wrong(morning({}, { behindMs: 3_600_000 }))).toEqual([{ check: 'clock', weight: 3, why: 'behind', amount: 60 }])
  })

  test('the disk, the zone, and what the day before left', () => {
    expect(wrong(morning({}, { disk: { free: 900e6, all: 1e12 } }))).toEqual([{ check: 'disk', weight: 2, why: 'low', amount: 900 }])
    expect(wrong(morning({}, { disk: { free: 200e6, all: 1e12 } }))).toMatchObject([{ check: 'disk', weight: 3, why: 'full' }])
    expect(wrong(morning({ storage: 'failed' }, { disk: undefined }))).toEqual([{ check: 'disk', weight: 3, why: 'read-only' }])
    expect(wrong(morning({}, { disk: undefined, zoneFits: false }))).toEqual([{ check: 'zone', weight: 1, why: 'other' }])
    expect(wrong(morning({ carried: 4 }))).toEqual([{ check: 'closing', weight: 1, why: 'carried', amount: 4 }])
  })

  test('what is heaviest comes first; of what nobody has looked at nothing is said', () => {
    const found = wrong(morning({ stage: 'first', unattended: [1], printers: [printer('offline')], carried: 1 }))
    expect(found.map(({ check }) => check)).toEqual(['paper', 'clerks', 'closing'])
    const early = checksOf({ ...morning(), devices: undefined, around: undefined })
    expect(early.map(({ check }) => check)).toEqual(['clerks', 'paper', 'disk', 'closing'])
  })
})
