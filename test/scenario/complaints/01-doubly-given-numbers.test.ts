import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

let hall: HallServer
const kiosks: Screen[] = []
beforeAll(async () => {
  hall = await HallServer.start()
  for (let i = 0; i < 12; i++) kiosks.push(await hall.device('kiosk-1'))
})
afterAll(async () => {
  for (const kiosk of kiosks) kiosk.close()
  await hall?.stop()
})

const manyPeople = 360

test('complaint 1: duplicate or doubly printed numbers at peak – many take at once, some ask twice, and every number is given once', async () => {
  const matters = hall.demo.matters.slice(0, 6)
  const asked = Array.from({ length: manyPeople }, (_, person) => {
    const kiosk = kiosks[person % kiosks.length] as Screen
    const fields = { matter: matters[person % matters.length] }
    const id = randomUUID()
    const first = kiosk.ask('ticket.take', fields, id)
    // A nervous finger, or a network that lost the answer: the same request comes again.
    const again = person % 3 === 0 ? [kiosk.ask('ticket.take', fields, id)] : []
    return Promise.all([first, ...again])
  })
  const answers = await Promise.all(asked)
  const given = answers.map(([first, again]) => {
    const ticket = ticketOf(first)
    if (again) expect(ticketOf(again)).toEqual(ticket)
    return ticket
  })
  expect(new Set(given.map(({ id }) => id)).size).toBe(manyPeople)
  expect(new Set(given.map(({ code }) => code)).size).toBe(manyPeople)
  expect(new Set(given.map(({ number }) => number)).size).toBe(manyPeople)
  // No gaps either: each line counts from one.
  for (const line of new Set(given.map((ticket) => ticket.line))) {
    const numbers = given.filter((ticket) => ticket.line === line).map(({ number }) => number)
    expect(numbers.sort()).toEqual(numbers.map((_, index) => `${line}${String(index + 1).padStart(3, '0')}`).sort())
  }
})

test('complaint 1: a slip that is asked for again has the same number and code, and is no new ticket', async () => {
  const [kiosk] = kiosks as [Screen]
  const board = await Screen.connect(hall.url)
  await board.watch('board')
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  const waiting = () => (board.entry('board', `line:${ticket.line}`) as { waiting: number }).waiting
  await expect.poll(waiting).toBeGreaterThan(0)
  const before = waiting()
  expect(await kiosk.ask('ticket.reprint', { ticket: ticket.id })).toMatchObject({ result: {} })
  const next = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  expect(Number(next.number.slice(1))).toBe(Number(ticket.number.slice(1)) + 1)
  await expect.poll(waiting).toBe(before + 1)
  board.close()
})
