import type { Checklist, ReminderKind } from '../../../protocol/duty.ts'

/** `changed`: it was another's by the plan. */
export type Planned = { readonly badge: string; readonly changed: boolean }

/** Milliseconds UTC. */
export type Swap = {
  readonly asker: string
  readonly other: string
  readonly instead: string | undefined
  readonly words: string | undefined
  readonly at: number
  agreed: boolean
}

export type Reminded = { readonly day: string; readonly badge: string; readonly kind: ReminderKind; readonly at: number }
export type Noted = { readonly seq: number; readonly at: number; readonly badge: string; readonly words: string }
export type Ticked = { readonly done: boolean; readonly badge: string; readonly at: number; readonly words: string | undefined }

export type Duty = {
  /** From two weeks before the running hall day on, in order. */
  planned: Map<string, Planned>
  /** Somebody has made a plan: a day that nobody has is a gap. */
  everPlanned: boolean
  /** Who was said to be on duty, and for which day. */
  began: { readonly day: string; readonly badge: string } | undefined
  /** Of days that have not passed, oldest first. */
  reminded: Reminded[]
  /** The first hall day on which a reminder falls due; kept up when the plan changes, so that the clock need not look for it. */
  nextReminder: string | undefined
  /** By day. */
  swaps: Map<string, Swap>
  /** Of the running hall day. */
  notes: Noted[]
  /** Of the running hall day, by list and item. */
  ticked: Record<Checklist, Map<string, Ticked>>
}

export const emptyDuty = (): Duty => ({
  planned: new Map(),
  everPlanned: false,
  began: undefined,
  reminded: [],
  nextReminder: undefined,
  swaps: new Map(),
  notes: [],
  ticked: { opening: new Map(), closing: new Map() },
})
