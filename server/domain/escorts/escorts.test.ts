import { describe, expect, test } from 'vitest'
import { clerk, holder, kiosk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const guide = clerk('8001', ['guide'])

describe('[D6] asking for a person', () => {
  test('from a kiosk: guide and manager see where and since when, the kiosk who is coming', () => {
    const hall = new RulesHall()
    expect(hall.ask(kiosk, 'escort.ask', {})).toEqual({ escort: 'kiosk-1' })
    hall.now += minute
    expect(hall.ask(kiosk, 'escort.ask', {})).toEqual({ escort: 'kiosk-1' })
    const entry = () => project(hall.scene(), 'guide')['escort:kiosk-1']
    expect(entry()).toEqual({ escort: 'kiosk-1', device: 'kiosk-1', since: new Date(hall.now - minute).toISOString() })
    expect(project(hall.scene(), 'load')['alarm:escort-kiosk-1']).toMatchObject({ kind: 'escort', weight: 2, minutes: 1 })
    hall.now += 2 * minute
    expect(project(hall.scene(), 'load')['alarm:escort-kiosk-1']).toMatchObject({ weight: 3 })
    hall.must(hall.ask(guide, 'escort.answer', { escort: 'kiosk-1' }))
    expect(entry()).toMatchObject({ by: '陈立' })
    expect(project(hall.scene(), 'kiosk')['escort:kiosk-1']).toMatchObject({ by: '陈立' })
    expect(project(hall.scene(), 'load')['alarm:escort-kiosk-1']).toBeUndefined()
    hall.must(hall.ask(guide, 'escort.close', { escort: 'kiosk-1' }))
    expect(entry()).toBeUndefined()
    expect(hall.ask(guide, 'escort.close', { escort: 'kiosk-1' })).toEqual({ refused: 'unknown-escort' })
    expect(hall.ask(guide, 'escort.answer', { escort: 'kiosk-1' })).toEqual({ refused: 'unknown-escort' })
  })

  test('from a phone: by its own number, which no public screen but its own shows', () => {
    const hall = new RulesHall()
    const ticket = hall.take()
    const other = hall.take()
    const me = holder(ticket.id)
    expect(hall.ask(me, 'escort.ask', { ticket: other.id })).toEqual({ refused: 'not-allowed' })
    hall.must(hall.ask(me, 'escort.ask', {}))
    expect(project(hall.scene(), 'guide')[`escort:${ticket.id}`]).toMatchObject({ number: 'A001' })
    expect(project(hall.scene(), `ticket:${ticket.code}`)['now']).toMatchObject({ help: { escort: ticket.id } })
    expect(JSON.stringify(project(hall.scene(), 'kiosk'))).not.toContain(ticket.id)
    expect(hall.ask(holder(other.id), 'escort.close', { escort: ticket.id })).toEqual({ refused: 'not-allowed' })
    hall.must(hall.ask(me, 'escort.close', { escort: ticket.id }))
    expect(project(hall.scene(), `ticket:${ticket.code}`)['now']).not.toHaveProperty('help')
  })

  test('nobody asks for a ticket that has gone, and no request outlives the hall day', () => {
    const hall = new RulesHall()
    const ticket = hall.take()
    hall.must(hall.ask(kiosk, 'escort.ask', {}))
    hall.must(hall.ask(holder(ticket.id), 'ticket.cancel', { ticket: ticket.id }))
    expect(hall.ask(holder(ticket.id), 'escort.ask', {})).toEqual({ refused: 'unknown-ticket' })
    hall.now += 24 * 60 * minute
    hall.letTimePass()
    expect(hall.state.escorts.open.size).toBe(0)
  })
})
