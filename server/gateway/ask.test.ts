import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { kiosk } from '../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../test/fixtures/small-hall.ts'
import type { Actor } from '../domain/decision.ts'
import { Hall } from '../hall.ts'
import { MemoryJournal } from '../journal/memory-journal.ts'
import { hallTools } from '../tools.ts'
import { Ask } from './ask.ts'

let hall: Hall
let edge: Ask
const open = async (demo: boolean): Promise<void> => {
  const journal = new MemoryJournal()
  hall = new Hall(journal, hallTools(journal.key(), Date.now, 1))
  hall.start()
  await hall.configure(smallHall, { digest: 'small', demo, pins: new Map() })
  edge = new Ask(hall, () => undefined)
}
const ask = (actor: Actor, type: string, fields: object = {}, id = randomUUID() as string) => edge.command({ id, type, ...fields }, actor)
const refusedOf = (answers: readonly object[]) => answers.map((answer) => ('refused' in answer ? answer.refused : 'done'))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 9, 14, 2) })
  await open(false)
})
afterEach(async () => {
  await hall.stop()
  vi.useRealTimers()
})

async function taken(): Promise<{ id: string; code: string; me: Actor }> {
  const answer = await ask(kiosk, 'ticket.take', { matter: 'card' })
  if ('refused' in answer) throw new Error(answer.refused)
  const ticket = answer.result['ticket'] as { id: string; code: string }
  return { ...ticket, me: { kind: 'holder', ticket: ticket.id } as Actor }
}

describe('[T8] the end of a code', () => {
  const wrong = { number: 'A001', check: 'ZZZZ' }

  test('guesses side by side are not free', async () => {
    await taken()
    const answers = refusedOf(await Promise.all(Array.from({ length: 40 }, () => ask(kiosk, 'ticket.find', wrong))))
    expect(answers.filter((each) => each === 'unknown-ticket').length).toBe(8)
    expect(answers.filter((each) => each === 'locked').length).toBe(32)
    expect(refusedOf([await ask(kiosk, 'ticket.find', wrong)])).toEqual(['locked'])
    vi.setSystemTime(Date.now() + 61_000)
    expect(refusedOf([await ask(kiosk, 'ticket.find', wrong)])).toEqual(['unknown-ticket'])
  })

  test('a code that is right at the last try is no wrong one', async () => {
    const { id, code } = await taken()
    for (let tries = 0; tries < 7; tries++) await ask(kiosk, 'ticket.find', wrong)
    expect(await ask(kiosk, 'ticket.find', { code })).toMatchObject({ result: { ticket: { id } } })
    expect(refusedOf([await ask(kiosk, 'ticket.find', wrong)])).toEqual(['unknown-ticket'])
  })
})

describe('[A8] a phone that asks without end', () => {
  const there = ({ id }: { id: string }) => ({ escort: id })
  const storm = async (of: { id: string; me: Actor }, rounds: number) => {
    const answers: object[] = []
    for (let round = 0; round < rounds; round++) answers.push(await ask(of.me, 'escort.ask'), await ask(of.me, 'escort.close', there(of)))
    return refusedOf(answers)
  }

  test('is slowed down and fills no journal; others are not, and in a minute neither is it', async () => {
    const [one, other] = [await taken(), await taken()]
    const answers = await storm(one, 100)
    expect(answers.filter((each) => each === 'done').length).toBe(60)
    expect(answers.filter((each) => each === 'too-many-requests').length).toBe(140)
    expect(refusedOf([await ask(other.me, 'escort.ask')])).toEqual(['done'])
    vi.setSystemTime(Date.now() + 60_000)
    expect(await storm(one, 1)).toEqual(['done', 'done'])
  })

  test('still hears again what it was answered', async () => {
    const one = await taken()
    const id = randomUUID()
    const first = await ask(one.me, 'escort.ask', {}, id)
    await storm(one, 50)
    expect(await ask(one.me, 'escort.ask', {}, id)).toEqual(first)
  })

  test('in a demo no rate stands in the way', async () => {
    await hall.stop()
    await open(true)
    expect(new Set(await storm(await taken(), 50))).toEqual(new Set(['done']))
  })
})
