import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { DeviceEntry } from '../../../protocol/views/devices.ts'
import { project } from '../../../server/domain/shown.ts'
import { HoursHall } from '../../fixtures/hours-hall.ts'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

const data = mkdtempSync(join(tmpdir(), 'hall-outages-'))
let hall: HallServer
afterAll(async () => {
  await hall?.stop()
  rmSync(data, { recursive: true, force: true })
})

test('[L5] [L2] complaint 9: recurring outages: whatever was under way is one number, and the manager sees that the kiosk is gone', {
  timeout: 120_000,
}, async () => {
  hall = await HallServer.start({ data })
  const numbers = new Map<string, string>()
  for (let outage = 0; outage < 3; outage++) {
    const kiosk = await hall.device('kiosk-1')
    const ids = Array.from({ length: 5 }, () => randomUUID())
    // The server goes while the answers are on their way; whoever got none asks the same again.
    const answers = ids.map((id) =>
      Promise.race([
        kiosk.ask('ticket.take', { matter: 'advice' }, id),
        new Promise<undefined>((gone) => kiosk.socket.once('disconnect', () => gone(undefined))),
      ]),
    )
    if (outage > 0) await answers[0]
    await hall.kill()
    const heard = await Promise.all(answers)
    hall = await HallServer.start({ data })
    const again = await hall.device('kiosk-1')
    for (const [index, id] of ids.entries()) {
      const { number } = ticketOf(await again.ask('ticket.take', { matter: 'advice' }, id))
      const before = heard[index]
      if (before) expect(number).toBe(ticketOf(before).number)
      expect([...numbers.values()]).not.toContain(number)
      numbers.set(id, number)
    }
    again.close()
  }
  const manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await manager.watch('load')
  expect(manager.entry('load', 'today')).toMatchObject({ taken: 15 })
  expect(numbers.size).toBe(15)
  await expect.poll(() => (manager.entry('load', 'device:kiosk-1') as DeviceEntry).state, { timeout: 10_000 }).toBe('away')
  manager.close()
})

test('[L3] complaint 9: kiosk not up at opening time: the manager is told when the door opens, not in the night before', () => {
  const day = new HoursHall()
  const alarmAt = (time: string): AlarmEntry | undefined => {
    day.to(time)
    const alarms = [{ device: 'kiosk-1', fault: 'away', times: 1, since: '2026-10-13T09:05:00.000Z' }] as const
    const facts = { storage: 'ok', printers: new Map(), devices: { since: 0, entries: new Map(), alarms } } as const
    return project({ ...day.scene(), facts }, 'load', ['alarm:device-kiosk-1'])['alarm:device-kiosk-1'] as AlarmEntry | undefined
  }
  expect(alarmAt('2026-10-14T07:30')).toBeUndefined()
  expect(alarmAt('2026-10-14T07:51')).toMatchObject({ kind: 'device', weight: 3, device: { device: 'kiosk-1', fault: 'away' } })
  expect(alarmAt('2026-10-14T09:00')).toBeDefined()
  expect(alarmAt('2026-10-14T20:00')).toBeUndefined()
})
