import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HallServer, Screen } from '../fixtures/server.ts'

let hall: HallServer
let manager: Screen
let clerk: Screen
beforeAll(async () => {
  hall = await HallServer.start()
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  await manager.watch('load')
  await clerk.ask('counter.open', { counter: 1 })
  await clerk.watch('counter:1')
})
afterAll(async () => {
  manager?.close()
  clerk?.close()
  await hall?.stop()
})
const inForce = () => manager.entry('load', 'rules') as { rules: Record<string, unknown>; preset?: string; changes: unknown[] } | undefined

describe('the manager changes the rule set', () => {
  test('[X1] [X2] a change reaches the consoles by itself', async () => {
    expect(await manager.ask('rules.change', { rules: { outcomeKinds: ['instant', 'enquiry'] } })).toMatchObject({
      result: { changed: ['outcomeKinds'] },
    })
    await vi.waitFor(() => expect(clerk.entry('counter:1', 'now')).toMatchObject({ outcomeKinds: ['instant', 'enquiry'] }))
    await vi.waitFor(() => expect(inForce()).toMatchObject({ changes: [{ by: '9001', settings: [{ setting: 'outcomeKinds' }] }] }))
  })

  test('[X3] what does not fit is refused with its path and why, and the old rule set stays', async () => {
    const before = inForce()?.rules
    for (const [rules, at] of [
      [{ waitAlarmMinutes: 601 }, 'rules.waitAlarmMinutes'],
      [{ waitAlarmMinutes: '30' }, 'rules.waitAlarmMinutes'],
      [{ outcomeKinds: [] }, 'rules.outcomeKinds'],
      [{ outcomeKinds: ['instant', 'other'] }, 'rules.outcomeKinds.1'],
      [{ headStartMinutes: { elderly: 15 } }, 'rules.headStartMinutes.disabled'],
      [{ unknownSetting: 1 }, 'rules.unknownSetting'],
    ] as const)
      expect(await manager.ask('rules.change', { rules })).toEqual({
        refused: 'malformed',
        at,
        expected: expect.stringContaining('Expected'),
      })
    for (const rules of [null, 'all', 7])
      expect(await manager.ask('rules.change', { rules })).toMatchObject({ refused: 'malformed', at: 'rules' })
    expect(await manager.ask('rules.change', { rules: {}, preset: 'nowhere' })).toMatchObject({ refused: 'malformed', at: 'preset' })
    expect(await manager.ask('rules.change', { rules: { waitAlarmMinutes: 5 } })).toEqual({
      refused: 'contradicts',
      at: 'rules.waitAlarmMinutes',
      with: 'rules.headStartMinutes',
    })
    const shown = await hall.get('/api/views/load', await hall.signIn('9001'))
    expect((shown['entries'] as { rules: { rules: unknown } }).rules.rules).toEqual(before)
  })

  test('[A1] nobody else changes it', async () => {
    expect(await clerk.ask('rules.change', { rules: {} })).toEqual({ refused: 'not-allowed' })
    const nobody = await Screen.connect(hall.url)
    expect(await nobody.ask('rules.change', { rules: {} })).toEqual({ refused: 'not-known' })
    nobody.close()
  })

  test('[X4] each regulation with its whole rule set and what it says itself', async () => {
    const token = await hall.signIn('9001')
    const { presets } = (await hall.get('/api/rules/presets', token)) as unknown as { presets: { preset: string; says: string[] }[] }
    expect(presets).toHaveLength(15)
    expect(presets.find(({ preset }) => preset === 'linze')).toMatchObject({
      says: ['outcomeKinds', 'postYears', 'openList', 'firstAskedTie', 'jointThreshold', 'instantLimitMinutes'],
    })
    expect(await hall.get('/api/rules/presets')).toMatchObject({ status: 401 })
    expect(await hall.get('/api/rules/presets', await hall.signIn('1001'))).toMatchObject({ status: 403 })
  })

  test('[X2] a start with the same hall file keeps the changed rules', async () => {
    manager.close()
    clerk.close()
    await hall.kill()
    hall = await HallServer.start({ data: hall.data })
    manager = await Screen.connect(hall.url, await hall.signIn('9001'))
    await manager.watch('load')
    expect(inForce()).toMatchObject({ rules: { outcomeKinds: ['instant', 'enquiry'] }, changes: [{ by: '9001' }] })
  })
})
