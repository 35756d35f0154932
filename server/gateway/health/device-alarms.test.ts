import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DeviceAlarms } from './device-alarms.ts'

const cooldown = 900_000
const at = (ms: number) => ({ steady: ms, shown: 1e12 + ms })
const away = { fault: 'away', graceMs: 60_000 } as const

describe('[L3] an alarm of a device', () => {
  test('waits for its grace, goes on while the trouble does, and says that it is over until its cool-down is', () => {
    const alarms = new DeviceAlarms()
    alarms.observe('kiosk-1', away, at(0), cooldown)
    alarms.observe('kiosk-1', away, at(59_000), cooldown)
    expect(alarms.current(at(59_000), cooldown)).toEqual([])
    alarms.observe('kiosk-1', away, at(60_000), cooldown)
    expect(alarms.current(at(60_000), cooldown)).toMatchObject([{ device: 'kiosk-1', fault: 'away', since: 1e12, times: 1 }])
    expect(alarms.current(at(60_000), cooldown)[0]).not.toHaveProperty('ended')
    alarms.observe('kiosk-1', undefined, at(70_000), cooldown)
    expect(alarms.current(at(900_000), cooldown)).toMatchObject([{ ended: 1e12 + 70_000 }])
    expect(alarms.current(at(960_000), cooldown)).toEqual([])
  })

  test('that comes and goes is one that says how often', () => {
    const alarms = new DeviceAlarms()
    for (let time = 0; time < 5; time++) {
      for (let ms = 0; ms <= 60_000; ms += 2000) alarms.observe('pad-1', away, at(time * 90_000 + ms), cooldown)
      alarms.observe('pad-1', undefined, at(time * 90_000 + 62_000), cooldown)
    }
    expect(alarms.current(at(430_000), cooldown)).toMatchObject([{ times: 5, since: 1e12 }])
  })

  test('of a short trouble is none', () => {
    const alarms = new DeviceAlarms()
    for (let ms = 0; ms < 600_000; ms += 2000) alarms.observe('board-1', ms % 30_000 < 20_000 ? away : undefined, at(ms), cooldown)
    expect(alarms.current(at(600_000), cooldown)).toEqual([])
  })

  test('begins at most once in a cool-down, whatever the device does', () => {
    const days = fc.array(fc.record({ ms: fc.integer({ min: 500, max: 400_000 }), troubled: fc.boolean() }), { maxLength: 60 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1_200_000 }), (steps, cooldownMs) => {
        const alarms = new DeviceAlarms()
        const raised = new Set<number>()
        let now = 0
        for (const { ms, troubled } of steps) {
          now += ms
          alarms.observe('pad-1', troubled ? { fault: 'unplugged', graceMs: 5000 } : undefined, at(now), cooldownMs)
          const told = alarms.current(at(now), cooldownMs)
          expect(told.length).toBeLessThanOrEqual(1)
          for (const alarm of told) raised.add(alarm.raised)
        }
        const times = [...raised].sort((a, b) => a - b)
        for (let i = 1; i < times.length; i++) expect((times[i] as number) - (times[i - 1] as number)).toBeGreaterThanOrEqual(cooldownMs)
      }),
    )
  })
})
