import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CheckEntry, CheckedEntry } from '../../protocol/views/readiness.ts'
import { HallServer, Screen } from '../fixtures/server.ts'

const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 15_000 })
const opens = new Date('2026-10-14T08:00:00+08:00').toISOString()

describe('a morning', { timeout: 60_000 }, () => {
  // A folder that outlives a server, and the hall file of both starts.
  const data = mkdtempSync(join(tmpdir(), 'morning-'))
  const env = { HALL_DEMO_FILE: join(mkdtempSync(join(tmpdir(), 'hall-file-')), 'hall.json') }
  let hall: HallServer
  let manager: Screen
  const to = async (time: string) => expect(await manager.ask('demo.advance', { to: `2026-10-14T${time}:00+08:00` })).toHaveProperty('seq')
  const ready = () => manager.entry('load', 'ready') as unknown as { stage: string; found: CheckEntry[] } | undefined
  const checked = () => manager.entry('load', 'checked') as unknown as CheckedEntry | undefined
  const of = (found: readonly CheckEntry[] | undefined, check: string) => found?.filter((each) => each.check === check)

  beforeAll(async () => {
    const document = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as { rules?: object }
    writeFileSync(env.HALL_DEMO_FILE, JSON.stringify({ ...document, rules: { ...document.rules, hoursKept: true } }))
    hall = await HallServer.start({ data, args: ['--demo', '--speed', '0', '--clock', '2026-10-14T07:30:00+08:00'], env })
    manager = await Screen.connect(hall.url, await hall.signIn('9001'))
    await manager.watch('load')
  })
  afterAll(async () => {
    manager?.close()
    await hall?.stop()
  })

  test('[C19] ten minutes before the doors the hall looks by itself, lists what to do, and raises one alarm', async () => {
    const kiosk = await hall.device('kiosk-1')
    await kiosk.watch('kiosk')
    await soon(() => expect(manager.entry('load', 'device:kiosk-1')).toMatchObject({ state: 'ready' }))
    kiosk.close()
    expect(ready()).toBe(undefined)
    await to('07:51')
    await soon(() => expect(checked()).toMatchObject({ stage: 'first', opens }))
    expect(checked()).not.toHaveProperty('by')
    await soon(() => expect(of(ready()?.found, 'clerks')).toMatchObject([{ why: 'not-yet' }]))
    // The kiosk that was switched off is missed, and the manager reads of it without asking.
    await soon(() => expect(of(ready()?.found, 'kiosk')).toEqual([{ check: 'kiosk', weight: 3, why: 'away', devices: ['kiosk-1'] }]))
    await soon(() => expect(manager.entry('load', 'alarm:not-ready')).toMatchObject({ weight: 3, minutes: 9 }))
  })

  test('[C19] what is mended leaves the list at once, and stands in the look that was written down', async () => {
    const before = checked()
    const kiosk = await hall.device('kiosk-1')
    await soon(() => expect(of(ready()?.found, 'kiosk')).toEqual([{ check: 'kiosk', weight: 0 }]))
    expect(checked()).toEqual(before)
    kiosk.close()
  })

  test('[C19] five minutes before, who is not there is late; each look is made once, over a restart too', async () => {
    await to('07:56')
    await soon(() => expect(checked()).toMatchObject({ stage: 'last', opens }))
    expect(of(checked()?.found, 'clerks')).toMatchObject([{ why: 'late', weight: 2 }])
    const at = checked()?.at
    manager.close()
    await hall.kill()
    hall = await HallServer.start({ data, args: ['--demo', '--speed', '0', '--clock', '2026-10-14T07:59:10+08:00'], env })
    manager = await Screen.connect(hall.url, await hall.signIn('9001'))
    await manager.watch('load')
    await soon(() => expect(ready()).toMatchObject({ stage: 'last' }))
    await soon(() => expect(of(ready()?.found, 'disk')).toHaveLength(1))
    expect(checked()?.at).toBe(at)
  })

  test('[C19] a manager looks when it suits; a clerk, a guide and a screen do not', async () => {
    const { people } = hall.demo
    const roleOf = (role: string) =>
      people.find(({ roles }) => roles.includes(role) && !roles.includes('manager') && !roles.includes('chief'))
    for (const role of ['clerk', 'guide']) {
      const other = await Screen.connect(hall.url, await hall.signIn(roleOf(role)?.badge ?? ''))
      expect(await other.ask('hall.check')).toEqual({ refused: 'not-allowed' })
      other.close()
    }
    const id = randomUUID()
    const answer = await manager.ask('hall.check', {}, id)
    expect(answer).toMatchObject({ result: { found: expect.arrayContaining([expect.objectContaining({ check: 'disk' })]) } })
    expect(await manager.ask('hall.check', {}, id)).toEqual(answer)
    expect(await manager.ask('hall.check', { found: [] })).toMatchObject({ refused: 'malformed' })
    await soon(() => expect(checked()).toMatchObject({ stage: 'asked', by: '9001' }))
  })

  test('[C19] after the opening list and alarm are gone, and the day keeps what each look found', async () => {
    await to('08:00')
    await soon(() => expect(ready()).toBe(undefined))
    await soon(() => expect(manager.entry('load', 'alarm:not-ready')).toBe(undefined))
    await soon(async () => {
      const report = await hall.get('/api/reports/day?date=2026-10-14', await hall.signIn('9001'))
      expect(report['looks']).toMatchObject([
        { stage: 'first', opens },
        { stage: 'last', opens },
        { stage: 'asked', by: '9001' },
      ])
    })
  })
})

describe('a server that is started shortly before the doors', { timeout: 60_000 }, () => {
  const data = mkdtempSync(join(tmpdir(), 'late-'))
  const env = { HALL_DEMO_FILE: join(mkdtempSync(join(tmpdir(), 'hall-file-')), 'hall.json') }
  let hall: HallServer
  let manager: Screen
  const checked = () => manager.entry('load', 'checked') as unknown as CheckedEntry | undefined
  const kiosks = (found: readonly CheckEntry[] | undefined) => found?.filter(({ check }) => check === 'kiosk')
  /** The server has looked around, though it may not have written it down. */
  const lookedAround = () =>
    soon(() => {
      const ready = manager.entry('load', 'ready') as unknown as { found: CheckEntry[] } | undefined
      expect(ready?.found.filter(({ check }) => check === 'disk')).toHaveLength(1)
    })
  const start = async (time: string) => {
    manager?.close()
    await hall?.kill()
    hall = await HallServer.start({ data, args: ['--demo', '--speed', '0', '--clock', `2026-10-14T${time}+08:00`], env })
    manager = await Screen.connect(hall.url, await hall.signIn('9001'))
    await manager.watch('load')
  }
  const to = async (time: string) => expect(await manager.ask('demo.advance', { to: `2026-10-14T${time}+08:00` })).toHaveProperty('seq')

  beforeAll(() => {
    const document = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as { rules?: object }
    writeFileSync(env.HALL_DEMO_FILE, JSON.stringify({ ...document, rules: { ...document.rules, hoursKept: true } }))
  })
  afterAll(async () => {
    manager?.close()
    await hall?.stop()
  })

  test('[C19] looks only when what is in the hall has had time to come back, and does not write down as away what comes back at once', async () => {
    await start('07:51:00')
    await lookedAround()
    await to('07:51:40')
    expect(checked()).toBe(undefined)
    const kiosk = await hall.device('kiosk-1')
    await kiosk.watch('kiosk')
    await soon(() => expect(manager.entry('load', 'device:kiosk-1')).toMatchObject({ state: 'ready' }))
    await to('07:51:50')
    await soon(() => expect(checked()).toMatchObject({ stage: 'first', opens }))
    expect(kiosks(checked()?.found)).toEqual([{ check: 'kiosk', weight: 0 }])
    kiosk.close()
  })

  test('[C19] in the last minute it looks at once: later there would be no look', async () => {
    await start('07:59:10')
    await soon(() => expect(checked()).toMatchObject({ stage: 'last', opens }))
  })
})
