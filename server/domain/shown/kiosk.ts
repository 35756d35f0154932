import type { Entry } from '../../../protocol/views/view.ts'
import { linesOfCounter } from './board.ts'
import { collect, hallEntry, lineEntry, type Shape, waitEntry } from './scene.ts'

export const kiosk: Shape = {
  entries: (scene, _name, keys) => {
    const { entries, add } = collect(keys)
    const { hall } = scene
    add('hall', () => hallEntry(scene))
    hall.groups.forEach((group, order) => {
      const lines = [...new Set(hall.matters.filter((m) => m.group === group.group).map((m) => m.line))]
      add(`group:${group.group}`, () => ({ ...group, order, lines }))
    })
    for (const matter of hall.matters) add(`matter:${matter.matter}`, () => matter as unknown as Entry)
    for (const { line } of hall.lines) {
      add(`line:${line}`, () => lineEntry(scene, line))
      add(`wait:${line}`, () => waitEntry(scene, line))
    }
    for (const { counter, name, kind, lines } of hall.counters)
      add(`counter:${counter}`, () => ({ counter, name, kind, lines: lines.map(({ line }) => line) }))
    for (const [id, printer] of scene.facts.printers) add(`printer:${id}`, () => printer as unknown as Entry)
    return entries
  },
  touched: (scene, subject) => {
    if (subject === 'printers') return [['kiosk', ['printer:*']]]
    if (typeof subject === 'string') return []
    if ('line' in subject) return [['kiosk', [`line:${subject.line}`]]]
    if ('seat' in subject) return [['kiosk', linesOfCounter(scene, subject.seat)]]
    return []
  },
  onBeat: ['wait:*'],
}
