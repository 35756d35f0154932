import { expect, test } from 'vitest'
import type { HallEvent } from '../../server/domain/events.ts'
import { pass, randomWeeks, WeeksHall } from '../fixtures/random-weeks.ts'

/** A sheet by its events alone: whose it is, and who has put their name to it. */
type Sheet = { readonly giver: string; readonly signed: Map<string, 'giver' | 'taker'> }

class Sheets {
  readonly at = new Map<number, Sheet>()
  valid = 0

  tell({ type, body, actor }: HallEvent): void {
    if (type === 'handover.prepared') this.at.set(body.counter, { giver: body.badge, signed: new Map() })
    if (type !== 'handover.confirmed') return
    const sheet = this.at.get(body.counter)
    expect(actor, 'nobody signs for another').toBe(`badge:${body.badge}`)
    expect(sheet?.giver).toBe(body.giver)
    expect(body.as).toBe(body.badge === body.giver ? 'giver' : 'taker')
    expect(sheet?.signed.has(body.badge), `${body.badge} signs once`).toBe(false)
    sheet?.signed.set(body.badge, body.as)
    expect(body.valid).toBe((sheet?.signed.size ?? 0) === 2)
    if (!body.valid) return
    expect([...(sheet?.signed.values() ?? [])].sort()).toEqual(['giver', 'taker'])
    this.valid++
  }
}

test('[O51] a hand-over is valid when two different people have signed for it themselves, whoever else tries, and never before', () => {
  let valid = 0
  randomWeeks(['handover.prepare', 'handover.confirm'], (weeks) => {
    const hall = new WeeksHall(weeks.on)
    const sheets = new Sheets()
    hall.onEvent = (event) => sheets.tell(event)
    pass(hall, weeks)
    for (const [counter, { giver, givenAt, taker, takenAt }] of hall.state.handovers.sheets) {
      if (givenAt === undefined || takenAt === undefined) continue
      expect(taker).not.toBe(giver)
      expect(sheets.at.get(counter)?.signed.size).toBe(2)
    }
    valid += sheets.valid
  })
  expect(valid).toBeGreaterThan(10)
})
