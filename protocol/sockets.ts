import type { Announcement, SpeakAnswer, StartAnswer } from './announcement.ts'
import type { ReaderShown } from './card-reader.ts'
import type { Answer } from './commands/command.ts'
import type { Grant, ShownCode, Welcome } from './pairing.ts'
import type { PrinterAsked, PrinterTold } from './printer-line.ts'
import type { Refusal } from './refusals.ts'
import type { Patch, WatchAnswer } from './views/view.ts'

/** What is sent to the server. Everything is parsed there; a screen of an older version may send what is refused. */
export type ClientToServerEvents = PrinterTold & {
  command: (command: unknown, ack: (answer: Answer | Refusal) => void) => void
  watch: (request: unknown, ack: (answer: WatchAnswer | Refusal) => void) => void
  unwatch: (request: unknown) => void
  /** A board: `{on}`, whether its browser lets it sound now. Of those that do one is given the sound of each call. */
  speak: (request: unknown, ack: (answer: SpeakAnswer | Refusal) => void) => void
  /** The board that was given the sound: `{id}`, may it start now? One that asks late, when another has the call, may not. */
  speaking: (request: unknown, ack: (answer: StartAnswer | Refusal) => void) => void
  /** The board that was given the sound: `{id}`, it has ended, and the next call may be spoken. */
  spoken: (request: unknown) => void
  /** A program that drives a device: `AttachRequest`. One at a time holds a device: `agent-taken`. */
  attach: (request: unknown, ack: (answer: { readonly attached: string } | Refusal) => void) => void
  /** The program that holds a keypad tells what was pressed there: `Tally`. */
  tally: (tally: unknown) => void
  /** The program that drives signs over windows tells how they are: `SignsTold`. */
  signs: (signs: unknown, ack?: () => void) => void
  /** A page or a program tells how its device is: `HealthReport`. */
  health: (report: unknown, ack?: (answer: { readonly taken: true } | Refusal) => void) => void
  /** The program that holds a kiosk's card reader: `ReaderTold`. */
  reader: (told: unknown) => void
  /** A screen that the hall does not know asks for a code to show. */
  pair: (request: unknown, ack: (answer: ShownCode | Refusal) => void) => void
}

export type ServerToClientEvents = PrinterAsked & {
  patch: (patch: Patch) => void
  /** Why no more comes of a view that was watched: a session that ended, a counter that another clerk took. Watched again, it is refused so. */
  ended: (of: Refusal & { readonly view: string }) => void
  /** A demo's clock has leapt: where it is now (ISO 8601), and how fast it runs. */
  clock: (clock: { readonly now: string; readonly speed: number }) => void
  /** Sent once on connecting: a screen of another version reloads when it is idle. */
  version: (version: number) => void
  /** The page is of an older build than the server has: it reloads when it is idle. */
  renew: () => void
  /** To every board, while the call is spoken. `audio`, a WAV file, comes to the one board that plays it; it asks `speaking` before and says `spoken` at the end. */
  announce: (announcement: Announcement & { readonly audio?: ArrayBuffer | Uint8Array }) => void
  /** How the hall receives this screen: sent on connecting, and again when that changes. */
  welcome: (welcome: Welcome) => void
  /** To a kiosk's pages: whether a card reader works there, and a card lies on it. */
  reader: (shown: ReaderShown) => void
  /** The manager has entered the code that this screen shows; taken once it is acknowledged. */
  paired: (grant: Grant, ack: (taken: true) => void) => void
}
