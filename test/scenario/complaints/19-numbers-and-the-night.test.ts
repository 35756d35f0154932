import { expect, test } from 'vitest'
import { profiles } from '../../../printer/escpos/profiles.ts'
import { type PrintedSlip, textLines } from '../../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../../printer/virtual/virtual-printer.ts'
import { defaultDesign } from '../../../protocol/slips/design.ts'
import type { CounterEntry } from '../../../protocol/views/parts.ts'
import { project } from '../../../server/domain/shown.ts'
import { at, HoursHall } from '../../fixtures/hours-hall.ts'
import { HallServer, Screen } from '../../fixtures/server.ts'

test('[N1] [T4] complaint 19: the queue is kept overnight: nobody queues again, the number stays with its day, and is called first', () => {
  const hall = new HoursHall({ rules: { lastTicketBy: 'time', lastTicketMinutes: 0 } }, '2026-10-14T07:00')
  hall.to('2026-10-14T16:00')
  const [first, second, third] = [hall.take(), hall.take(), hall.take()]
  // The prefix of its line, and at least three digits that rise.
  expect([first, second, third].map(({ number }) => number)).toEqual(['A001', 'A002', 'A003'])
  hall.open(1, '1001')
  expect(hall.call(1, '1001')?.number).toBe('A001')
  hall.serve(1, '1001', 10)
  hall.to('2026-10-15T07:55')
  const today = hall.take()
  expect(today).toMatchObject({ number: 'A001', day: '2026-10-15' })
  hall.to('2026-10-15T08:01')
  hall.open(1, '1001')
  const called = hall.call(1, '1001')
  expect(called).toMatchObject({ id: second.id, number: 'A002', day: '2026-10-14' })
  expect(project(hall.scene(), 'board', ['counter:1'])['counter:1'] as CounterEntry).toMatchObject({ number: 'A002', day: '2026-10-14' })
  hall.serve(1, '1001', 5)
  expect(hall.call(1, '1001')?.id).toBe(third.id)
  hall.serve(1, '1001', 5)
  expect(hall.call(1, '1001')?.id).toBe(today.id)
  expect(hall.now).toBeGreaterThan(at('2026-10-15T08:01'))
})

test('[N1] complaint 19: a line that gives more than 999 numbers goes on in the same form, each once', () => {
  const hall = new HoursHall({ rules: { takesPerMinute: 0, lastTicketBy: 'time', lastTicketMinutes: 0 } }, '2026-10-14T08:30')
  const numbers = Array.from({ length: 1002 }, () => hall.take().number)
  expect([numbers[0], numbers[998], numbers[999], numbers[1001]]).toEqual(['A001', 'A999', 'A1000', 'A1002'])
  expect(new Set(numbers).size).toBe(1002)
})

test('[P55] complaint 19: the manager changes what slips say and how, and the next one has it', async () => {
  const printer = new VirtualPrinter({ profile: profiles['80mm'] })
  const server = await HallServer.start({ args: ['--demo', '--printer', `127.0.0.1:${await printer.start()}`] })
  const manager = await Screen.connect(server.url, await server.signIn('9001'))
  const kiosk = await server.device('kiosk-1')
  try {
    /** What comes out when somebody takes a number, line by line. */
    const next = async (): Promise<string[]> => {
      const before = printer.printed
      await kiosk.ask('ticket.take', { matter: 'social-card', language: 'zh-Hans' })
      await expect.poll(() => printer.printed, { timeout: 15_000, interval: 50 }).toBe(before + 1)
      return textLines(printer.slips.at(-1) as PrintedSlip).map((line) => line.trim())
    }
    const plain = await next()
    expect(plain).not.toContain('便民利民　温馨服务')
    const missed = '过号不作废，请到原窗口旁等候，会再叫您'
    expect(plain).toContain(missed)

    const line = { size: 'normal', bold: false, align: 'centre' }
    const design = {
      ...defaultDesign,
      header: [{ ...line, text: { 'zh-Hans': '便民利民　温馨服务', 'zh-Hant': '', en: '' } }],
      footer: [{ ...line, text: { 'zh-Hans': '网上也能办', 'zh-Hant': '', en: '' } }],
      parts: { ...defaultDesign.parts, ticket: ['code', 'papers'] },
    }
    // A clerk does not decide how slips look.
    const clerk = await Screen.connect(server.url, await server.signIn('1001'))
    expect(await clerk.ask('slips.change', { design })).toMatchObject({ refused: 'not-allowed' })
    clerk.close()
    expect(await next()).toEqual(expect.arrayContaining([missed]))

    expect(await manager.ask('slips.change', { design })).toMatchObject({ result: { changed: true } })
    const own = await next()
    expect(own.indexOf('便民利民　温馨服务')).toBeGreaterThanOrEqual(0)
    expect(own.indexOf('便民利民　温馨服务')).toBeLessThan(own.indexOf('临溪镇便民服务中心'))
    expect(own).toContain('网上也能办')
    expect(own).not.toContain(missed)
    expect(printer.errors).toEqual([])
  } finally {
    for (const screen of [manager, kiosk]) screen.close()
    await server.stop()
    await printer.stop()
  }
})
