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
  /** One visit has each matter once. */
  'matter-twice': 409,
  /** More than the hall does in one visit. */
  'too-many-matters': 409,
  /** Nobody was named for it, or it is closed already. */
  'unknown-referral': 409,
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
  /** The hall's rule set asks for more calls before somebody is missed. */
  'too-few-calls': 409,
  /** As often as the hall's rule set allows: rejoined, postponed, printed again. */
  'too-often': 409,
  /** Nobody stands behind who could go first. */
  'nobody-behind': 409,
  /** The seconds to take it back are over, or the ticket has gone on. */
  'gone-on': 409,
  /** No open counter serves the line now. */
  'unserved-now': 409,
  /** A desk that gives a number back, or calls somebody out of order, says why. */
  'reason-needed': 409,
  /** The number was not taken at a kiosk that prints. */
  'no-printer': 409,
  'not-paused': 409,
  /** The clerk is not trained for the line. */
  'not-trained': 409,
  /** Sooner after the last call than the hall lets it; the refusal carries `until`. */
  'too-soon': 409,
  'already-rated': 409,
  'not-finished': 409,
  /** No numbers are given for the line, or the hall, just now; the screens say why. */
  suspended: 409,
  'not-suspended': 409,
  /** This citizen has as many numbers for this matter today as the hall gives to one. */
  'citizen-limit': 409,
  /** The hall's rules know no urgent tickets. */
  'urgent-off': 409,
  /** The hall day has had as many urgent tickets as its rules allow. */
  'urgent-limit': 409,
  /** Nobody asks for a person there (any more). */
  'unknown-escort': 409,
  /** A time that should lie ahead does not. */
  'in-the-past': 409,
  /** Every place of the slot that can be booked is taken. */
  'slot-full': 409,
  /** No slot begins then: the hall is closed, the line takes no appointments, or the day is too far ahead. */
  'slot-closed': 409,
  'unknown-appointment': 409,
  /** An appointment may be checked in from `until` on. */
  'too-early': 409,
  /** The appointment's time is over; a number can be taken like anybody else's. */
  'too-late': 409,
  /** This person has an appointment for the matter on that day. */
  'already-booked': 409,
  /** Outside the hours of the hall or the line; `until`: when numbers are given, or called, again. */
  closed: 409,
  /** No more numbers today: they would not be called before the end. */
  'last-ticket': 409,
  /** The line has given its numbers of the day. */
  'line-full': 409,
  /** The hall is open: nobody is left over yet. */
  'hall-open': 409,
  /** No extension runs that this could be part of. */
  'no-extension': 409,
  /** A clerk calls in an extension only with the clerk's own consent. */
  'consent-needed': 409,
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
