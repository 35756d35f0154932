import type { TicketState } from '../../../protocol/vocabulary.ts'

export const ticketSteps = [
  'call',
  'recall',
  'start',
  'miss',
  'park',
  'unpark',
  'transfer',
  'return',
  'finish',
  'advance',
  'stay',
  'cancel',
  'postpone',
  'rejoin',
  'reprint',
  'carry',
] as const
export type TicketStep = (typeof ticketSteps)[number]

/**
 * The life of a ticket, whole: a step that is not here is refused with `wrong-state`. [T1]
 * A transfer leads back to waiting, and so does coming back from one. Nobody is dropped at the end of a day: a carried ticket is called first the
 * next day. Undoing is no step: it puts the ticket back to where it was before its last one (`undo.ts`).
 */
export const lifecycle: Readonly<Record<TicketState, Readonly<Partial<Record<TicketStep, TicketState>>>>> = {
  waiting: { call: 'called', cancel: 'cancelled', postpone: 'waiting', rejoin: 'waiting', reprint: 'waiting', carry: 'carried' },
  called: {
    recall: 'called',
    start: 'serving',
    miss: 'missed',
    transfer: 'waiting',
    cancel: 'cancelled',
    reprint: 'called',
    carry: 'carried',
  },
  serving: { park: 'parked', transfer: 'waiting', return: 'waiting', finish: 'finished', reprint: 'serving', carry: 'carried' },
  parked: { unpark: 'serving', rejoin: 'waiting', cancel: 'cancelled', reprint: 'parked', carry: 'carried' },
  missed: { call: 'called', rejoin: 'waiting', cancel: 'cancelled', reprint: 'missed' },
  carried: { call: 'called', cancel: 'cancelled', postpone: 'carried', reprint: 'carried' },
  // Of a visit of several matters: on to the next one's line, or in the same sitting.
  finished: { advance: 'waiting', stay: 'serving' },
  cancelled: {},
}

export const after = (state: TicketState, step: TicketStep): TicketState | undefined => lifecycle[state][step]

/** States in which a ticket stands in a list and can be called by the order. */
export const inLine = (state: TicketState): boolean => state === 'waiting' || state === 'carried'
