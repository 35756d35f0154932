import { alarmKinds } from '../../../protocol/views/alarms.ts'
import { type CounterState, counterStates, type TicketState, ticketStates } from '../../../protocol/vocabulary.ts'
import { listAt } from '../lines/state.ts'
import { alarms } from './alarms.ts'
import { counterState, type Scene } from './scene.ts'

/** How the hall stands, in numbers alone: nothing here tells of one citizen or one ticket. */
export type Figures = {
  /** `waiting`: also those carried over. `oldestMs`: since the first of today's who wait took a number; 0 when nobody waits. */
  readonly lines: readonly { readonly line: string; readonly waiting: number; readonly oldestMs: number }[]
  readonly counters: Readonly<Record<CounterState, number>>
  readonly tickets: Readonly<Record<TicketState, number>>
  readonly alarms: Readonly<Record<(typeof alarmKinds)[number], number>>
}

const noneOf = <T extends string>(words: readonly T[]): Record<T, number> =>
  Object.fromEntries(words.map((word) => [word, 0])) as Record<T, number>

/** One pass over the tickets that the state still holds. */
export function figuresOf(scene: Scene): Figures {
  const counters = noneOf(counterStates)
  const tickets = noneOf(ticketStates)
  const kinds = noneOf(alarmKinds)
  const first = new Map<string, number>()
  for (const { counter } of scene.hall.counters) counters[counterState(scene, counter)]++
  for (const { kind, device, ended } of Object.values(alarms(scene))) if (!device?.ended && !ended) kinds[kind]++
  for (const { state, place, takenAt } of scene.state.lines.tickets.values()) {
    tickets[state]++
    if (state === 'waiting' && 'line' in place) first.set(place.line, Math.min(takenAt, first.get(place.line) ?? takenAt))
  }
  const lines = scene.hall.lines.map(({ line }) => ({
    line,
    waiting: listAt(scene.state.lines, { line }).size,
    oldestMs: scene.now - (first.get(line) ?? scene.now),
  }))
  return { lines, counters, tickets, alarms: kinds }
}
