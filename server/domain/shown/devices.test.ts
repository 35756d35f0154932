import { describe, expect, test } from 'vitest'
import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import { at, HoursHall } from '../../../test/fixtures/hours-hall.ts'
import { deviceAlarms } from './devices.ts'
import { figuresOf } from './figures.ts'
import type { Scene } from './scene.ts'

const iso = (time: string): string => new Date(at(time)).toISOString()
type Told = { readonly device: string; readonly since: string; readonly ended?: string }

/** What the hall is told of devices that were away from one time to another. */
function sceneWith(now: string, alarms: readonly Told[]): Scene {
  const hall = new HoursHall().to(now)
  const told = alarms.map(({ device, since, ended }) => ({
    ...({ device, fault: 'away', times: 1, since: iso(since) } as const),
    ...(ended ? { ended: iso(ended) } : {}),
  }))
  return { ...hall.scene(), facts: { ...hall.facts, devices: { since: 0, entries: new Map(), alarms: told } } }
}
function told(now: string, alarms: readonly Told[]): Record<string, AlarmEntry> {
  const found: Record<string, AlarmEntry> = {}
  deviceAlarms(sceneWith(now, alarms), found)
  return found
}
const windows = (count: number, times: Omit<Told, 'device'>): Told[] =>
  Array.from({ length: count }, (_, at) => ({ device: `window-${at + 1}`, ...times }))

describe('[L4] many devices at once', () => {
  const outage = { since: '2026-10-14T10:00', ended: '2026-10-14T10:04' }

  test('that are back are one alarm, which says which ones and since when', () => {
    expect(told('2026-10-14T10:05', windows(12, outage))).toEqual({
      'devices-back': {
        kind: 'devices',
        weight: 1,
        devices: windows(12, outage).map(({ device }) => device),
        since: iso(outage.since),
        ended: iso(outage.ended),
      },
    })
  })

  test('five that are back are told one by one, as five that are away', () => {
    expect(Object.keys(told('2026-10-14T10:05', windows(5, outage)))).toEqual([1, 2, 3, 4, 5].map((each) => `device-window-${each}`))
  })

  test('some back and some still away are two alarms, and the time of the last that came back counts', () => {
    const later = { device: 'board-1', since: '2026-10-14T10:00', ended: '2026-10-14T10:06' }
    const away = windows(14, { since: '2026-10-14T10:00' }).slice(6)
    const found = told('2026-10-14T10:07', [...windows(6, outage), later, ...away])
    expect(Object.keys(found).sort()).toEqual(['devices-away', 'devices-back'])
    expect(found['devices-away']).toMatchObject({ weight: 3, devices: away.map(({ device }) => device) })
    expect(found['devices-away']).not.toHaveProperty('ended')
    expect(found['devices-back']).toMatchObject({ weight: 1, ended: iso(later.ended) })
  })

  test('those that are back are no alarm that goes on', () => {
    expect(figuresOf(sceneWith('2026-10-14T10:05', windows(12, outage))).alarms).toMatchObject({ device: 0, devices: 0 })
    expect(figuresOf(sceneWith('2026-10-14T10:05', windows(12, { since: outage.since }))).alarms).toMatchObject({ devices: 1 })
  })
})

describe('[L3] what was never told is never over', () => {
  test('a screen that is away in the noon break is missed, as in the sessions', () => {
    expect(Object.keys(told('2026-10-14T12:45', windows(1, { since: '2026-10-14T12:30' })))).toEqual(['device-window-1'])
  })

  test('a screen that was off in the night and came on before the door opened is no alarm, neither then nor later', () => {
    const night = windows(3, { since: '2026-10-13T18:00', ended: '2026-10-14T07:10' })
    expect(told('2026-10-14T07:11', night)).toEqual({})
    expect(told('2026-10-14T08:05', night)).toEqual({})
  })

  test('one that came on after the door opened was told, and is over', () => {
    const late = windows(1, { since: '2026-10-13T18:00', ended: '2026-10-14T08:05' })
    expect(told('2026-10-14T08:06', late)).toMatchObject({ 'device-window-1': { weight: 1, device: { ended: iso('2026-10-14T08:05') } } })
  })

  test('trouble that is told at every hour is over at every hour', () => {
    const scene = sceneWith('2026-10-14T07:11', [{ device: 'keypad-1', since: '2026-10-14T06:00', ended: '2026-10-14T07:10' }])
    const [alarm] = scene.facts.devices?.alarms ?? []
    const found: Record<string, AlarmEntry> = {}
    const facts = {
      ...scene.facts,
      devices: { since: 0, entries: new Map(), alarms: [{ ...alarm, fault: 'unplugged' } as NonNullable<typeof alarm>] },
    }
    deviceAlarms({ ...scene, facts }, found)
    expect(Object.keys(found)).toEqual(['device-keypad-1'])
  })
})
