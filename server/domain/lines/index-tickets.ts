import type { Whereabouts } from './events.ts'
import { inLine } from './lifecycle.ts'
import { emptyIndex, type Lines, listName, placeOf, priorityAt, type Ticket } from './state.ts'
import { type Place, WaitingList } from './waiting-list.ts'

/** Enters a ticket where its state says that it stands. Undone by `unindex` before the state changes. */
export function index(lines: Lines, ticket: Ticket): void {
  const { lists, held, aside, byCode } = lines.index
  byCode.set(ticket.code, ticket.id)
  if (inLine(ticket.state)) {
    const name = listName(ticket.place)
    let list = lists.get(name)
    if (!list) {
      list = new WaitingList()
      lists.set(name, list)
    }
    list.add(placeOf(ticket))
    lines.index.inLists++
    if ('line' in ticket.place && goesFirst(ticket)) priorityList(lines, ticket.place.line).add(placeOf(ticket))
  } else if (ticket.counter !== undefined && (ticket.state === 'called' || ticket.state === 'serving')) held.set(ticket.counter, ticket.id)
  else if (ticket.counter !== undefined && (ticket.state === 'parked' || ticket.state === 'missed')) {
    const set = aside.get(ticket.counter) ?? new Set()
    aside.set(ticket.counter, set.add(ticket.id))
  }
}

export function unindex(lines: Lines, ticket: Ticket): void {
  const { lists, held, aside } = lines.index
  if (inLine(ticket.state)) {
    if (lists.get(listName(ticket.place))?.remove(placeOf(ticket))) lines.index.inLists--
    if ('line' in ticket.place && goesFirst(ticket)) priorityList(lines, ticket.place.line).remove(placeOf(ticket))
  } else if (ticket.counter !== undefined) {
    if (held.get(ticket.counter) === ticket.id) held.delete(ticket.counter)
    aside.get(ticket.counter)?.delete(ticket.id)
  }
}

export function reindex(lines: Lines): void {
  lines.index = emptyIndex()
  for (const ticket of lines.tickets.values()) index(lines, ticket)
}

/** Whom a priority counter calls before the rest: a category with a reason, or raised by the duty leader. [K13] */
export const goesFirst = ({ category, urgent }: Pick<Ticket, 'category' | 'urgent'>): boolean => category !== 'ordinary' || urgent === true

/** Where one of a line stands among those whom a priority counter calls first. [K13] */
export const partOf = (lines: Lines, place: Whereabouts, who: Place & Pick<Ticket, 'category' | 'urgent'>) =>
  'line' in place ? { first: goesFirst(who), before: priorityAt(lines, place.line).ahead(who) } : undefined

function priorityList({ index: { priority } }: Lines, line: string): WaitingList {
  const known = priority.get(line)
  if (known) return known
  const list = new WaitingList()
  priority.set(line, list)
  return list
}
