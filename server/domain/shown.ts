import { type Entry, parseViewName, type ViewName } from '../../protocol/views/view.ts'
import type { HallEvent } from './events.ts'
import { noticeBoard } from './shown/announcements.ts'
import { appointmentSubjects } from './shown/appointments.ts'
import { board } from './shown/board.ts'
import { casePage } from './shown/case-page.ts'
import { console } from './shown/console.ts'
import { duePage } from './shown/due.ts'
import { guide } from './shown/guide.ts'
import { keypad } from './shown/keypad.ts'
import { kiosk } from './shown/kiosk.ts'
import { leavePage } from './shown/leave.ts'
import { load } from './shown/load.ts'
import { people } from './shown/people.ts'
import type { Keys, Part, Scene, Shape, Subject } from './shown/scene.ts'
import { subjectsOf } from './shown/subjects.ts'
import { ticketPage } from './shown/ticket.ts'
import { windowScreen } from './shown/window.ts'
import { works } from './shown/works.ts'

const shapes: Readonly<Record<ViewName['kind'], Shape>> = {
  board,
  kiosk,
  notices: noticeBoard,
  load,
  works,
  guide,
  people,
  leave: leavePage,
  keypad,
  window: windowScreen,
  counter: console,
  ticket: ticketPage,
  case: casePage,
  due: duePage,
}

const kinds = Object.keys(shapes) as ViewName['kind'][]

const everything: Keys = ['*']

const shapeOf = (view: string): Shape => shapes[(parseViewName(view) as ViewName).kind]

/** Entries of a view, all or those under some keys. An empty result for `everything`: there is no such view. */
export function project(scene: Scene, view: string, keys: Iterable<string> = everything): Record<string, Entry> {
  const { parts, exists } = shapeOf(view)
  const entries: Record<string, Entry> = {}
  if (!exists(scene, view)) return entries
  const put = (key: string, part: Part, id: string): void => {
    const entry = part.make(scene, id, view)
    if (entry) entries[key] = entry as Entry
  }
  const putAll = (kind: string, part: Part): void => {
    if (part.ids) for (const id of part.ids(scene, view)) put(`${kind}:${id}`, part, String(id))
    else put(kind, part, '')
  }
  for (const key of keys) {
    const colon = key.indexOf(':')
    const kind = colon < 0 ? key : key.slice(0, colon)
    const part = parts[kind]
    if (key === '*') for (const [name, each] of Object.entries(parts)) putAll(name, each)
    else if (part) {
      if (key.endsWith(':*')) putAll(kind, part)
      else put(key, part, key.slice(colon + 1))
    }
  }
  return entries
}

/** Views that somebody watches: their names, and whether there is one of a kind. */
export type Watched = { readonly names: () => Iterable<string>; readonly anyOf: (kind: ViewName['kind']) => boolean }

/** By view, the keys of entries. */
export type Touched = Map<string, Set<string>>

/** Which entries of the watched views a change of the facts touches, besides those that are `touched` already. */
export function touchedBy(scene: Scene, subjects: readonly Subject[], watched: Watched, touched: Touched = new Map()): Touched {
  const touch = (view: string, keys: Keys): void => {
    const known = touched.get(view)
    if (known) for (const key of keys) known.add(key)
    else touched.set(view, new Set(keys))
  }
  for (const subject of subjects) {
    if (subject === 'all' || subject === 'hall') for (const view of watched.names()) touch(view, subject === 'all' ? everything : ['hall'])
    else
      for (const kind of kinds) {
        if (!watched.anyOf(kind)) continue
        for (const [view, keys] of shapes[kind].touched(scene, subject)) touch(view, keys)
      }
  }
  return touched
}

/** The same for an event. The state already has it. */
export const touchedByEvent = (scene: Scene, event: HallEvent, watched: Watched, touched?: Touched): Touched =>
  touchedBy(scene, [...subjectsOf(event, scene.state), ...appointmentSubjects(event, scene.state)], watched, touched)

/** Keys that time alone changes. */
export const onBeat = (view: string): Keys => shapeOf(view).onBeat
