import { onKiosk, slotsPart } from './appointments.ts'
import { linesOfCounter } from './board.ts'
import { helpOf, kioskEscorts } from './help.ts'
import { hoursPart, takingPart } from './hours.ts'
import {
  always,
  compact,
  counterIds,
  counterOf,
  hallPart,
  linePart,
  matterOf,
  printerPart,
  type Scene,
  type Shape,
  waitPart,
} from './scene.ts'

export const kiosk: Shape = {
  exists: always,
  parts: {
    hall: hallPart,
    byHand: { make: ({ hall }) => compact({ text: hall.hall.byHand, dutyPhone: hall.hall.dutyPhone }) },
    visit: { make: ({ hall }) => ({ most: hall.rules.mattersPerVisit }) },
    hours: hoursPart,
    taking: takingPart,
    group: { ids: ({ hall }) => hall.groups.map(({ group }) => group), make: groupEntry },
    matter: { ids: ({ hall }) => hall.matters.map(({ matter }) => matter), make: matterOf },
    line: linePart,
    wait: waitPart,
    counter: { ids: counterIds, make: placeEntry },
    printer: printerPart,
    slots: slotsPart,
    // Kiosks alone: whose number it is that asks for a person is nobody's business.
    escort: { ids: kioskEscorts, make: (scene, id) => (id.startsWith('t_') ? undefined : helpOf(scene, id)) },
  },
  touched: (scene, subject) => {
    if (subject === 'hours') return [['kiosk', ['hours', 'taking:*']]]
    if (subject === 'printers') return [['kiosk', ['printer:*']]]
    if (typeof subject === 'string') return []
    if ('appointment' in subject) return [['kiosk', onKiosk(scene, subject.appointment)]]
    if ('escort' in subject) return [['kiosk', [`escort:${subject.escort}`]]]
    if ('line' in subject) return [['kiosk', [`line:${subject.line}`, `taking:${subject.line}`]]]
    if ('seat' in subject) return [['kiosk', linesOfCounter(scene, subject.seat)]]
    return []
  },
  onBeat: ['wait:*', 'slots:*', 'hours', 'taking:*'],
}

export function groupEntry({ hall }: Scene, id: string) {
  const order = hall.groups.findIndex(({ group }) => group === id)
  const group = hall.groups[order]
  // A joint matter begins in the line of another group's matter, which says nothing of the waits in this one.
  const matters = hall.matters.filter((m) => m.group === id)
  const own = matters.filter(({ joint }) => !joint)
  return group && { ...group, order, lines: [...new Set((own.length > 0 ? own : matters).map((m) => m.line))] }
}

function placeEntry(scene: Scene, id: string) {
  const known = counterOf(scene, Number(id))
  return known && { counter: known.counter, name: known.name, kind: known.kind, lines: known.lines.map(({ line }) => line) }
}
