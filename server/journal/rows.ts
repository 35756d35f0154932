import type { HallEvent } from '../domain/events.ts'

import type { ChainLink } from './chain.ts'

export type EventRow = ChainLink & { hash: string }

/** A stored event as the rules read it. Where a body's shape has changed, its upcaster stands here. */
export const eventOf = ({ seq, at, type, version, actor, body }: ChainLink): HallEvent =>
  ({ seq, at, type, version, actor, body: JSON.parse(body) as unknown }) as HallEvent
