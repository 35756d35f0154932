import type { Text } from './vocabulary.ts'

/** A call as it is spoken. Never more than the number on the slip and the counter. */
export type Announcement = {
  /** The call's place in the journal: the board's entry `call:ID`. */
  readonly id: number
  readonly number: string
  readonly counter: number
  readonly text: Text
  /** How long the sound lasts, on whichever board plays it; 0: nothing is heard. */
  readonly seconds: number
}

/** The answer to `speaking`: whether the call is this board's to say, from now on. */
export type StartAnswer = { readonly start: boolean }

/** The answer to `speak`. `server`: the hall's server makes the sound of calls, so that the board makes none of its own. */
export type SpeakAnswer = { readonly server: boolean }
