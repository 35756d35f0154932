import { describe, expect, test } from 'vitest'
import { clerk, holder, kiosk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const guide = clerk('8001', ['guide'])
const take = (hall: RulesHall, matter: string, fields: object = {}, actor = kiosk) => hall.ask(actor, 'ticket.take', { matter, ...fields })
const said = { 'zh-Hans': '系统维护', 'zh-Hant': '系統維護', en: 'Maintenance' }

describe('suspended', () => {
  test('[D1] no numbers for the line, or for the whole hall, until it is resumed', () => {
    const hall = new RulesHall()
    expect(hall.ask(guide, 'line.resume', { line: 'A' })).toEqual({ refused: 'not-suspended' })
    hall.must(hall.ask(guide, 'line.suspend', { line: 'A', text: '系统维护' }))
    expect(take(hall, 'card')).toEqual({ refused: 'suspended' })
    expect(take(hall, 'card', {}, guide)).toEqual({ refused: 'suspended' })
    hall.must(take(hall, 'tax'))
    hall.must(hall.ask(guide, 'line.suspend', { text: '消防演练' }))
    expect(take(hall, 'tax')).toEqual({ refused: 'suspended' })
    hall.must(hall.ask(guide, 'line.resume', {}))
    expect(take(hall, 'card')).toEqual({ refused: 'suspended' })
    hall.must(hall.ask(guide, 'line.resume', { line: 'A' }))
    hall.must(take(hall, 'card'))
    expect(hall.ask(guide, 'line.suspend', { line: 'Z', text: '系统维护' })).toEqual({ refused: 'unknown-line' })
  })

  test('[D2] who waits keeps the place and is called, or waits until it goes on, as the hall has it', () => {
    const hall = new RulesHall()
    hall.take()
    hall.take()
    hall.take('tax')
    hall.open(2, '1002')
    hall.must(hall.ask(guide, 'line.suspend', { line: 'A', text: '系统维护' }))
    expect(hall.call(2, '1002')?.number).toBe('A001')
    hall.serve(2, '1002', 1)
    hall.rules({ suspendedMayCall: false })
    expect(hall.call(2, '1002')?.number).toBe('B001')
    hall.serve(2, '1002', 1)
    expect(hall.call(2, '1002')).toBeUndefined()
    hall.must(hall.ask(guide, 'line.resume', { line: 'A' }))
    expect(hall.call(2, '1002')?.number).toBe('A002')
  })

  test('[D3] every screen has the words, in every language', () => {
    const hall = new RulesHall()
    const ticket = hall.take()
    hall.open(1, '1001')
    hall.must(hall.ask(guide, 'line.suspend', { line: 'A', text: said }))
    hall.must(hall.ask(guide, 'line.suspend', { text: '消防演练' }))
    const everywhere = { 'zh-Hans': '消防演练', 'zh-Hant': '消防演练', en: '消防演练' }
    const shown = (view: string) => project(hall.scene(), view)
    for (const view of ['board', 'kiosk', 'window:1', 'counter:1', 'load', 'guide']) {
      expect(shown(view)['hall'], view).toMatchObject({ suspended: { text: everywhere } })
      expect(shown(view)['line:A'], view).toMatchObject({ suspended: { text: said } })
    }
    for (const view of ['keypad:1', `ticket:${ticket.code}`])
      expect(shown(view)['hall'], view).toMatchObject({ suspended: { text: everywhere } })
    expect(shown(`ticket:${ticket.code}`)['now']).toMatchObject({ suspended: { text: said } })
    expect(JSON.stringify(hall.events)).not.toContain('演练')
  })

  test('[D4] it ends by itself at its time, or with the hall day; a time that has passed is refused', () => {
    const hall = new RulesHall()
    const at = (minutes: number) => new Date(hall.now + minutes * minute).toISOString()
    expect(hall.ask(guide, 'line.suspend', { line: 'A', text: '维护', until: at(-1) })).toEqual({ refused: 'in-the-past', at: 'until' })
    hall.must(hall.ask(guide, 'line.suspend', { line: 'A', text: '维护', until: at(30) }))
    hall.must(hall.ask(guide, 'line.suspend', { text: '演练' }))
    hall.now += 31 * minute
    hall.letTimePass()
    expect([...hall.state.suspensions.of.keys()]).toEqual([''])
    expect(hall.events.at(-1)).toMatchObject({ type: 'line.resumed', actor: 'clock', body: { line: 'A' } })
    hall.now += 24 * 60 * minute
    hall.must(take(hall, 'card'))
  })
})

test('[D5] so many numbers for one citizen and matter a day, those given back apart', () => {
  const hall = new RulesHall()
  const mine = { citizen: { idNumber: '110101199003070011' } }
  const first = hall.take('card', mine)
  hall.take('card', mine)
  expect(take(hall, 'card', mine)).toEqual({ refused: 'citizen-limit' })
  expect(take(hall, 'card', mine, guide)).toEqual({ refused: 'citizen-limit' })
  hall.take('tax', mine)
  hall.take('card', { citizen: { idNumber: '11010119900307' } })
  hall.take('card')
  hall.must(hall.ask(holder(first.id), 'ticket.cancel', { ticket: first.id }))
  hall.take('card', mine)
  expect(take(hall, 'card', mine)).toEqual({ refused: 'citizen-limit' })
  hall.now += 24 * 60 * minute
  hall.take('card', mine)
  hall.rules({ numbersPerCitizen: 0 })
  for (let i = 0; i < 5; i++) hall.take('card', mine)
  expect(JSON.stringify(hall.events)).not.toContain('19900307')
})
