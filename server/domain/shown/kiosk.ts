import { linesOfCounter } from './board.ts'
import { hoursPart, takingPart } from './hours.ts'
import { always, counterIds, counterOf, hallPart, linePart, matterOf, printerPart, type Scene, type Shape, waitPart } from './scene.ts'

export const kiosk: Shape = {
  exists: always,
  parts: {
    hall: hallPart,
    hours: hoursPart,
    taking: takingPart,
    group: { ids: ({ hall }) => hall.groups.map(({ group }) => group), make: groupEntry },
    matter: { ids: ({ hall }) => hall.matters.map(({ matter }) => matter), make: matterOf },
    line: linePart,
    wait: waitPart,
    counter: { ids: counterIds, make: placeEntry },
    printer: printerPart,
  },
  touched: (scene, subject) => {
    if (subject === 'hours') return [['kiosk', ['hours', 'taking:*']]]
    if (subject === 'printers') return [['kiosk', ['printer:*']]]
    if (typeof subject === 'string') return []
    if ('line' in subject) return [['kiosk', [`line:${subject.line}`, `taking:${subject.line}`]]]
    if ('seat' in subject) return [['kiosk', linesOfCounter(scene, subject.seat)]]
    return []
  },
  onBeat: ['wait:*', 'hours', 'taking:*'],
}

function groupEntry({ hall }: Scene, id: string) {
  const order = hall.groups.findIndex(({ group }) => group === id)
  const group = hall.groups[order]
  return group && { ...group, order, lines: [...new Set(hall.matters.filter((m) => m.group === id).map((m) => m.line))] }
}

function placeEntry(scene: Scene, id: string) {
  const known = counterOf(scene, Number(id))
  return known && { counter: known.counter, name: known.name, kind: known.kind, lines: known.lines.map(({ line }) => line) }
}
