import { type Entry, parseViewName, type ViewName } from '../../protocol/views/view.ts'
import type { HallEvent } from './events.ts'
import { board } from './shown/board.ts'
import { console } from './shown/console.ts'
import { keypad } from './shown/keypad.ts'
import { kiosk } from './shown/kiosk.ts'
import { load } from './shown/load.ts'
import type { Keys, Scene, Shape, Subject } from './shown/scene.ts'
import { subjectsOf } from './shown/subjects.ts'
import { ticketPage } from './shown/ticket.ts'
import { windowScreen } from './shown/window.ts'

const shapes: Readonly<Record<ViewName['kind'], Shape>> = {
  board,
  kiosk,
  load,
  keypad,
  window: windowScreen,
  counter: console,
  ticket: ticketPage,
}

const everything: Keys = ['*']

const shapeOf = (view: string): Shape => shapes[(parseViewName(view) as ViewName).kind]

/** Entries of a view, all or those under some keys. An empty result for `everything`: there is no such view. */
export const project = (scene: Scene, view: string, keys: Keys = everything): Record<string, Entry> =>
  shapeOf(view).entries(scene, view, keys)

/** Which entries of the watched views an event, or a change of the facts, touches. */
export function touchedBy(scene: Scene, subjects: readonly Subject[], watched: Iterable<string>): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>()
  const touch = (view: string, keys: Keys): void => {
    const known = touched.get(view)
    if (known) for (const key of keys) known.add(key)
    else touched.set(view, new Set(keys))
  }
  for (const subject of subjects) {
    if (subject === 'all' || subject === 'hall') for (const view of watched) touch(view, subject === 'all' ? everything : ['hall'])
    else for (const shape of Object.values(shapes)) for (const [view, keys] of shape.touched(scene, subject)) touch(view, keys)
  }
  return touched
}

export const touchedByEvent = (scene: Scene, event: HallEvent, watched: Iterable<string>): Map<string, Set<string>> =>
  touchedBy(scene, subjectsOf(event, scene.state), watched)

/** Keys that time alone changes. */
export const onBeat = (view: string): Keys => shapeOf(view).onBeat
