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
  /** A field that this kind of outcome or notice cannot do without is empty: `at` is its path. */
  incomplete: 409,
  /** Words that citizens would read hold a phrase that the halls forbid (R08): `at` is where, `with` the phrase. */
  'forbidden-words': 409,
  /** No such notice of today's, or no telling that is still owed. */
  'unknown-notice': 409,
  /** The visit goes to the registration counter first (R42). */
  'registration-first': 409,
  /** Two settings of a rule set that cannot both hold: `at` and `with`. */
  contradicts: 409,
  /** The command names a ticket that the counter does not hold (any more), or a sheet or request that another has replaced. */
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
  /** This kind of pause is approved by somebody who leads the hall first; `until`: the end of an approval that is too short. */
  'approval-needed': 409,
  /** Nobody asks to leave under this badge (any more). */
  'unknown-ask': 409,
  /** There is no such notice of an absence (any more). */
  'unknown-absence': 409,
  /** The hall finishes such a case only when identity and papers were checked. */
  'papers-unchecked': 409,
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
  /** Where a card reader stands, the hall gives a number only with a card. */
  'card-needed': 409,
  /** The card was on the reader too long ago, or another one since. */
  'card-gone': 409,
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
  /** The appointment's time is over; a number can be taken like anybody else's. Or the pad did not invite any more when it was pressed. */
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
  /** This person has covered as long as the rule set lets; the refusal's `state` says which limit: `stint` or `year`. A leader may let it pass. */
  'cover-limit': 409,
  /** Nobody covers there now. */
  'no-cover': 409,
  /** Somebody must be named who stands in. */
  'cover-needed': 409,
  /** Nobody stands in for oneself. */
  'own-cover': 409,
  /** The one who is to stand in is on leave in that time. */
  'cover-away': 409,
  /** The asker is to stand in for somebody else in that time. */
  'covers-another': 409,
  /** The last day lies before the first. */
  'dates-reversed': 409,
  /** Farther ahead, or longer, than can be asked for. */
  'too-far': 409,
  /** The same person is on leave, or has asked for one, in that time. */
  'leave-overlaps': 409,
  'unknown-leave': 409,
  /** It has been decided, by this side or by all. */
  'already-decided': 409,
  /** The leave has begun: it ends with the return. Or it has not begun: it is withdrawn. */
  'leave-begun': 409,
  'leave-not-begun': 409,
  /** The department has nobody who could be asked. */
  'no-chief': 409,
  'unknown-question': 409,
  'already-answered': 409,
  /** What is asked for has been asked before, and nobody has answered yet. */
  'already-asked': 409,
  'unknown-change': 409,
  /** Who has consented, and how, must be said. */
  'consent-missing': 409,
  /** Two people on duty on one day: `at`. */
  'duty-twice': 409,
  /** Whoever asks, or is named, is not on duty on that day. */
  'not-on-duty': 409,
  /** Nobody has asked for a swap of that day, or it is not at this step. */
  'unknown-swap': 409,
  /** Somebody else has to do this: two different people confirm, swap, approve. */
  'same-person': 409,
  /** No such item stands on the hall's list. */
  'unknown-item': 409,
  /** Nobody was called out, or has arrived already. */
  'unknown-call': 409,
  /** No hand-over is prepared at that counter. */
  'unknown-handover': 409,
  /** One of the two has confirmed the sheet that another prepared there; `with`: the badge of whoever prepared it. */
  'half-confirmed': 409,
  /** Both have confirmed it already. */
  'handed-over': 409,
  /** The taker has not read every appointment of the hand-over; `at`: the first of them. */
  'appointments-unread': 409,
  /** No case of that number is open. */
  'unknown-case': 409,
  /** No agency of this number is open (any more). */
  'unknown-agency': 409,
  /** The hall does not do this matter as an agent. */
  'agency-scope': 409,
  /** Somebody has closed the case: `with` is whose badge. */
  'case-closed': 409,
  /** The hall sends no results by mail. */
  'mail-off': 409,
  /** One case one parcel: `state` of the one that is ordered or under way. */
  'already-mailed': 409,
  /** The result is kept for the courier, or with him: it is not given out. */
  'by-mail': 409,
  'unknown-parcel': 409,
  /** Each parcel has a waybill of its own: `at` names the one that has another's. */
  'waybill-twice': 409,
  /** Nobody has asked for a longer time, or objects. */
  'not-asked': 409,
  /** Who acts for somebody else is named. */
  'name-needed': 409,
  /** The parts of it take longer than the whole was promised. */
  'too-long': 409,
  /** Another program already drives this device. */
  'agent-taken': 409,
  /** A file of people and matters has rows to mend; the answer names them, and nothing was changed. */
  'rows-to-mend': 409,
  /** There is no such enquiry that waits for an answer (any more). */
  'unknown-enquiry': 409,
  /** Nobody left such a record, or it is closed. */
  'unknown-record': 409,
  /** Nobody of that number is to be called back (any more). */
  'unknown-return-visit': 409,
  /** A record is left for somebody else. */
  'own-record': 409,
  /** Nobody of that number is to be visited (any more). */
  'unknown-home': 409,
  /** Somebody of those who are to go has another visit in that time: `with` is its number. */
  'home-clash': 409,
  /** No such case stands on the notice board (any more). */
  'unknown-announcement': 409,
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
