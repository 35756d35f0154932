/**
 * Why a request was not carried out: a closed list. The screens own the words. The number is the HTTP status of the mirror; sockets carry the
 * code alone.
 */
export const refusals = {
  malformed: 400,
  'not-known': 401,
  'wrong-pin': 401,
  'not-allowed': 403,
  /** People sign in from another machine only at a paired console. */
  'not-paired': 403,
  'wrong-key': 401,
  'no-such-view': 404,
  /** No screen shows this code now. */
  'wrong-code': 404,
  'unknown-device': 404,
  'too-large': 413,
  locked: 429,
  'too-many-requests': 429,
  'storage-failed': 503,
  /** The hall has no document yet; its set-up page makes one. */
  'not-set-up': 503,
  'already-set-up': 409,
  /** A PIN that anybody would try first. */
  'weak-pin': 409,
  /** This machine has no address in a network, or the port is taken there. */
  'no-network': 409,
  'not-in-demo': 409,
  'id-reused': 409,
  /** Two settings of a rule set that cannot both hold: `at` and `with`. */
  contradicts: 409,
  /** The command names a ticket that the counter does not hold (any more). */
  stale: 409,
  'unknown-matter': 409,
  'unknown-line': 409,
  'unknown-counter': 409,
  'unknown-person': 409,
  'unknown-ticket': 409,
  /** Nobody could call a ticket sent there: no counter serves the line, or the person may not serve. */
  'not-served': 409,
  'counter-closed': 409,
  'counter-paused': 409,
  /** Another clerk serves at this counter. */
  'counter-taken': 409,
  /** The counter already holds a called or started ticket. */
  'counter-busy': 409,
  /** The counter holds no ticket. */
  'counter-empty': 409,
  'clerk-elsewhere': 409,
  /** The lifecycle table has no such step from the ticket's state; the refusal carries `state`. */
  'wrong-state': 409,
  'not-paused': 409,
  'already-rated': 409,
  'not-finished': 409,
  /** A time that should lie ahead does not. */
  'in-the-past': 409,
  /** A file of people and matters has rows to mend; the answer names them, and nothing was changed. */
  'rows-to-mend': 409,
  /** The hall is no longer as it was when the file was checked. */
  'hall-changed': 409,
} as const

export type RefusalCode = keyof typeof refusals

/**
 * `at` is the path of what was malformed, and for a setting `expected` why; `with` what it contradicts; `state` the state of the ticket in
 * question; `until` when trying again makes sense.
 */
export type Refusal = {
  readonly refused: RefusalCode
  readonly at?: string
  readonly expected?: string
  readonly with?: string
  readonly state?: string
  readonly until?: string
}

export const refuse = (refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused, ...more })

export const isRefusal = (value: object): value is Refusal => 'refused' in value
