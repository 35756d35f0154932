import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

/** Whole halls are started and stopped inside a test here. */
const timeout = 90_000

describe('complaint 20: priority takes too many taps, and the emergency call cannot be switched off', () => {
  test(
    '[E1] at the kiosk it is one field of the same request; for the guide one request on the number',
    async () => {
      const hall = await HallServer.start()
      const kiosk = await hall.device('kiosk-1')
      const guide = await Screen.connect(hall.url, await hall.signIn('8001'))
      const matter = hall.demo.matters[0]
      const plain = ticketOf(await kiosk.ask('ticket.take', { matter }))
      const elderly = ticketOf(await kiosk.ask('ticket.take', { matter, category: 'elderly' }))
      expect(elderly.ahead).toBe(0)
      await guide.watch('guide')
      expect(guide.entry('guide', `waiting:${plain.id}`)).toMatchObject({ number: plain.number })
      expect(await guide.ask('ticket.prioritise', { ticket: plain.id, category: 'pregnant' })).toMatchObject({ result: {} })
      await vi.waitFor(() =>
        expect(guide.entry('guide', `waiting:${plain.id}`)).toMatchObject({ category: 'pregnant', priority: { reason: 'seen' } }),
      )
      for (const screen of [kiosk, guide]) screen.close()
      await hall.stop()
    },
    timeout,
  )

  test(
    '[E3] urgent by the duty leader alone, with a reason; switched off by a setting, nobody can and no page offers it',
    async () => {
      const on = await HallServer.start()
      const ticket = await oneTicket(on)
      const asked = async (hall: HallServer, badge: string, id: string, fields: object) => {
        const who = await Screen.connect(hall.url, await hall.signIn(badge))
        const answer = await who.ask('ticket.prioritise', { ticket: id, urgent: true, ...fields })
        await who.watch('guide')
        const fairness = who.entry('guide', 'fairness')
        who.close()
        return { answer, fairness }
      }
      expect((await asked(on, '8001', ticket.id, { reason: 'special' })).answer).toEqual({ refused: 'not-allowed' })
      expect((await asked(on, '8003', ticket.id, {})).answer).toEqual({ refused: 'reason-needed', at: 'reason' })
      const raised = await asked(on, '8003', ticket.id, { reason: 'special' })
      expect(raised.answer).toMatchObject({ result: {} })
      expect(raised.fairness).toMatchObject({ urgent: 1, taken: 2, urgentAllowed: true })
      await on.stop()

      const folder = mkdtempSync(join(tmpdir(), 'hall-off-'))
      const file = join(folder, 'hall.json')
      const document = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as {
        rules: object
        matters: { matter: string }[]
      }
      writeFileSync(file, JSON.stringify({ ...document, rules: { ...document.rules, urgentAllowed: false } }))
      const off = await HallServer.start({ args: ['--hall', file] })
      const leader = await Screen.connect(off.url, await off.signInAs('9001', '9999'))
      const other = ticketOf(await leader.ask('ticket.take', { matter: document.matters[0]?.matter }))
      await leader.watch('guide')
      expect(await leader.ask('ticket.prioritise', { ticket: other.id, urgent: true, reason: 'special' })).toEqual({
        refused: 'urgent-off',
      })
      expect(leader.entry('guide', 'fairness')).toMatchObject({ urgent: 0, urgentAllowed: false })
      leader.close()
      await off.stop()
      rmSync(folder, { recursive: true })
    },
    timeout,
  )
})

/** The second of two in the line. */
async function oneTicket(hall: HallServer) {
  const kiosk = await hall.device('kiosk-1')
  await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  kiosk.close()
  return ticket
}
