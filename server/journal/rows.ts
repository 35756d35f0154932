import type { HallEvent } from '../domain/events.ts'

export type EventRow = { seq: number; at: number; type: string; version: number; actor: string; body: string; hash: string }

/** A stored event as the rules read it. Where a body's shape has changed, its upcaster stands here. */
export const eventOf = ({ seq, at, type, version, actor, body }: EventRow): HallEvent =>
  ({ seq, at, type, version, actor, body: JSON.parse(body) as unknown }) as HallEvent
