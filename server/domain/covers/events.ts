/** `badge`: who stands in; `absent`: the A who is not there; `day`: the hall day that counts. */
type Cover = { readonly counter: number; readonly badge: string; readonly absent: string; readonly day: string }
/** A leader's override has let it pass a limit. */
type Passing = { readonly override?: true }

export type CoverEvents = {
  /** The first day of a stint. `appointed`: a leader named the person for it. */
  'cover.started': Cover & Passing & { readonly appointed?: true }
  /** One more hall day of the same stint. */
  'cover.continued': Cover & Passing
  /** The A is back, or holds the post no longer. `days`: working days, as the calendar was known then. */
  'cover.ended': { readonly counter: number; readonly badge: string; readonly absent: string; readonly days: number }
  /** `words`: the hand-over, a personal record. */
  'cover.noted': { readonly counter: number; readonly badge: string; readonly words: string }
  /** `until`: the last hall day on which the limits may be passed. `words`: why, a personal record. */
  'cover.overridden': {
    readonly counter: number
    readonly badge: string
    readonly until: string
    readonly words: string
    readonly by: string
  }
  'cover.appointed': { readonly counter: number; readonly badge: string; readonly until: string; readonly by: string }
}
