import type { Answer } from './commands/command.ts'
import type { Refusal } from './refusals.ts'
import type { Patch, WatchAnswer } from './views/view.ts'

/** What is sent to the server. Everything is parsed there; a screen of an older version may send what is refused. */
export type ClientToServerEvents = {
  command: (command: unknown, ack: (answer: Answer | Refusal) => void) => void
  watch: (request: unknown, ack: (answer: WatchAnswer | Refusal) => void) => void
  unwatch: (request: unknown) => void
}

export type ServerToClientEvents = {
  patch: (patch: Patch) => void
  /** A demo's clock has leapt: where it is now (ISO 8601), and how fast it runs. */
  clock: (clock: { readonly now: string; readonly speed: number }) => void
  /** Sent once on connecting: a screen of another version reloads when it is idle. */
  version: (version: number) => void
}
