import type { DaySheet } from '../../../protocol/slips/day-sheet.ts'
import type { HallEvent } from '../../domain/events.ts'

export type DutyFacts = NonNullable<DaySheet['duty']>

/** What a hall day's events say of duty: who was on it last, how far the lists came, and which hand-overs are open. Undefined: nothing. [O54] */
export class DutyOfDay {
  private badge: string | undefined
  private readonly lists: { -readonly [List in keyof DutyFacts['lists']]: DutyFacts['lists'][List] } = {}
  private readonly handovers = new Map<number, boolean>()
  private valid = 0
  private missed = 0

  tell(event: HallEvent): void {
    switch (event.type) {
      case 'duty.began':
        this.badge = event.body.badge
        break
      case 'checklist.ticked':
        this.lists[event.body.list] = { done: event.body.of - event.body.left, of: event.body.of }
        break
      case 'handover.prepared':
        this.handovers.set(event.body.counter, false)
        break
      case 'handover.confirmed':
        this.handovers.set(event.body.counter, event.body.valid)
        if (event.body.valid) this.valid++
        break
      case 'handover.missed':
        this.missed++
        break
      default:
    }
  }

  facts(): DutyFacts | undefined {
    const { badge, lists, valid, missed } = this
    const open = [...this.handovers.values()].filter((done) => !done).length
    if (badge === undefined && Object.keys(lists).length === 0 && valid + open + missed === 0) return undefined
    return { ...(badge === undefined ? {} : { badge }), lists: { ...lists }, handovers: { valid, open, missed } }
  }
}
