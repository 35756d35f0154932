import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { Answer, Command } from '../protocol/commands/command.ts'
import { clerk, kiosk } from '../test/fixtures/rules-hall.ts'
import { smallHall } from '../test/fixtures/small-hall.ts'
import type { Actor } from './domain/decision.ts'
import type { HallEvent } from './domain/events.ts'
import { eraseUnneeded } from './erase-unneeded.ts'
import { Hall } from './hall.ts'
import { MemoryJournal } from './journal/memory-journal.ts'
import { hallTools } from './tools.ts'

const now = Date.UTC(2026, 9, 14, 2)
const outcome = { kind: 'promised', days: 5, applicant: { name: '王小明', phone: '13800000000' } }

/** A hall that has given one number to somebody who left a name, and who has been served. */
async function served() {
  const journal = new MemoryJournal()
  const hall = new Hall(
    journal,
    hallTools(journal.key(), () => now, 1),
  )
  hall.start()
  await hall.configure(smallHall, { digest: 'small', demo: true, pins: new Map() })
  const ask = async (actor: Actor, type: string, fields: object) =>
    ((await hall.execute({ id: randomUUID(), type, ...fields } as unknown as Command, actor)) as Answer).result
  await ask(kiosk, 'ticket.take', { matter: 'card', citizen: { name: '李四' } })
  for (const step of ['open', 'call', 'start']) await ask(clerk('1001'), `counter.${step}`, { counter: 1 })
  const finish = () => ask(clerk('1001'), 'counter.finish', { counter: 1, outcome })
  const refOf = (type: string, field: string) => {
    const body = journal.readSince(0, 1000).findLast((each) => each.type === type)?.body as Record<string, string>
    return body[field] as string
  }
  return { journal, hall, finish, refOf, undo: () => ask(clerk('1001'), 'counter.undo', { counter: 1 }) }
}

test('[Z3] a finish that is taken back erases what was kept for its case alone', async () => {
  const { journal, hall, finish, refOf, undo } = await served()
  const troubles: unknown[] = []
  eraseUnneeded(hall, (trouble) => troubles.push(trouble))
  await finish()
  const first = refOf('case.opened', 'applicant')
  expect(journal.personal(first)).toEqual(outcome.applicant)
  await undo()
  await vi.waitFor(() => expect(journal.personal(first)).toBeUndefined())
  expect(hall.personal.of(first)).toBeUndefined()
  // The number's own stays, and so does what the next finish leaves.
  expect(journal.personal(refOf('ticket.taken', 'citizen'))).toEqual({ name: '李四' })
  await finish()
  expect(journal.personal(refOf('case.opened', 'applicant'))).toEqual(outcome.applicant)
  expect(troubles).toEqual([])
  await hall.stop()
})

test('[Z3] what the disk does not erase now is told, and nothing else is lost', async () => {
  const { journal, hall, finish, undo } = await served()
  const troubles: unknown[] = []
  eraseUnneeded(hall, (trouble) => troubles.push(trouble))
  vi.spyOn(journal, 'erase').mockRejectedValue(new Error('the disk takes no writes'))
  await finish()
  expect(await undo()).toMatchObject({ undid: 'finished' })
  await vi.waitFor(() => expect(troubles).toHaveLength(1))
  await hall.stop()
})

test('[Z71] a parcel that is cancelled leaves nothing of its receiver; in journals of before, nothing is named', async () => {
  const { hall } = await served()
  const listen = vi.spyOn(hall, 'listen')
  const erase = vi.spyOn(hall.personal, 'erase').mockResolvedValue()
  eraseUnneeded(hall, () => undefined)
  const hear = listen.mock.calls[0]?.[0].happened
  for (const body of [{ erases: ['p_receiver'] }, {}]) hear?.({ type: 'mail.cancelled', body } as HallEvent)
  hear?.({ type: 'mail.returned', body: { erases: ['p_other'] } } as unknown as HallEvent)
  expect(erase.mock.calls).toEqual([['p_receiver']])
  await hall.stop()
})
