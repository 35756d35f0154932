import { describe, expect, test } from 'vitest'
import { Command } from '../../protocol/commands/command.ts'
import { deviceKinds, roles } from '../../protocol/vocabulary.ts'
import { booker, clerk, holder, pad, RulesHall, screen } from '../../test/fixtures/rules-hall.ts'
import type { Actor } from './decision.ts'
import { granted, mayAsk, maySee } from './who-may.ts'

/** Every kind of actor, by the name that the table below uses. */
const actors: Readonly<Record<string, Actor>> = {
  nobody: { kind: 'nobody' },
  clock: { kind: 'clock' },
  operator: { kind: 'operator' },
  holder: holder('t_0000000000000001'),
  booker: booker('a_0000000000000001'),
  caseHolder: { kind: 'case', case: '20261014-0001' },
  ...Object.fromEntries(deviceKinds.map((kind) => [kind, kind === 'keypad' ? pad(1) : screen(kind)])),
  ...Object.fromEntries(roles.map((role) => [role, clerk('1001', [role])])),
}
const desk = ['clerk', 'guide', 'chief', 'manager']
const allowed: Readonly<Record<string, readonly string[]>> = {
  'ticket.take': ['kiosk', 'guide', 'chief', 'manager'],
  'ticket.prioritise': ['clerk', 'guide', 'chief', 'manager'],
  'line.suspend': ['guide', 'chief', 'manager'],
  'line.resume': ['guide', 'chief', 'manager'],
  'escort.ask': ['holder', 'kiosk'],
  'escort.answer': ['guide', 'chief', 'manager'],
  'escort.close': ['holder', 'kiosk', 'guide', 'chief', 'manager'],
  'ticket.cancel': ['holder', 'kiosk', ...desk],
  'ticket.postpone': ['holder', 'kiosk', ...desk],
  'ticket.rejoin': ['holder', 'kiosk', 'clerk', 'guide', 'chief', 'manager'],
  'ticket.reprint': ['kiosk', 'clerk', 'guide', 'chief', 'manager'],
  'ticket.find': ['kiosk', ...desk],
  'result.hand': ['clerk', 'chief', 'manager'],
  'case.find': ['kiosk', ...desk],
  'case.object': ['caseHolder'],
  'case.objectionAnswer': ['clerk', 'chief', 'manager'],
  'mail.order': ['clerk', 'chief', 'manager'],
  'mail.cancel': ['clerk', 'chief', 'manager'],
  'mail.handOver': ['clerk', 'chief', 'manager'],
  'mail.delivered': ['clerk', 'chief', 'manager'],
  'mail.returned': ['clerk', 'chief', 'manager'],
  'mail.reconcile': ['chief', 'manager'],
  'ticket.rate': ['holder', 'keypad'],
  'appointment.book': ['nobody', 'holder', 'booker', 'kiosk', ...desk],
  'appointment.cancel': ['booker', ...desk],
  'appointment.checkIn': ['kiosk', 'booker', ...desk],
  'hall.extend': ['chief', 'manager'],
  'closing.decide': ['chief', 'manager'],
  'hall.check': ['chief', 'manager', 'clock'],
  'calendar.import': ['manager', 'admin'],
  'cover.override': ['chief', 'manager'],
  'cover.appoint': ['chief', 'manager'],
  'leave.ask': desk,
  'leave.decide': [...desk, 'admin'],
  'leave.withdraw': desk,
  'leave.return': [...desk, 'admin'],
  'chief.answer': desk,
  'post.change.ask': [...desk, 'admin'],
  'post.change.decide': ['manager'],
  'duty.plan': ['chief', 'manager'],
  'duty.swap.ask': [...desk, 'admin'],
  'duty.swap.answer': [...desk, 'admin'],
  'duty.swap.decide': ['chief', 'manager'],
  'duty.replace': ['chief', 'manager'],
  'duty.note': [...desk, 'admin'],
  'checklist.tick': [...desk, 'admin'],
  'oncall.plan': ['chief', 'manager'],
  'oncall.call': [...desk, 'admin'],
  'oncall.acknowledge': [...desk, 'admin'],
  'oncall.arrived': [...desk, 'admin'],
  'handover.confirm': [...desk, 'admin'],
  'away.decide': ['chief', 'manager'],
  'away.judge': ['chief', 'manager'],
  'enquiry.log': desk,
  'enquiry.answer': desk,
  'record.leave': desk,
  'record.take': desk,
  'record.assign': ['chief', 'manager'],
  'record.close': desk,
  'record.told': desk,
  'returnVisit.done': ['chief', 'manager'],
  'agency.accept': ['clerk'],
  'agency.step': ['clerk', 'guide', 'chief', 'manager'],
  'agency.assign': ['chief', 'manager'],
  'agency.feedback': ['clerk', 'guide', 'chief', 'manager'],
  ...Object.fromEntries(
    ['wait', 'supply', 'extend.ask', 'step', 'stages', 'stageDone', 'decide', 'close', 'assign'].map((what) => [
      `case.${what}`,
      ['clerk', 'chief', 'manager'],
    ]),
  ),
  'case.extend.decide': ['chief', 'manager'],
  'case.review': ['chief', 'manager'],
  'home.ask': desk,
  'home.plan': desk,
  'home.done': desk,
  'home.cancel': desk,
  'announcement.takeDown': ['chief', 'manager'],
  'rules.change': ['manager', 'admin'],
  'slips.change': ['manager', 'admin'],
  'demo.advance': Object.keys(actors),
}

describe('[A1] who may ask what', () => {
  for (const option of Command.options) {
    const type = option.entries.type.literal
    for (const [name, actor] of Object.entries(actors)) {
      const may = (allowed[type] ?? ['clerk']).includes(name)
      test(`${type} by ${name}: ${may ? 'granted' : 'refused'}`, () => {
        expect(granted(mayAsk[type], actor)).toBe(may)
        if (may) return
        const asked = new RulesHall().ask(actor, type, { counter: 1, ticket: 't_0000000000000001', matter: 'card', level: 5 })
        expect(asked).toEqual({ refused: name === 'nobody' ? 'not-known' : 'not-allowed' })
      })
    }
  }
})

test('[A2] who may see what', () => {
  const seen = Object.fromEntries(
    Object.entries(maySee).map(([view, grant]) => [view, Object.keys(actors).filter((name) => granted(grant, actors[name] as Actor))]),
  )
  const everyone = Object.keys(actors)
  expect(seen).toEqual({
    board: everyone,
    kiosk: everyone,
    notices: everyone,
    window: everyone,
    ticket: everyone,
    case: everyone,
    due: everyone,
    keypad: ['keypad'],
    counter: ['clerk'],
    guide: ['guide', 'chief', 'manager'],
    load: ['chief', 'manager'],
    works: ['chief', 'manager', 'admin'],
    people: ['chief', 'manager'],
    leave: ['clerk', 'guide', 'chief', 'manager'],
  })
})
