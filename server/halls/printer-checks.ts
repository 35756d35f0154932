import type { HallDocument } from '../../protocol/hall-document.ts'
import { repeated } from './repeated.ts'

/** Whose slips come out where has one answer, and whoever stands in is there. */
export function* printerProblems({ printers = [] }: HallDocument): Generator<string> {
  yield* repeated('printers', 'printer', printers)
  const known = printers.map(({ printer }) => printer)
  const kiosks = new Map<string, number>()
  const counters = new Map<number, number>()
  for (const [index, each] of printers.entries()) {
    const at = `printers[${index}]`
    const place = printers.findIndex((other) => !(other.at === 'agent' || other.at === 'virtual') && other.at === each.at)
    if (place >= 0 && place < index) yield `${at}.at: a place that is not already that of printers[${place}] (${each.at})`
    if (each.standIn === each.printer) yield `${at}.standIn: another printer than itself`
    else if (each.standIn !== undefined && !known.includes(each.standIn))
      yield `${at}.standIn: a printer of this hall (${known.join(', ')}), not ${each.standIn}`
    yield* once(`${at}.kiosks`, each.kiosks ?? [], index, kiosks)
    yield* once(`${at}.counters`, each.counters ?? [], index, counters)
  }
}

function* once<T>(at: string, items: readonly T[], index: number, taken: Map<T, number>): Generator<string> {
  for (const [place, item] of items.entries()) {
    const before = taken.get(item)
    if (before !== undefined) yield `${at}[${place}]: one that does not already print at printers[${before}] (${item})`
    taken.set(item, before ?? index)
  }
}
