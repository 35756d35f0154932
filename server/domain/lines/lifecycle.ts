import type { TicketState } from '../../../protocol/vocabulary.ts'

export const ticketSteps = [
  'call',
  'recall',
  'start',
  'miss',
  'park',
  'unpark',
  'transfer',
  'finish',
  'advance',
  'stay',
  'cancel',
  'carry',
] as const
export type TicketStep = (typeof ticketSteps)[number]

/**
 * The life of a ticket, whole: a step that is not here is refused with `wrong-state`. [T1]
 * A transfer leads back to waiting. Nobody is dropped at the end of a day: a carried ticket is called first the next day.
 */
export const lifecycle: Readonly<Record<TicketState, Readonly<Partial<Record<TicketStep, TicketState>>>>> = {
  waiting: { call: 'called', cancel: 'cancelled', carry: 'carried' },
  called: { recall: 'called', start: 'serving', miss: 'missed', transfer: 'waiting', cancel: 'cancelled', carry: 'carried' },
  serving: { park: 'parked', transfer: 'waiting', finish: 'finished', carry: 'carried' },
  parked: { unpark: 'serving', cancel: 'cancelled', carry: 'carried' },
  missed: { call: 'called', cancel: 'cancelled' },
  carried: { call: 'called', cancel: 'cancelled' },
  // Of a visit of several matters: on to the next one's line, or in the same sitting.
  finished: { advance: 'waiting', stay: 'serving' },
  cancelled: {},
}

export const after = (state: TicketState, step: TicketStep): TicketState | undefined => lifecycle[state][step]

/** States in which a ticket stands in a list and can be called by the order. */
export const inLine = (state: TicketState): boolean => state === 'waiting' || state === 'carried'
