import type { Ticket } from './state.ts'

/** Serving time adds up across parking and handing on. [T2] */
export const servedMs = (ticket: Ticket, now: number): number =>
  ticket.servedMs + (ticket.startedAt === undefined ? 0 : now - ticket.startedAt)
