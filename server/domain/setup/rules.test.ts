import { describe, expect, test } from 'vitest'
import { defaultRules } from '../../../protocol/rules/rules.ts'
import { clerk, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { event } from '../events.ts'
import { evolve } from '../evolve.ts'
import { project } from '../shown.ts'
import { freeze, thaw } from '../snapshot.ts'

const manager = clerk('9001', ['manager'])

describe('the rule set', () => {
  test('[X1] a part is put over the rule set in force, each setting as a whole', () => {
    const hall = new RulesHall()
    const before = hall.state.setup.hall?.rules
    expect(hall.ask(manager, 'rules.change', { rules: { helpAfterMinutes: 9, waitAlarmMinutes: 30 } })).toEqual({
      changed: ['helpAfterMinutes'],
    })
    expect(hall.state.setup.hall?.rules).toEqual({ ...before, helpAfterMinutes: 9 })
  })

  test('[X1] what changes nothing is no event', () => {
    const hall = new RulesHall()
    const seq = hall.state.seq
    expect(hall.ask(manager, 'rules.change', { rules: {} })).toEqual({ changed: [] })
    expect(hall.state.seq).toBe(seq)
  })

  test('[X2] the event holds the whole rule set and its regulation; who changed what, and when, is kept', () => {
    const hall = new RulesHall()
    hall.ask(manager, 'rules.change', { rules: { outcomeKinds: ['instant'] }, preset: 'linze' })
    const changed = hall.events.at(-1)
    expect(changed).toMatchObject({ type: 'rules.changed', actor: 'badge:9001', body: { preset: 'linze' } })
    expect(Object.keys(changed?.type === 'rules.changed' ? changed.body.rules : {}).sort()).toEqual(Object.keys(defaultRules).sort())
    const shown = project(hall.scene(), 'load', ['rules'])['rules']
    expect(shown).toMatchObject({
      preset: 'linze',
      rules: { outcomeKinds: ['instant'] },
      changes: [{ by: '9001', preset: 'linze', settings: [{ setting: 'outcomeKinds', from: ['instant', 'promised'], to: ['instant'] }] }],
    })
    expect(thaw(freeze(hall.state)).setup).toEqual(hall.state.setup)
  })

  test('[X3] a rule set that contradicts itself is refused with both settings, and the old one stays', () => {
    const hall = new RulesHall()
    const { seq } = hall.state
    const headStartMinutes = { elderly: 15, disabled: 45, pregnant: 20 }
    expect(hall.ask(manager, 'rules.change', { rules: { headStartMinutes } })).toEqual({
      refused: 'contradicts',
      at: 'rules.waitAlarmMinutes',
      with: 'rules.headStartMinutes',
    })
    expect(hall.ask(manager, 'rules.change', { rules: { outcomeKinds: ['instant', 'instant'] } })).toMatchObject({ refused: 'contradicts' })
    expect(hall.state.seq).toBe(seq)
    hall.must(hall.ask(manager, 'rules.change', { rules: { headStartMinutes, waitAlarmMinutes: 60 } }))
  })

  test('[X2] another hall is read anew after a change, but the hall file it began with is still known', () => {
    const hall = new RulesHall()
    hall.ask(manager, 'rules.change', { rules: { helpAfterMinutes: 1 } })
    expect(hall.state.setup.digest).toBe(`small+rules-${hall.state.seq}`)
    hall.ask(manager, 'rules.change', { rules: { helpAfterMinutes: 2 } })
    expect(hall.state.setup.digest).toBe(`small+rules-${hall.state.seq}`)
  })

  test('[X2] a journal of before a setting was made gets its default', () => {
    const hall = new RulesHall()
    const { calledAlarmMinutes: _later, ...older } = defaultRules
    evolve(hall.state, { ...event('rules.changed', { rules: older as never }), seq: hall.state.seq + 1, at: hall.state.at, actor: 'clock' })
    expect(hall.state.setup.hall?.rules).toEqual(defaultRules)
  })
})
