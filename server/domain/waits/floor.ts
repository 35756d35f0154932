/** Services of one kind, in minutes: log-normal with this mean, and this deviation of the logarithm. */
export type ServiceLaw = { readonly mean: number; readonly sigma: number }

/**
 * One who waits. `key` in minutes from now: the calling key. `law` indexes the floor's laws; `who` is any number that stays the same. With a head start in
 * `asks` nobody waits there yet: it is who would take a number now.
 */
export type Waiter = { readonly key: number; readonly law: number; readonly who: number; readonly asks?: number }

/** People who are still to come: so many a minute, with a head start in minutes, to be served by this law. */
export type Stream = { readonly perMinute: number; readonly headStart: number; readonly law: number }

/** A list that counters take from: a line, or what was sent to one counter or clerk. */
export type List = {
  readonly name: string
  /** In calling order, with those who ask; at most as many as a pass follows. */
  readonly waiting: readonly Waiter[]
  /** How many wait in all. */
  readonly size: number
  readonly streams: readonly Stream[]
  /** Minutes from now before which nobody of it is called: it is suspended until then. */
  readonly from?: number
  /** Of a line that priority counters serve beside others: the list of those whom they call first. Both together are the line. */
  readonly first?: number
}

/** A counter that serves now, or will. Times in minutes from now. */
export type Server = {
  readonly counter: number
  /** The service under way. */
  readonly busy?: { readonly law: number; readonly elapsed: number; readonly who: number }
  readonly opensIn: number
  /** Times when it will not take anybody, in order. */
  readonly breaks: readonly (readonly [number, number])[]
  /** `helpAfter`: minutes after which somebody of a farther tier counts as near. */
  readonly sources: readonly SourceList[]
  /** Of a priority counter that also calls others: what it takes from while the sources have nobody. */
  readonly rest?: readonly SourceList[]
}

export type SourceList = { readonly list: number; readonly tier: number; readonly helpAfter: number }

/** All that a wait depends on, among counters that share lists; what the hall knows of this moment. */
export type Floor = {
  readonly lists: readonly List[]
  readonly servers: readonly Server[]
  readonly laws: readonly ServiceLaw[]
  /** Minutes from a call to the start, and from an end to the next call. */
  readonly between: number
  /** How many of those waiting give up, per minute of waiting. */
  readonly leaving: number
  /** How unsure the laws are as a whole: the deviation of the logarithm of a common factor. */
  readonly unsure: number
  /** A suspension without an end is left out: the floor holds for who asked, and for no other list. */
  readonly supposed?: true
}
