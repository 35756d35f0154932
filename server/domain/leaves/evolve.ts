import { dayAfter } from '../calendar/workdays.ts'
import type { HallEvent } from '../events.ts'
import { farthestDays, type Leaves } from './state.ts'

/** What is over is shown for so many days. */
const shownDays = 14

export function evolveLeaves(leaves: Leaves, event: HallEvent): void {
  switch (event.type) {
    case 'leave.asked': {
      const { leave, badge, from, to, words, cover, afterwards = false } = event.body
      leaves.made++
      const asked = { id: leave, badge, from, to, words, afterwards, askedAt: event.at }
      leaves.all.set(leave, { ...asked, cover, state: 'asked', sides: {}, closed: undefined })
      break
    }
    case 'leave.decided': {
      const leave = leaves.all.get(event.body.leave)
      if (!leave) break
      const { by, side, approve, words, cover, final, day } = event.body
      leave.sides = { ...leave.sides, [side]: { by, approve, words, at: event.at } }
      if (cover !== undefined) leave.cover = cover
      if (final) leave.state = final
      if (final === 'refused') leave.closed = day
      break
    }
    case 'leave.withdrawn':
    case 'leave.returned': {
      const leave = leaves.all.get(event.body.leave)
      if (!leave) break
      leave.state = event.type === 'leave.withdrawn' ? 'withdrawn' : 'returned'
      leave.closed = event.body.day
      break
    }
    case 'day.opened':
      // What nobody returns from is in nobody's way once no day of it can be asked for any more: it is in the journal.
      for (const [id, { closed, to }] of leaves.all) {
        const last = closed === undefined ? dayAfter(to, farthestDays) : dayAfter(closed, shownDays)
        if (last < event.body.day) leaves.all.delete(id)
      }
      break
    default:
  }
}
