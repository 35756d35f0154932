import type { Setting } from './setting-kind.ts'
import type { SettingWords } from './setting-words.ts'

export const en: Record<Setting, SettingWords> = {
  takesPerMinute: {
    name: 'Numbers per kiosk',
    says: 'The most numbers that one kiosk gives in a minute; 0 sets no limit.',
    unit: 'perMinute',
  },
  headStartMinutes: {
    name: 'Head start of priority',
    says: 'How much earlier each group counts as having arrived; the longest bounds the delay of everybody else.',
    unit: 'minutes',
  },
  helpAfterMinutes: {
    name: 'Help after',
    says: 'A number that has waited this long is also called by the counters that help out, as if it were their own.',
    unit: 'minutes',
  },
  ratingInvitationSeconds: {
    name: 'Invitation to rate',
    says: 'How long the pad invites after a service; it stops when the next one starts.',
    unit: 'seconds',
  },
  outcomeKinds: { name: 'Kinds of case', says: 'The kinds that a counter can close a case with, in the order of the console.' },
  waitAlarmMinutes: { name: 'Long wait', says: 'The manager is told when the likely wait of a line passes this.', unit: 'minutes' },
  calledAlarmMinutes: {
    name: 'Called, not started',
    says: 'The manager is told of a number that was called this long ago and neither started nor missed.',
    unit: 'minutes',
  },
  autoCallSeconds: {
    name: 'Automatic call',
    says: 'A counter that has been free this long is given the next number; 0 calls nobody by itself.',
    unit: 'seconds',
  },
  autoCallOptOut: { name: 'Clerks may switch it off', says: 'A clerk may switch the automatic call off at the own counter.' },
  recallCooldownSeconds: {
    name: 'Between two calls',
    says: 'A number is called again this long after the last call at the soonest; 0 sets no limit.',
    unit: 'seconds',
  },
  confirmCall: { name: 'Ask before the next call', says: 'The key that ends with one citizen and calls the next asks first.' },
  pick: { name: 'Calling out of order', says: 'Whether somebody who waits may be picked; it takes permission and a reason that is kept.' },
  priorityFallback: { name: 'Priority counters help', says: 'A priority counter calls ordinary numbers while no priority one waits.' },
  callsBeforeMissed: {
    name: 'Calls before missed',
    says: 'A number is called this often before a clerk may call it missed.',
    unit: 'times',
  },
  missedAfterSeconds: {
    name: 'Missed by itself',
    says: 'So long after the last of these calls the number counts as missed; 0 leaves it to the clerk.',
    unit: 'seconds',
  },
  rejoinBehind: { name: 'Coming back', says: 'Who was missed comes back behind this many of those who wait.', unit: 'people' },
  rejoinsAtMost: { name: 'How often back', says: 'How often one number may come back; 0 never.', unit: 'times' },
  postponePasses: { name: 'Letting others pass', says: 'How many go first when a citizen lets others pass.', unit: 'people' },
  postponesAtMost: { name: 'How often to let pass', says: 'How often one number may let others pass; 0 never.', unit: 'times' },
  undoSeconds: { name: 'Taking back', says: 'So long a clerk may take back a missed, a finish or a transfer; 0 never.', unit: 'seconds' },
  reprintsAtMost: { name: 'Slips again', says: 'How often one slip may be printed again; 0 never.', unit: 'times' },
  reprintSeconds: { name: 'Between two slips', says: 'At least so long between two printings of one slip.', unit: 'seconds' },
  transferUnserved: {
    name: 'Transfer to a line without a counter',
    says: 'Whether a transfer to a line that no open counter serves is refused, or done with a warning.',
  },
  appointmentWalkInPercent: {
    name: 'Kept for walk-ins',
    says: "Share of a slot's places that is kept for people without an appointment.",
    unit: 'percent',
  },
  appointmentEarlyMinutes: {
    name: 'Earliest check-in',
    says: 'How long before its slot an appointment may be checked in.',
    unit: 'minutes',
  },
  appointmentLateMinutes: {
    name: 'Latest check-in',
    says: 'How long after its slot it may still be checked in; after that nobody came.',
    unit: 'minutes',
  },
  appointmentLateAs: { name: 'Late arrivals', says: "Whether who comes late stands by the appointment's time, or like a walk-in." },
  appointmentHeadStartMinutes: {
    name: 'Head start of appointments',
    says: 'A checked-in appointment counts as having arrived this long before its slot.',
    unit: 'minutes',
  },
  appointmentBrokenAfterMinutes: {
    name: 'Broken by the hall',
    says: 'Not called this long after its slot although checked in: the hall has broken it.',
    unit: 'minutes',
  },
  appointmentBrokenMark: { name: 'Mark after', says: "So many broken appointments are marked beside a clerk's name.", unit: 'times' },
  appointmentOnline: { name: 'Booking by phone page', says: 'People may book from their own phones.' },
  appointmentsPerAddressHour: {
    name: 'Bookings per address',
    says: 'The most bookings from one address in an hour; 0 sets no limit.',
    unit: 'perHour',
  },
  appointmentOnceADay: { name: 'Once a day', says: 'One person books one matter once a day.' },
  mattersPerVisit: {
    name: 'Matters per number',
    says: 'How many matters one number goes through at most; a joint matter counts as one.',
    unit: 'matters',
  },
  urgentAllowed: { name: 'Urgent numbers', says: 'The duty leader may raise a number to urgent.' },
  urgentHeadStartMinutes: {
    name: 'Head start of urgent',
    says: 'How much earlier an urgent number counts as having arrived.',
    unit: 'minutes',
  },
  urgentPerDay: { name: 'Urgent a day', says: 'The most urgent numbers of a day; 0 sets no limit.', unit: 'numbers' },
  suspendedMayCall: { name: 'Calls while suspended', says: 'While numbers are suspended, counters still call who already waits.' },
  numbersPerCitizen: {
    name: 'Numbers per citizen',
    says: 'The most numbers of one identified citizen for one matter a day; 0 sets no limit.',
    unit: 'numbers',
  },
  escortAlarmMinutes: {
    name: 'Help unanswered',
    says: 'A request for help that nobody has answered for so long is an alarm.',
    unit: 'minutes',
  },
  waitsKnowBreaks: {
    name: 'Waits know the breaks',
    says: 'A told wait includes the break between two sessions; otherwise lines are worked off through it.',
  },
  hoursKept: { name: 'Keep the hours', says: "Numbers are given and called in the hall's hours only; otherwise at any hour." },
  doorOpensMinutesBefore: {
    name: 'Doors open before',
    says: 'Numbers are given from so long before a session; calls begin with it.',
    unit: 'minutes',
  },
  lastTicketBy: { name: 'The last number', says: 'Whether numbers end by the expected finish, or at a set time.' },
  lastTicketMinutes: {
    name: 'Last number before the end',
    says: 'With a set time: numbers end this long before the day does.',
    unit: 'minutes',
  },
  extensionMinutes: { name: 'Longest extension', says: 'How long after the end an extension may last.', unit: 'minutes' },
}
