import { Gauge, type Registry } from 'prom-client'
import { protocolVersion } from '../../../protocol/version.ts'
import { printerStates } from '../../../protocol/views/parts.ts'
import type { Hall } from '../../hall.ts'
import { type Counts, kindOf } from './counts.ts'

type Put<T extends string> = (labels: Partial<Record<T, string>>, value: number) => void

export type Sources = {
  readonly hall: Hall
  readonly counts: Counts
  /** As they were when the present question came; `undefined` without a hall document. */
  readonly figures: () => Hall['figures']
  /** Who watches each view; among them a room for each socket alone. */
  readonly rooms: () => ReadonlyMap<string, ReadonlySet<string>>
  readonly sockets: () => number
  /** The position that each follower of the journal has come to. */
  readonly followers: ReadonlyMap<string, () => number>
}

/** How the hall stands at this moment: people, counters, screens, printers, journal, disk. */
export function hallFigures(registry: Registry, { hall, counts, figures, rooms, sockets, followers }: Sources): void {
  /** Set anew each time: what is no more, such as a line that was closed, goes. */
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[], read: (put: Put<T>) => void): void => {
    new Gauge<T>({
      name,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      collect() {
        this.reset()
        read((labels, value) => this.set(labels, value))
      },
    })
  }
  const each = <T extends string>(label: T, values: Readonly<Record<string, number>> | undefined, put: Put<T>): void => {
    for (const [word, value] of Object.entries(values ?? {})) put({ [label]: word } as Partial<Record<T, string>>, value)
  }

  gauge('hall_info', 'Version of the protocol, and whether this is a demo', ['protocol', 'demo'], (put) =>
    put({ protocol: String(protocolVersion), demo: hall.demo ? 'yes' : 'no' }, 1),
  )
  gauge('hall_waiting', 'People waiting, by line', ['line'], (put) => {
    for (const { line, waiting } of figures()?.lines ?? []) put({ line }, waiting)
  })
  gauge('hall_longest_wait_seconds', 'How long the first of today’s who wait has waited, by line', ['line'], (put) => {
    for (const { line, oldestMs } of figures()?.lines ?? []) put({ line }, oldestMs / 1000)
  })
  gauge('hall_counters', 'Counters, by state', ['state'], (put) => each('state', figures()?.counters, put))
  gauge('hall_tickets', 'Tickets of the hall day and those carried over, by state', ['state'], (put) =>
    each('state', figures()?.tickets, put),
  )
  gauge('hall_alarms', 'Alarms that the manager sees, by kind', ['kind'], (put) => each('kind', figures()?.alarms, put))
  gauge('hall_sockets', 'Open connections of screens and devices', [], (put) => put({}, sockets()))
  gauge('hall_watchers', 'Screens that watch a view, by kind of view', ['view'], (put) => each('view', watchersOf(rooms()), put))
  gauge('hall_printer_state', '1 for the state that a printer is in, 0 for the others', ['printer', 'state'], (put) => {
    for (const { printer, state } of hall.health.printers)
      for (const each of printerStates) put({ printer, state: each }, +(each === state))
  })
  gauge('hall_printer_jobs', 'Slips on their way to a printer', ['printer'], (put) => {
    for (const { printer, jobs } of hall.health.printers) put({ printer }, jobs)
  })
  gauge('hall_printer_held', 'Slips that have waited too long and are kept back until the manager decides', ['printer'], (put) => {
    for (const { printer, held = 0 } of hall.health.printers) put({ printer }, held)
  })
  gauge('hall_printer_stand_in', '1 while another printer prints for it', ['printer'], (put) => {
    for (const { printer, standIn } of hall.health.printers) put({ printer }, standIn ? 1 : 0)
  })
  gauge('hall_journal_position', 'Position of the last event on the disk', [], (put) => put({}, counts.onDisk))
  gauge('hall_journal_waiting_events', 'Events that have happened and are not on the disk yet', [], (put) =>
    put({}, Math.max(0, hall.health.seq - counts.onDisk)),
  )
  gauge('hall_follower_lag_events', 'Events on the disk that a follower has not dealt with yet', ['follower'], (put) => {
    for (const [follower, position] of followers) put({ follower }, Math.max(0, counts.onDisk - position()))
  })
  gauge('hall_storage_writable', '1: the disk takes writes; 0: the hall is read-only', [], (put) =>
    put({}, +(hall.health.storage === 'ok')),
  )
}

/** A socket's own room bears its id, which is no view and has no place among labels. */
function watchersOf(rooms: ReadonlyMap<string, ReadonlySet<string>>): Record<string, number> {
  const watchers: Record<string, number> = {}
  for (const [view, ids] of rooms) {
    if (ids.has(view)) continue
    const kind = kindOf(view)
    watchers[kind] = (watchers[kind] ?? 0) + ids.size
  }
  return watchers
}
