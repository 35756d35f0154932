import { expect, test } from 'vitest'
import { sessionsOf } from '../../server/domain/calendar/sessions.ts'
import { act } from '../fixtures/random-acts.ts'
import { halls, randomDays } from '../fixtures/random-days.ts'

test('[K24] [K26] [K28] on random days nothing is confirmed without a person, and nothing noticed during a service, in the hall’s break, or of an approved pause', () => {
  let noticed = 0
  let judged = 0
  randomDays(({ kind, steps }) => {
    const hall = halls[kind]()
    const wrong: string[] = []
    hall.onEvent = ({ type, actor, body, at }) => {
      if (type === 'away.judged') {
        judged++
        if (!actor.startsWith('badge:') || actor === `badge:${body.badge}`) wrong.push(`${body.notice} judged by ${actor}`)
      }
      if (type !== 'away.noticed') return
      noticed++
      const { counter, badge, since, why, reason } = body
      const { setup, lines, counters, closing } = hall.state
      if (actor !== 'clock') wrong.push(`noticed by ${actor}`)
      if (lines.index.held.has(counter)) wrong.push(`counter ${counter} holds somebody`)
      const seat = counters.seats.get(counter)
      if (seat?.badge !== badge) wrong.push(`${badge} does not sit at ${counter}`)
      if (since > at || since < (seat?.since ?? 0)) wrong.push(`counted from ${since}`)
      if (why === 'pause' && (seat?.pause?.reason !== reason || seat?.pause?.approvedBy !== undefined)) wrong.push(`a pause for ${reason}`)
      if (
        why === 'pause' &&
        (reason === 'equipment' || (reason !== 'other' && reason !== 'break' && reason !== 'leave' && !seat?.pause?.unapproved))
      )
        wrong.push(`work: ${reason}`)
      if (why === 'idle' && (seat?.pause || seat === undefined || seat.freeSince > since)) wrong.push('idle')
      if (!setup.hall?.rules.hoursKept) return
      const within = sessionsOf(setup.hall, closing.years, setup.day).some(({ from, to }) => from <= since && at <= to)
      if (!within) wrong.push(`${new Date(at).toISOString()} is no time of the hall`)
    }
    for (const one of steps) act(hall, one)
    expect(wrong).toEqual([])
    // What counts is what people confirmed.
    const confirmed = new Map<string, number>()
    for (const { type, body } of hall.events) if (type === 'away.judged') confirmed.set(body.notice, body.verdict === 'confirmed' ? 1 : 0)
    const counted = [...hall.state.away.counts.values()].reduce((sum, count) => sum + count, 0)
    expect(counted).toBe([...confirmed.values()].reduce((sum, one) => sum + one, 0))
  })
  expect(noticed).toBeGreaterThan(20)
  expect(judged).toBeGreaterThan(3)
})
