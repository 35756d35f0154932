import { describe, expect, test } from 'vitest'
import { chief, one } from '../../../test/fixtures/case-hall.ts'
import { MailHall, mail } from '../../../test/fixtures/mail-hall.ts'
import { kiosk } from '../../../test/fixtures/rules-hall.ts'
import { Told } from '../../../test/fixtures/told.ts'
import { nextDue } from '../time.ts'

const outcome = (by: 'deliver' | 'collect') => ({ kind: 'promised' as const, days: 5, delivery: { ...mail, by, reach: 'city' } })
const watched = (hall: MailHall) => {
  const told = new Told(hall, ['load', 'counter:1', 'counter:3'])
  hall.onEvent = (event) => {
    told.tell(event)
    told.same(event.type)
  }
  return told
}

describe('[Z70] a finish that is taken back', () => {
  test('takes its parcel off every screen', () => {
    const hall = new MailHall()
    hall.take()
    watched(hall)
    const number = hall.acceptNext(outcome('deliver'))
    expect(hall.view('load', `parcel:${number}`)).toBeDefined()
    hall.must(hall.ask(one, 'counter.undo', { counter: 1 }))
    expect(hall.view('load', `parcel:${number}`)).toBeUndefined()
  })

  test('leaves the clock nothing to wait for, also where the courier had it', () => {
    const hall = new MailHall()
    const number = hall.accept(outcome('collect'))
    hall.must(hall.handOver(number, 'EMS12345678'))
    hall.must(hall.ask(one, 'counter.undo', { counter: 1 }))
    hall.later(3)
    expect(nextDue(hall.state)).toBeGreaterThan(hall.now)
  })
})

test('[Z72] a result counter first sees what can be packed, however much is not there yet or under way', () => {
  const hall = new MailHall()
  for (let i = 0; i < 31; i++) hall.accept(outcome('deliver'))
  const number = hall.ordered()
  expect(hall.view('counter:3', `parcel:${number}`)).toMatchObject({ ready: true })
})

test('[Z50] a result counter first sees what lies there', () => {
  const hall = new MailHall()
  for (let i = 0; i < 31; i++) hall.must(hall.handOver(hall.ordered(), `EMS${100000 + i}`))
  const number = hall.accept()
  hall.do('case.decide', number, { result: 'granted' })
  expect(hall.view('counter:3', `ready:${number}`)).toBeDefined()
})

test('[Z74] however many are not there yet, what can be handed over is shown, and the next comes up when one is gone', () => {
  const hall = new MailHall()
  const numbers = Array.from({ length: 51 }, () => hall.accept(outcome('deliver')))
  watched(hall)
  const [first = '', last = ''] = [numbers[0], numbers[50]]
  expect(hall.view('load', `parcel:${last}`)).toBeUndefined()
  hall.do('case.decide', first, { result: 'granted' })
  expect(hall.view('load', `parcel:${first}`)).toMatchObject({ ready: true })
  expect(hall.view('load', `parcel:${last}`)).toMatchObject({ ready: false })
  hall.must(hall.handOver(first, 'EMS12345678'))
  hall.do('mail.delivered', first)
})

test('[Z90] a kiosk says of what goes by mail that nobody need come', () => {
  const hall = new MailHall()
  const number = hall.ordered()
  const { code } = hall.case(number)
  const found = () => (hall.ask(kiosk, 'case.find', { code }) as { case: object }).case
  expect(found()).toMatchObject({ state: 'ready', mailed: 'ordered' })
  expect(found()).not.toHaveProperty('fetch')
  hall.must(hall.handOver(number, 'EMS12345678'))
  expect(found()).toMatchObject({ mailed: 'handed' })
  hall.do('mail.returned', number, { reason: 'nobody-there' }, chief)
  expect(found()).toMatchObject({ fetch: [3] })
  expect(found()).not.toHaveProperty('mailed')
})

test('[Z94] a parcel of a matter that the hall has no longer keeps its name', () => {
  const hall = new MailHall()
  const number = hall.ordered()
  hall.without('card')
  expect(hall.view('load', `parcel:${number}`)).toMatchObject({ name: { en: 'card' } })
})
