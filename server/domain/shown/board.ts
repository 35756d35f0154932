import type { Entry } from '../../../protocol/views/view.ts'
import { collect, compact, counterEntry, hallEntry, iso, lineEntry, lineOf, nowhere, otherDay, type Shape, waitEntry } from './scene.ts'

export const board: Shape = {
  entries: (scene, _name, keys) => {
    const { entries, add } = collect(keys)
    add('hall', () => hallEntry(scene))
    for (const { counter } of scene.hall.counters) add(`counter:${counter}`, () => counterEntry(scene, counter))
    for (const { line } of scene.hall.lines) {
      add(`line:${line}`, () => lineEntry(scene, line))
      add(`wait:${line}`, () => waitEntry(scene, line))
    }
    for (const call of scene.state.lines.calls) {
      const { seq, number, counter, at, recall, line } = call
      const area = lineOf(scene, line)?.area ?? nowhere
      add(`call:${seq}`, () => compact({ number, counter, area, at: iso(at), recall, day: otherDay(scene, call) }) as Entry)
    }
    return entries
  },
  touched: (scene, subject) => {
    if (subject === 'calls') return [['board', ['call:*']]]
    if (typeof subject === 'string') return []
    if ('line' in subject) return [['board', [`line:${subject.line}`]]]
    if ('counter' in subject) return [['board', [`counter:${subject.counter}`]]]
    if ('seat' in subject) return [['board', ['counter:*', ...linesOfCounter(scene, subject.seat)]]]
    return []
  },
  onBeat: ['wait:*'],
}

/** A counter that opens, closes or pauses changes which counters a line names, and who covers for whom. */
export const linesOfCounter = (scene: Parameters<Shape['touched']>[0], counter: number): string[] =>
  scene.hall.counters.find((c) => c.counter === counter)?.lines.map(({ line }) => `line:${line}`) ?? []
