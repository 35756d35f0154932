import type { Hall } from '../../../protocol/hall-document.ts'
import { defaultRules } from '../../../protocol/rules/rules.ts'
import type { CounterNo, LineId, MatterId, Text } from '../../../protocol/vocabulary.ts'
import { smallHall } from '../../fixtures/small-hall.ts'
import { clockMinutes, clockText, type WaitDay } from './day-format.ts'

const text = (word: string): Text => ({ 'zh-Hans': word, 'zh-Hant': word, en: word })
const letter = (index: number): string => String.fromCharCode(65 + index)
/** A, B, … Z, AA, AB, … */
const lineId = (index: number): LineId => (index < 26 ? letter(index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)) as LineId

export type DayHall = { readonly hall: Hall; readonly lineOf: ReadonlyMap<string, string>; readonly idOf: ReadonlyMap<string, string> }

/**
 * The hall in which a day is played: one line for each matter, and every counter calls the smallest key among the lines of its matters.
 *
 * What the hall knows of when counters are open is what a hall posts: its sessions, which are the spans that most of its counters share. Their breaks are
 * known from the morning. That one counter closes early, or begins late, is known when it happens; when it comes back, if it does, its clerk has said.
 * What a matter usually takes is the mean of its history, else of all history, else eight minutes.
 */
export function hallOfDay({ counters, history, arrivals }: WaitDay): DayHall {
  const names = [
    ...new Set([
      ...counters.flatMap(({ matters }) => matters),
      ...arrivals.map(({ matter }) => matter),
      ...history.map(({ matter }) => matter),
    ]),
  ]
  const lineOf = new Map(names.map((name, index) => [name, lineId(index)]))
  const idOf = new Map(names.map((name, index) => [name, `matter-${index + 1}`]))
  const mean = (values: readonly number[]) =>
    values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
  const all = mean(history.map(({ minutes }) => minutes)) ?? 8
  const usual = (name: string) => {
    const own = mean(history.filter(({ matter }) => matter === name).map(({ minutes }) => minutes)) ?? all
    return Math.min(240, Math.max(1, Math.round(own)))
  }
  const hall: Hall = {
    ...smallHall,
    hall: { ...smallHall.hall, hours: sessionsOf(counters) },
    lines: names.map((name) => ({ line: lineOf.get(name) as LineId, name: text(name), area: text('') })),
    matters: names.map((name) => ({
      ...(smallHall.matters[0] as Hall['matters'][number]),
      matter: idOf.get(name) as MatterId,
      line: lineOf.get(name) as LineId,
      name: text(name),
      minutes: usual(name),
    })),
    counters: counters.map(({ counter, matters }) => ({
      counter: counter as CounterNo,
      kind: 'general',
      name: text(String(counter)),
      lines: matters.map((name) => ({ line: lineOf.get(name) as LineId, tier: 1 })),
    })),
    people: counters.map(({ counter }) => ({
      ...(smallHall.people[0] as Hall['people'][number]),
      badge: badgeOf(counter) as Hall['people'][number]['badge'],
    })),
    // Every number is given, however late; the order and what waits reckon with are a real hall's.
    rules: {
      ...smallHall.rules,
      headStartMinutes: defaultRules.headStartMinutes,
      helpAfterMinutes: defaultRules.helpAfterMinutes,
      waitsKnowBreaks: true,
    },
  }
  return { hall, lineOf, idOf }
}

export const badgeOf = (counter: number): string => String(1000 + counter)

/** The spans that more than half of the counters share; without any, from the first opening to the last closing. */
function sessionsOf(counters: WaitDay['counters']): [string, string][] {
  const spans = new Map<string, number>()
  for (const { open } of counters)
    for (const [from, to] of open) spans.set(`${pad(from)} ${pad(to)}`, (spans.get(`${pad(from)} ${pad(to)}`) ?? 0) + 1)
  const shared = [...spans].filter(([, count]) => count * 2 > counters.length).map(([span]) => span.split(' ') as [string, string])
  if (shared.length > 0) return shared.sort(([a], [b]) => a.localeCompare(b)).slice(0, 4)
  const times = counters.flatMap(({ open }) => open.flat().map(clockMinutes))
  return [[clockText(Math.min(...times, 480)).slice(0, 5), clockText(Math.max(...times, 1020)).slice(0, 5)]]
}

const pad = (time: string): string => clockText(clockMinutes(time)).slice(0, 5)
