import type { SignEntry } from '../../../protocol/signs.ts'
import type {
  CounterEntry,
  HallEntry,
  LineEntry,
  PauseShown,
  PrinterEntry,
  SuspendedShown,
  VoiceTrouble,
  Wait,
  WaitEntry,
} from '../../../protocol/views/parts.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import type { CounterState, Text } from '../../../protocol/vocabulary.ts'
import { openCountersOf } from '../counters/open-counters.ts'
import { shownLaw } from '../estimate.ts'
import type { Whereabouts } from '../lines/events.ts'
import { heldAt, listAt, listName, type Ticket } from '../lines/state.ts'
import { staffOf } from '../people/roster.ts'
import { canServe } from '../people/trained.ts'
import type { Around } from '../readiness/around.ts'
import type { HallConfig } from '../setup/events.ts'
import type { State } from '../state.ts'
import { wholeHall } from '../suspension/state.ts'
import type { Part as PartOfLine, WaitLaw } from '../waits/range.ts'
import type { DeviceFacts } from './devices.ts'

/** What a projection may look at. `now`: milliseconds UTC on the hall's clock. */
export type Scene = {
  readonly state: State
  readonly hall: HallConfig
  readonly now: number
  /** Storage and devices: true of this moment and not of the journal. */
  readonly facts: Facts
  readonly personal: (ref: string) => Readonly<Record<string, string>> | undefined
  /** The law of each line's wait, worked out once for all who ask of this moment. */
  readonly laws: Map<string, WaitLaw>
}

export type Facts = {
  storage: 'ok' | 'failed'
  printers: Map<string, PrinterEntry>
  publicUrl?: string
  /** What is wrong with the voice; empty when it is well. */
  voice?: readonly VoiceTrouble[]
  signs?: readonly SignEntry[]
  devices?: DeviceFacts
  around?: Around
}

/** What changed, in the hall's terms; each view says which of its entries show it. */
export type Subject =
  | { readonly line: string }
  /** What a counter does: calls, serves, finishes. */
  | { readonly counter: number }
  /** Who sits at a counter, or whether it is paused: that changes who covers, what a line counts on, and where a ticket can be sent. */
  | { readonly seat: number }
  /** Everything the console of a counter shows. */
  | { readonly console: number }
  | { readonly ticket: string }
  | { readonly appointment: string }
  /** An open case, or one that has just been closed: who answers for it, and its code. */
  | { readonly case: string; readonly badge: string; readonly code: string }
  /** What goes by mail of a case: who answers for it, and its code. */
  | { readonly parcel: string; readonly badge: string; readonly code: string }
  /** A ticket on its way through several matters, or that was handed on: others than those who hold it follow it. */
  | { readonly followed: string }
  /** A request for a person, by the place that asked. */
  | { readonly escort: string }
  /** A question, a record or a call back, by its number. */
  | { readonly asked: string }
  /** A visit at somebody's home, by its number. */
  | { readonly home: string }
  /** Something that somebody of the hall carries through for a citizen, by its number. */
  | { readonly agency: string }
  | 'calls'
  /** What stands on the notice board. */
  | 'announcements'
  /** The mail's month was settled. */
  | 'mail'
  | 'today'
  | 'printers'
  /** Measured waits and urgent tickets. */
  | 'fairness'
  /** Sessions, extensions and what the calendar says. */
  | 'hours'
  /** What was found before an opening. */
  | 'readiness'
  | 'picks'
  /** Posts, cover, leave, and what chiefs are asked. */
  | 'staff'
  /** Who is on duty or on call, the day's log and lists. */
  | 'duty'
  /** A hand-over at a counter. */
  | { readonly handover: number }
  /** Who asked to leave a counter, and what the clock noticed. */
  | 'away'
  /** What was promised, and who was sent to a department. */
  | 'openness'
  /** Notices that are owed, and what a clerk has issued. */
  | 'owed'
  /** Where a ticket can be sent, or goes next. */
  | 'ways'
  /** The entry that every view has, or everything in every view. */
  | 'hall'
  | 'all'

/** A key, or a prefix followed by `*`: every entry that begins so. */
export type Keys = readonly string[]

/** One kind of entry of a view: which there are, and how one is made. Pure. `name` is the whole view name, such as `window:3`. */
export type Part = {
  /** Without ids: the entry stands under the bare name of its kind. */
  readonly ids?: (scene: Scene, name: string) => Iterable<string | number>
  readonly make: (scene: Scene, id: string, name: string) => object | undefined
}

/** One kind of view. */
export type Shape = {
  readonly parts: Readonly<Record<string, Part>>
  readonly exists: (scene: Scene, name: string) => boolean
  /** Where a change shows. */
  readonly touched: (scene: Scene, subject: Subject) => readonly (readonly [name: string, keys: Keys])[]
  /** Keys that time alone changes; pushed on the beat. */
  readonly onBeat: Keys
}

export const wants = (keys: Keys, key: string): boolean =>
  keys.some((wanted) => (wanted.endsWith('*') ? key.startsWith(wanted.slice(0, -1)) : wanted === key))

export const iso = (at: number): string => new Date(at).toISOString()
export const isoOr = (at: number | undefined): string | undefined => (at === undefined ? undefined : iso(at))

/** Leaves out what is undefined, so that entries compare and travel as they are. */
export const compact = <T extends object>(entry: T): T & Entry => {
  for (const key of Object.keys(entry) as (keyof T)[]) if (entry[key] === undefined) delete entry[key]
  return entry as T & Entry
}

export const nowhere: Text = { 'zh-Hans': '', 'zh-Hant': '', en: '' }

export const lineOf = (scene: Scene, line: string) => scene.hall.lines.find((l) => l.line === line)
export const counterOf = (scene: Scene, counter: number) => scene.hall.counters.find((c) => c.counter === counter)
export const matterOf = (scene: Scene, matter: string) => scene.hall.matters.find((m) => m.matter === matter)
/** What a matter is called, also one that the hall has no longer. [Z94] */
export const matterName = (scene: Scene, matter: string): Text =>
  (matterOf(scene, matter) ?? scene.state.setup.retired?.find((each) => each.matter === matter))?.name ?? nowhere
export const countersServing = (scene: Scene, line: string): number[] =>
  scene.hall.counters.filter((c) => c.lines.some((l) => l.line === line)).map((c) => c.counter)

/** Whether anybody may book on a phone of one's own: the rule set lets them, and a line has slots. [M3] */
const takesBookings = ({ rules, lines }: Scene['hall']): boolean =>
  rules.appointmentOnline && lines.some(({ appointments }) => appointments !== undefined)

export function hallEntry(scene: Scene): HallEntry & Entry {
  const { state, hall, facts } = scene
  const { name, zone, hours, supervisionPhone } = hall.hall
  const { storage, publicUrl } = facts
  const { demo, day } = state.setup
  const bookOnline = takesBookings(hall) ? true : undefined
  const suspended = suspendedShown(scene, wholeHall)
  return compact({ name, zone, hours, supervisionPhone, demo, storage, day, publicUrl, bookOnline, suspended })
}

/** Where people of a line are sent now. */
export const openHere = ({ hall, state }: Scene, line: string): number[] =>
  openCountersOf(hall, state.counters, line, (badge) => canServe(hall, badge, line))

export function lineEntry(scene: Scene, line: string): (LineEntry & Entry) | undefined {
  const known = lineOf(scene, line)
  if (!known) return undefined
  const counters = openHere(scene, line)
  const waiting = listAt(scene.state.lines, { line }).size
  const suspended = suspendedShown(scene, line)
  return compact({ line, name: known.name, area: known.area, waiting, counters, suspended }) as unknown as LineEntry & Entry
}

/** What the screens say while a line, or the whole hall, gives no numbers. */
export function suspendedShown({ state, personal }: Scene, line: string): SuspendedShown | undefined {
  const suspended = state.suspensions.of.get(line)
  if (!suspended) return undefined
  const text = { ...nowhere, ...personal(suspended.words) }
  return compact({ text, since: iso(suspended.since), until: isoOr(suspended.until) })
}

/** The wait of somebody with so many ahead in a line, or among those sent to a counter or a clerk. [W5] */
export function waitOf(scene: Scene, place: Whereabouts, ahead: number, part?: PartOfLine): Wait {
  const name = listName(place)
  const law = scene.laws.get(name) ?? shownLaw(scene.state, scene.now, name)
  scene.laws.set(name, law)
  return law(ahead, undefined, part)
}

export function waitEntry(scene: Scene, line: string): (WaitEntry & Entry) | undefined {
  if (!lineOf(scene, line)) return undefined
  return { line, ...waitOf(scene, { line }, listAt(scene.state.lines, { line }).size) } as WaitEntry & Entry
}

export function clerkShown(scene: Scene, badge: string | undefined) {
  const person = badge === undefined ? undefined : staffOf(scene.hall, badge)
  if (!person) return undefined
  const { title, portrait } = person
  const shown = { name: scene.personal(person.person)?.['name'] ?? '', post: title, badge: person.badge }
  return portrait ? { ...shown, photo: `/photos/${person.badge}.svg` } : shown
}

export function counterState(scene: Scene, counter: number): CounterState {
  const seat = scene.state.counters.seats.get(counter)
  if (!seat) return 'closed'
  const held = heldAt(scene.state.lines, counter)
  if (held) return held.state === 'called' ? 'called' : 'serving'
  return seat.pause ? 'paused' : 'idle'
}

/** A ticket of another hall day shows its day. */
export const otherDay = ({ state }: Scene, ticket: { day: string } | undefined): string | undefined =>
  ticket && ticket.day !== state.setup.day ? ticket.day : undefined

export function pauseShown(scene: Scene, counter: number): PauseShown | undefined {
  const pause = scene.state.counters.seats.get(counter)?.pause
  if (!pause) return undefined
  return compact({
    reason: pause.reason,
    words: pause.words === undefined ? undefined : scene.personal(pause.words)?.['text'],
    since: iso(pause.since),
    until: isoOr(pause.until),
    cover: coverOf(scene, counter),
  })
}

/** Another open counter that serves the paused one's own lines: the more of them, and the nearer, the better. */
function coverOf(scene: Scene, paused: number): PauseShown['cover'] {
  const own =
    counterOf(scene, paused)
      ?.lines.filter(({ tier }) => tier === 1)
      .map(({ line }) => line) ?? []
  const { seats } = scene.state.counters
  let best: { counter: number; shared: number } | undefined
  for (const other of scene.hall.counters) {
    const seat = seats.get(other.counter)
    if (other.counter === paused || !seat || seat.pause) continue
    const shared = other.lines.reduce((sum, { line, tier }) => (own.includes(line) ? sum + 1 / tier : sum), 0)
    if (shared > 0 && (!best || shared > best.shared)) best = { counter: other.counter, shared }
  }
  const clerk = best && clerkShown(scene, seats.get(best.counter)?.badge)
  return best && clerk ? ({ counter: best.counter, clerk } as PauseShown['cover']) : undefined
}

export function counterEntry(scene: Scene, counter: number): (CounterEntry & Entry) | undefined {
  const known = counterOf(scene, counter)
  if (!known) return undefined
  const held = heldAt(scene.state.lines, counter)
  return compact({
    counter,
    name: known.name,
    kind: known.kind,
    state: counterState(scene, counter),
    number: held?.number,
    day: otherDay(scene, held),
    pause: pauseShown(scene, counter),
  }) as unknown as CounterEntry & Entry
}

export const ticketTimes = (ticket: Ticket) => ({
  calledAt: isoOr(ticket.calledAt),
  startedAt: isoOr(ticket.startedAt),
  takenAt: iso(ticket.takenAt),
})

export const always = (): boolean => true
export const lineIds = ({ hall }: Scene): string[] => hall.lines.map(({ line }) => line)
export const counterIds = ({ hall }: Scene): number[] => hall.counters.map(({ counter }) => counter)
/** The number in a view's name: 3 in `window:3`. */
export const numberIn = (name: string): number => Number(name.slice(name.indexOf(':') + 1))

/** Lines that the counter in a view's name serves. */
export const ownLineIds = (scene: Scene, name: string): string[] => counterOf(scene, numberIn(name))?.lines.map(({ line }) => line) ?? []

/** Parts that several views have. */
export const hallPart: Part = { make: hallEntry }
export const linePart: Part = { ids: lineIds, make: lineEntry }
export const waitPart: Part = { ids: lineIds, make: waitEntry }
export const signPart: Part = {
  ids: ({ facts }) => (facts.signs ?? []).map(({ counter }) => counter),
  make: ({ facts }, id) => facts.signs?.find(({ counter }) => counter === Number(id)),
}
export const printerPart: Part = { ids: ({ facts }) => facts.printers.keys(), make: ({ facts }, id) => facts.printers.get(id) }
