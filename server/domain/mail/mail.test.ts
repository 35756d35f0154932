import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one, two } from '../../../test/fixtures/case-hall.ts'
import { hour, MailHall, mail, three, to } from '../../../test/fixtures/mail-hall.ts'

describe('[Z70] at the end of a service the citizen chooses how to get the result', () => {
  test('by mail: the parcel is ordered in the same decision, and the address is no part of the journal', () => {
    const hall = new MailHall()
    const number = hall.accept({ kind: 'promised', days: 5, delivery: { ...mail, reach: 'city', by: 'deliver' } })
    expect(hall.happened('mail.ordered')).toMatchObject([{ case: number, way: 'deliver', reach: 'city', by: '1001' }])
    expect(JSON.stringify(hall.events)).not.toContain(to.address)
    expect(JSON.stringify(hall.events)).not.toContain(to.phone)
    expect(hall.view('counter:1', `parcel:${number}`)).toMatchObject({ state: 'ordered', ready: false, to })
    expect(JSON.stringify(hall.page(number))).not.toContain('人民路')
    expect(hall.page(number)['mail']).toMatchObject({ state: 'ordered', way: 'deliver' })
  })

  test('fetched: nothing is ordered', () => {
    const hall = new MailHall()
    const number = hall.accept({ kind: 'promised', days: 5, delivery: { way: 'pickup' } })
    expect(hall.page(number)['mail']).toBeUndefined()
  })

  test('what leaves no case leaves nothing to be sent, and a hall without mail sends nothing; either way the service is not finished', () => {
    const finish = (hall: CaseHall, outcome: object) => {
      hall.take()
      hall.must(hall.ask(one, 'counter.call', { counter: 1 }))
      hall.must(hall.ask(one, 'counter.start', { counter: 1 }))
      const answer = hall.ask(one, 'counter.finish', {
        counter: 1,
        outcome: { ...outcome, delivery: { ...mail, by: 'deliver', reach: 'city' } },
      })
      expect(hall.happened('ticket.finished')).toEqual([])
      return answer
    }
    expect(finish(new MailHall(), { kind: 'instant' })).toMatchObject({ refused: 'contradicts', at: 'outcome.delivery' })
    expect(finish(new CaseHall(undefined, { mailResults: false }), { kind: 'promised', days: 5 })).toEqual({ refused: 'mail-off' })
  })

  test('[Z3] a finish that is taken back takes its parcel along, and names whose address is to be erased', () => {
    const hall = new MailHall()
    const number = hall.accept({ kind: 'promised', days: 5, delivery: { ...mail, by: 'deliver', reach: 'city' } })
    const [ordered] = hall.happened('mail.ordered')
    hall.must(hall.ask(one, 'counter.undo', { counter: 1 }))
    expect(hall.state.mail.open.has(number)).toBe(false)
    expect(hall.happened('case.takenBack')).toMatchObject([{ case: number, erases: [ordered?.receiver] }])
  })
})

describe('[Z71] one case, one parcel', () => {
  test('a second order is refused while the first is ordered or under way, and by whoever has nothing to do with it', () => {
    const hall = new MailHall()
    const number = hall.ordered()
    expect(hall.by(one, 'mail.order', number, { to })).toEqual({ refused: 'already-mailed', state: 'ordered' })
    expect(hall.by(two, 'mail.cancel', number)).toEqual({ refused: 'not-allowed' })
    hall.must(hall.handOver(number, 'EMS12345678'))
    expect(hall.by(chief, 'mail.order', number, { to })).toEqual({ refused: 'already-mailed', state: 'handed' })
    expect(hall.by(chief, 'mail.cancel', number)).toEqual({ refused: 'wrong-state', state: 'handed' })
    hall.do('mail.delivered', number)
    expect(hall.by(one, 'mail.order', number, { to })).toMatchObject({ refused: 'case-closed' })
    expect(hall.by(one, 'mail.order', '20261014-9999', { to })).toEqual({ refused: 'unknown-case' })
  })

  test('an order that was taken back makes room for another, and who it would have gone to is erased', () => {
    const hall = new MailHall()
    const number = hall.ordered()
    hall.do('mail.cancel', number)
    expect(hall.happened('mail.cancelled')).toMatchObject([{ erases: [hall.happened('mail.ordered')[0]?.receiver] }])
    hall.do('mail.order', number, { to, reach: 'country', way: 'deliver' }, three)
    expect(hall.view('load', `parcel:${number}`)).toMatchObject({ reach: 'country', ready: true })
    expect(hall.view('load', `parcel:${number}`)).not.toHaveProperty('to')
  })

  test('of what is refused, nothing is sent any more', () => {
    const hall = new MailHall()
    const number = hall.accept({ kind: 'promised', days: 5, delivery: { ...mail, by: 'deliver', reach: 'city' } })
    hall.do('case.decide', number, { result: 'refused', reasonCode: 'conditions-not-met', reason: '不符合条件', basis: '行政许可法' })
    expect(hall.state.mail.open.has(number)).toBe(false)
    expect(hall.handOver(number, 'EMS12345678')).toEqual({ refused: 'unknown-parcel', at: 'parcels.0' })
  })
})

describe('[Z72] what goes by mail is not given out besides', () => {
  test('neither while it waits for the courier nor while he has it; brought back, it is', () => {
    const hall = new MailHall()
    const number = hall.ordered()
    const hand = { to: 'applicant', receipt: 'signed' }
    expect(hall.by(three, 'result.hand', number, hand)).toEqual({ refused: 'by-mail', state: 'ordered' })
    expect(hall.by(one, 'case.close', number)).toEqual({ refused: 'by-mail', state: 'ordered' })
    expect(hall.page(number)['places']).toMatchObject({ fetch: [] })
    hall.must(hall.handOver(number, 'EMS12345678'))
    expect(hall.by(three, 'result.hand', number, hand)).toEqual({ refused: 'by-mail', state: 'handed' })
    hall.do('mail.returned', number, { reason: 'nobody-there' }, three)
    expect(hall.page(number)['places']).toMatchObject({ fetch: [{ counter: 3 }] })
    hall.do('result.hand', number, hand, three)
    expect(hall.state.mail.open.has(number)).toBe(false)
  })

  test('all parcels go or none: each is there, each has a waybill of its own', () => {
    const hall = new MailHall()
    const first = hall.ordered()
    const second = hall.ordered()
    const early = hall.accept({ kind: 'promised', days: 5, delivery: { ...mail, by: 'deliver', reach: 'city' } })
    const take = (...parcels: [string, string][]) =>
      hall.ask(three, 'mail.handOver', { parcels: parcels.map(([number, waybill]) => ({ case: number, waybill })), courier: '李师傅' })
    expect(take([first, 'EMS11111111'], [second, 'EMS11111111'])).toEqual({ refused: 'waybill-twice', at: 'parcels.1' })
    expect(take([first, 'EMS11111111'], [early, 'EMS22222222'])).toEqual({ refused: 'wrong-state', at: 'parcels.1', state: 'running' })
    expect(take([first, 'EMS11111111'], [first, 'EMS22222222'])).toMatchObject({ refused: 'wrong-state', at: 'parcels.1' })
    expect(take([first, 'EMS11111111'], ['20261014-9999', 'EMS22222222'])).toEqual({ refused: 'unknown-parcel', at: 'parcels.1' })
    expect(hall.happened('mail.handed')).toEqual([])
    hall.must(take([first, 'EMS11111111'], [second, 'EMS22222222']))
    expect(hall.happened('mail.handed')).toHaveLength(2)
    expect(JSON.stringify(hall.events)).not.toContain('李师傅')
    expect(take([early, 'EMS11111111'])).toMatchObject({ refused: 'wrong-state' })
    hall.do('case.decide', early, { result: 'granted' })
    expect(take([early, 'EMS11111111'])).toEqual({ refused: 'waybill-twice', at: 'parcels.0' })
  })

  test('papers that are fetched or exchanged need no result, and end no case', () => {
    const hall = new MailHall()
    const number = hall.accept()
    hall.do('mail.order', number, { to, way: 'collect', reach: 'city' })
    hall.must(hall.handOver(number, 'EMS12345678'))
    hall.do('mail.delivered', number)
    expect(hall.case(number).state).toBe('running')
    hall.do('case.decide', number, { result: 'granted' })
    hall.do('mail.order', number, { to, way: 'deliver', reach: 'city' })
    expect(hall.page(number)['mail']).toMatchObject({ state: 'ordered', way: 'deliver' })
  })
})

describe('[Z73] the courier has his times, by when he took it and how far it goes', () => {
  test.each([
    // 2026-10-14 is a Wednesday.
    ['2026-10-14', '11:59', 'city', '2026-10-14 17:00'],
    ['2026-10-14', '12:00', 'city', '2026-10-15 11:00'],
    ['2026-10-14', '17:29', 'city', '2026-10-15 11:00'],
    ['2026-10-14', '17:30', 'city', '2026-10-15 17:00'],
    // A Friday: the next workday is Monday. Before National Day: it is the eighth, 10 October a workday.
    ['2026-10-16', '15:00', 'city', '2026-10-19 11:00'],
    ['2026-09-30', '15:00', 'city', '2026-10-08 11:00'],
    ['2026-10-17', '09:00', 'city', '2026-10-19 17:00'],
    ['2026-10-14', '15:00', 'province', '2026-10-16 00:00'],
    ['2026-10-14', '15:00', 'township', '2026-10-17 00:00'],
    ['2026-10-16', '15:00', 'country', '2026-10-21 00:00'],
    ['2026-10-16', '18:00', 'province', '2026-10-21 00:00'],
  ])('on %s at %s to the %s: by %s', (day, time, reach, due) => {
    const hall = new MailHall(day)
    hall.handed(time, { reach })
    expect(hall.due()).toBe(due)
  })

  test('the hall sets them', () => {
    const hall = new MailHall('2026-10-14', { mailMorningUntil: '10:00', mailEveningBy: '12:30' })
    hall.handed('10:30')
    expect(hall.due()).toBe('2026-10-15 12:30')
  })
})

describe('[Z74] a case whose result is mailed is over when it is with its receiver', () => {
  test('not when the courier took it; its holder reads how it goes, and afterwards when it came', () => {
    const hall = new MailHall()
    const number = hall.handed('11:00')
    expect(hall.case(number).state).toBe('ready')
    expect(hall.page(number)['mail']).toMatchObject({ state: 'handed', waybill: expect.any(String), dueDay: '2026-10-14' })
    hall.now += 5 * hour
    expect(hall.by(three, 'mail.delivered', number, { at: new Date(hall.now + 60_000).toISOString() })).toEqual({
      refused: 'malformed',
      at: 'at',
    })
    expect(hall.by(three, 'mail.delivered', number, { at: '2026-10-14T02:00:00Z' })).toEqual({ refused: 'malformed', at: 'at' })
    hall.do('mail.delivered', number, {}, three)
    expect(hall.happened('case.closed')).toMatchObject([{ case: number, by: '1003', result: 'granted' }])
    hall.restart()
    expect(hall.page(number)).toMatchObject({ now: { state: 'closed' }, mail: { state: 'delivered' } })
    expect(hall.by(three, 'mail.delivered', number)).toEqual({ refused: 'wrong-state', state: 'delivered' })
  })

  test('late ones are one alarm, each told by the clock once, and none any more when it has come', () => {
    const hall = new MailHall()
    const number = hall.handed('11:00')
    hall.now = Date.parse('2026-10-14T17:00:00+08:00')
    hall.letTimePass()
    expect(hall.view('load', 'alarm:mail-late')).toBeUndefined()
    hall.now += 1
    hall.letTimePass()
    hall.later(2)
    expect(hall.happened('mail.late')).toMatchObject([{ case: number, dueDay: '2026-10-14' }])
    expect(hall.view('load', 'alarm:mail-late')).toMatchObject({ waiting: 1, cases: [number] })
    expect(hall.view('load', 'mail')).toMatchObject({ handed: 1, late: 1 })
    expect(hall.page(number)['mail']).toMatchObject({ late: true })
    hall.do('mail.delivered', number, { at: '2026-10-14T08:00:00Z' }, chief)
    expect(hall.view('load', 'alarm:mail-late')).toBeUndefined()
    expect(hall.page(number)['mail']).not.toHaveProperty('late')
  })

  test('brought back it lies at the hall, and can be sent anew', () => {
    const hall = new MailHall()
    const number = hall.handed('11:00')
    hall.do('mail.returned', number, { reason: 'wrong-address' }, three)
    expect(hall.view('load', `parcel:${number}`)).toMatchObject({ state: 'returned', reason: 'wrong-address' })
    hall.do('mail.order', number, { to, way: 'deliver', reach: 'city' }, three)
    expect(hall.handOver(number, 'EMS99999999')).not.toHaveProperty('refused')
  })
})

describe('[Z75] how long it took is counted in workdays from the day it counts from', () => {
  test.each([
    ['2026-10-15T09:00:00+08:00', 1, undefined],
    ['2026-10-19T09:00:00+08:00', 3, true],
  ])('delivered %s: T+%i', (at, took, late) => {
    const hall = new MailHall()
    const number = hall.handed('15:00', { reach: 'province' })
    hall.now = Date.parse(at)
    hall.do('mail.delivered', number, {}, chief)
    const [body] = hall.happened('mail.delivered')
    expect(body).toMatchObject({ took })
    expect(body?.['late']).toBe(late)
  })
})

describe("[Z76] the month's sheet is settled with the courier by its day", () => {
  test('the manager is reminded before it, and is pressed after it; settled once it is quiet', () => {
    const hall = new MailHall()
    hall.handed('11:00')
    const settle = () => hall.ask(chief, 'mail.reconcile', { month: '2026-10' })
    expect(settle()).toEqual({ refused: 'wrong-state' })
    hall.until('2026-11-04')
    expect(hall.view('load', 'mail')).toMatchObject({ month: { month: '2026-10', handed: 1, by: '2026-11-10' } })
    expect(hall.view('load', 'alarm:mail-sheet')).toBeUndefined()
    hall.until('2026-11-05')
    expect(hall.view('load', 'alarm:mail-sheet')).toMatchObject({ weight: 2, waiting: 1, month: '2026-10', by: '2026-11-10' })
    hall.until('2026-11-11')
    expect(hall.view('load', 'alarm:mail-sheet')).toMatchObject({ weight: 3 })
    hall.must(settle())
    expect(hall.view('load', 'alarm:mail-sheet')).toBeUndefined()
    expect(hall.view('load', 'mail')).toMatchObject({ month: { reconciledAt: expect.any(String) } })
    expect(settle()).toEqual({ refused: 'wrong-state' })
    expect(hall.ask(chief, 'mail.reconcile', { month: '2026-08' })).toEqual({ refused: 'wrong-state' })
  })
})
