import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one } from '../../../test/fixtures/case-hall.ts'
import { event } from '../events.ts'
import { project } from '../shown.ts'

/** Every case of the hall is published. */
class BoardHall extends CaseHall {
  constructor(publish = true) {
    super('2026-10-14', { departureNeedsReason: false })
    const { hall } = this.state.setup
    if (!hall) throw new Error('no hall')
    const matters = hall.matters.map((matter) => ({ ...matter, case: { kind: 'promised' as const, publish } }))
    this.happen([event('hall.configured', { digest: 'board', demo: true, hall: { ...hall, matters } })], 'operator')
  }

  closed(
    result: 'granted' | 'refused' | 'withdrawn',
    applicant: object = { applicant: { name: '欧阳小明', phone: '13800138000' } },
  ): string {
    const number = this.accept({ kind: 'promised', days: 5, ...applicant })
    const basis = result === 'refused' ? { reasonCode: 'conditions-not-met', reason: '不符合条件', basis: '条例第三条' } : {}
    this.must(this.ask(one, 'case.decide', { case: number, result, fetch: false, ...basis }))
    return number
  }

  get posted(): readonly object[] {
    return Object.entries(project(this.scene(), 'notices')).flatMap(([key, entry]) => (key.startsWith('announcement:') ? [entry] : []))
  }
}

describe('[Z85] a case that ends stands on the notice board, where its matter is published', () => {
  test('with its matter, its result and the masked name, and nothing else of the person', () => {
    const hall = new BoardHall()
    const number = hall.closed('granted')
    expect(hall.posted).toMatchObject([
      { case: number, matter: 'card', name: '欧阳**', result: 'granted', day: '2026-10-14', until: '2026-10-20' },
    ])
    expect(project(hall.scene(), 'board')[`announcement:${number}`]).toMatchObject({ name: '欧阳**' })
    expect(JSON.stringify([hall.posted, hall.events])).not.toMatch(/小明|13800138000/)
  })

  test('refusals too; what was withdrawn, is not published or has no board is nowhere', () => {
    const hall = new BoardHall()
    hall.closed('refused')
    hall.closed('withdrawn')
    expect(hall.posted).toMatchObject([{ result: 'refused' }])
    const silent = new BoardHall(false)
    silent.closed('granted')
    expect(silent.posted).toEqual([])
    const without = new BoardHall()
    without.rules({ publishDays: 0 })
    without.closed('granted')
    expect(without.posted).toEqual([])
  })

  test('also when the result is handed out later, and where nobody left a name', () => {
    const hall = new BoardHall()
    const number = hall.accept({ kind: 'promised', days: 5 })
    hall.must(hall.ask(one, 'case.decide', { case: number, result: 'granted' }))
    expect(hall.posted).toEqual([])
    hall.must(hall.ask(one, 'case.close', { case: number, reason: 'not-fetched' }))
    expect(hall.posted).toMatchObject([{ case: number }])
    expect(hall.posted[0]).not.toHaveProperty('name')
  })
})

test('[Z94] [Z85] what stands there, or ends then, of a matter that the hall has no longer stands under its name', () => {
  const hall = new BoardHall()
  const number = hall.closed('granted')
  const open = hall.accept({ kind: 'promised', days: 5 })
  hall.without('card')
  expect(hall.posted).toMatchObject([{ case: number, matterName: { en: 'card' } }])
  hall.must(hall.ask(one, 'case.decide', { case: open, result: 'granted' }))
  hall.must(hall.ask(one, 'case.close', { case: open, reason: 'not-fetched' }))
  expect(hall.posted).toHaveLength(2)
})

describe('[Z86] it comes off the board', () => {
  test('by itself after its days', () => {
    const hall = new BoardHall()
    hall.closed('granted')
    hall.later(6)
    expect(hall.posted).toHaveLength(1)
    hall.later(1)
    expect(hall.posted).toEqual([])
  })

  test('by who leads the hall, with a reason that stays beside the journal', () => {
    const hall = new BoardHall()
    const number = hall.closed('granted')
    const down = (by = chief) => hall.ask(by, 'announcement.takeDown', { case: number, reason: '申请人要求不公开' })
    expect(down(one)).toEqual({ refused: 'not-allowed' })
    expect(down()).toEqual({})
    expect(hall.posted).toEqual([])
    expect(down()).toEqual({ refused: 'unknown-announcement' })
    expect(JSON.stringify(hall.events)).not.toContain('不公开')
  })

  test('with the record of its applicant', () => {
    const hall = new BoardHall()
    hall.closed('granted')
    for (const [ref, fields] of hall.personal) if (fields['phone'] === '13800138000') hall.personal.delete(ref)
    expect(hall.posted).toEqual([])
  })

  test('a restart keeps what stands there', () => {
    const hall = new BoardHall()
    hall.closed('granted')
    hall.restart()
    expect(hall.posted).toHaveLength(1)
  })
})
