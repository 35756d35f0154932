import type { PauseReason } from '../../../protocol/vocabulary.ts'

type Seat = { readonly counter: number; readonly badge: string }

export type CounterEvents = {
  'counter.opened': Seat
  'counter.closed': Seat
  /** `words` refers to the clerk's own words when the reason is `other`; `until` in milliseconds UTC. */
  'counter.paused': Seat & { readonly reason: PauseReason; readonly words?: string; readonly until?: number } & {
    /** Badges of those who go along; who approved it; or that nobody did, where it needed that. */
    readonly people?: readonly string[]
    readonly approvedBy?: string
    readonly unapproved?: true
  }
  'counter.resumed': Seat
  /** `badge` is the assistant's. */
  'counter.assisted': Seat
  'counter.unassisted': Seat
  'counter.autoCallSet': Seat & { readonly on: boolean }
}
