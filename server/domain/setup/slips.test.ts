import { describe, expect, test } from 'vitest'
import { defaultDesign, type SlipDesign } from '../../../protocol/slips/design.ts'
import { clerk, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { event } from '../events.ts'
import { evolve } from '../evolve.ts'
import { freeze, thaw } from '../snapshot.ts'

const manager = clerk('9001', ['manager'])
const small: SlipDesign = { ...defaultDesign, number: { size: 3, letters: 'half' } }

describe('how slips look', () => {
  test('[P55] the whole document is an event, kept over a start and over a new hall file', () => {
    const hall = new RulesHall()
    expect(hall.ask(manager, 'slips.change', { design: small })).toEqual({ changed: true })
    expect(hall.events.at(-1)).toMatchObject({ type: 'slips.changed', actor: 'badge:9001', body: { design: small } })
    expect(thaw(freeze(hall.state)).setup.hall?.slips).toEqual(small)
    const { slips: _slips, ...file } = hall.state.setup.hall ?? ({} as never)
    const configured = event('hall.configured', { digest: 'another', demo: false, hall: file as never })
    evolve(hall.state, { ...configured, seq: hall.state.seq + 1, at: hall.state.at, actor: 'operator' })
    expect(hall.state.setup.hall?.slips).toEqual(small)
  })

  test('[P55] the look that is in force already, that of the product at first, is no event', () => {
    const hall = new RulesHall()
    const { seq } = hall.state
    expect(hall.ask(manager, 'slips.change', { design: { ...defaultDesign } })).toEqual({ changed: false })
    expect(hall.state.seq).toBe(seq)
    hall.ask(manager, 'slips.change', { design: small })
    expect(hall.ask(manager, 'slips.change', { design: defaultDesign })).toEqual({ changed: true })
  })
})
