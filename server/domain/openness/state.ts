/** One matter's guide as it was published anew. `by`: the actor as the journal knows it. */
export type Published = {
  readonly seq: number
  readonly at: number
  readonly by: string
  readonly matter: string
  readonly changed: string[]
}

/** Somebody who was told to go to a department, with the clerk's reason, a personal record. */
export type SentAway = {
  readonly seq: number
  readonly at: number
  readonly ticket: string
  readonly number: string
  readonly matter: string
  readonly counter: number
  readonly badge: string
  readonly words: string
}

/** What was promised, and of the day's finished visits how many kept to it. Minutes; 0: nothing is promised. */
export type Promised = { wait: number; service: number; finished: number; waited: number; served: number }

export type Openness = {
  promise: Promised
  /** Of each counter's last finish, should it be taken back: its ticket, and whether it kept to the promise. */
  last: Map<number, { ticket: string; waited: boolean; served: boolean }>
  /** The last changes, oldest first. */
  published: Published[]
  /** Of today, oldest first. */
  sentAway: SentAway[]
}

export const noPromise = (wait = 0, service = 0): Promised => ({ wait, service, finished: 0, waited: 0, served: 0 })

export const emptyOpenness = (): Openness => ({ promise: noPromise(), last: new Map(), published: [], sentAway: [] })
