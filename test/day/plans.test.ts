import { expect, test } from 'vitest'
import { dayHall } from '../fixtures/day-hall.ts'
import { planAppointment } from './appointment-plan.ts'
import { arrivals, demand } from './arrivals.ts'
import { Stream } from './chance.ts'
import { planCitizens } from './citizen-plan.ts'
import { planClerks } from './clerk-plan.ts'

const halfHour = 30 * 60_000
const [[opens, noon], [reopens, closes]] = dayHall.sessions as [[number, number], [number, number]]

test('people come in two peaks, one in the morning and a smaller one in the afternoon, and hardly at the ends', () => {
  const spans = new Map<number, number>()
  for (const at of arrivals(dayHall, 640, Stream.of(7, 'arrivals'))) {
    const span = Math.floor((at - opens) / halfHour)
    spans.set(span, (spans.get(span) ?? 0) + 1)
  }
  const of = (span: number) => spans.get(span) ?? 0
  const morning = [0, 1, 2, 3, 4, 5, 6, 7].map(of)
  const afternoon = [12, 13, 14, 15, 16, 17, 18].map(of)
  const peak = Math.max(...morning)
  expect(peak).toBeGreaterThan(2 * (morning[0] ?? 0))
  expect(peak).toBeGreaterThan(2 * (morning[7] ?? 0))
  expect([2, 3]).toContain(morning.indexOf(peak))
  expect(Math.max(...afternoon)).toBeGreaterThan(2 * (afternoon[6] ?? 0))
  expect(Math.max(...afternoon)).toBeLessThan(peak)
  // The doors are shut over lunch.
  expect([8, 9, 10, 11].map(of)).toEqual([0, 0, 0, 0])
})

test('everybody comes while the doors are open, in order, for something that the hall does', () => {
  const plans = planCitizens(dayHall, 300, 7)
  expect(plans.length).toBe(300)
  expect(plans.map(({ at }) => at)).toEqual(plans.map(({ at }) => at).sort((a, b) => a - b))
  for (const { at, matter, outcome } of plans) {
    expect((at >= opens && at < noon) || (at >= reopens && at < closes)).toBe(true)
    expect(dayHall.matters.some((known) => known.matter === matter)).toBe(true)
    expect(dayHall.outcomeKinds).toContain(outcome)
  }
  const some = (which: (plan: (typeof plans)[number]) => unknown) => plans.some((plan) => which(plan) !== undefined)
  expect(some(({ away }) => away) && some(({ fetches }) => fetches) && some(({ sentOn }) => sentOn) && some(({ rating }) => rating)).toBe(
    true,
  )
})

test('whoever has an appointment has booked before and comes about its time, while the doors are open; a few do not come', () => {
  const booked = planCitizens(dayHall, 2000, 7).flatMap(({ at, appointment }) => (appointment ? [{ at, ...appointment }] : []))
  expect(booked.length).toBeGreaterThan(40)
  for (const { at, slot, bookedAt } of booked) {
    expect(dayHall.slots).toContain(slot)
    expect(bookedAt).toBeLessThan(Math.min(at, slot.start))
    expect(Math.abs(at - slot.start)).toBeLessThan(2 * 60 * 60_000)
    expect((at >= opens && at < noon) || (at >= reopens && at < closes)).toBe(true)
  }
  const comes = booked.filter(({ manner }) => manner === 'comes')
  expect(comes.some(({ at, slot }) => at < slot.start)).toBe(true)
  expect(comes.some(({ at, slot }) => at > slot.end)).toBe(true)
  expect(new Set(booked.map(({ manner }) => manner)).size).toBe(3)
  const nowhere = planAppointment({ ...dayHall, slots: [] }, { at: opens + halfHour, line: 'A' }, Stream.of(7, 'nowhere'))
  expect(nowhere).toBeUndefined()
})

test('several matters are different ones, and what few do is done by few', () => {
  const plans = planCitizens(dayHall, 2000, 7)
  const share = (which: (plan: (typeof plans)[number]) => unknown) => plans.filter(which).length / plans.length
  for (const { matter, habits } of plans) {
    const all = [matter, ...habits.more.map((each) => each.matter)]
    expect(new Set(all).size).toBe(all.length)
  }
  for (const rare of [
    share(({ habits }) => habits.more.length > 0),
    share(({ habits }) => habits.joint),
    share(({ habits }) => habits.asksForMore),
    share(({ habits }) => habits.letsPass),
    share(({ habits }) => habits.losesSlip),
    share(({ habits }) => habits.priority),
    share(({ habits }) => habits.urgent),
  ]) {
    expect(rare).toBeGreaterThan(0)
    expect(rare).toBeLessThan(0.08)
  }
})

test('the same seed plans the same day, another one another', () => {
  expect(planCitizens(dayHall, 80, 7)).toEqual(planCitizens(dayHall, 80, 7))
  expect(planCitizens(dayHall, 80, 8)).not.toEqual(planCitizens(dayHall, 80, 7))
  expect(planClerks(dayHall, 7)).toEqual(planClerks(dayHall, 7))
  expect(planClerks(dayHall, 8)).not.toEqual(planClerks(dayHall, 7))
})

test('the more people come, the shorter the services are, so that the day fits its counters', () => {
  const pace = (count: number) => demand(dayHall, count, Stream.of(7, 'demand')).pace
  expect(pace(10)).toBe(pace(20))
  expect(pace(400)).toBeLessThan(pace(200))
})

test('a clerk has a lunch, goes home at the end, and comes back from everything else', () => {
  for (const { opensAt, duties } of planClerks(dayHall, 7)) {
    expect(Math.abs(opensAt - opens)).toBeLessThan(10 * 60_000)
    expect(duties.filter(({ kind }) => kind === 'lunch').length).toBe(1)
    expect(duties.at(-1)).toMatchObject({ kind: 'home', at: closes, back: undefined })
    for (const { at, back, kind } of duties) if (kind !== 'home') expect(back).toBeGreaterThan(at)
  }
})
