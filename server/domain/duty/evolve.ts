import { dayAfter } from '../calendar/workdays.ts'
import type { HallEvent } from '../events.ts'
import { nextReminder } from './reminders.ts'
import type { Duty, Planned } from './state.ts'

/** Longer than any holiday: a turn that goes on after one is no new turn. */
const keptDays = 14

/** `day`: the hall day that runs after the event; `ahead`: days before a turn at which it is told first. */
export function evolveDuty(duty: Duty, event: HallEvent, when: { readonly day: string; readonly ahead: number }): void {
  switch (event.type) {
    case 'duty.planned': {
      const { from, to, turns } = event.body
      const days = [...duty.planned].filter(([day]) => day < from || to < day)
      for (const turn of turns)
        for (let day = turn.from; day <= turn.to; day = dayAfter(day)) days.push([day, { badge: turn.badge, changed: false }])
      duty.planned = inOrder(days)
      duty.everPlanned = true
      dropOvertaken(duty)
      break
    }
    case 'duty.began':
      duty.began = { day: event.body.day, badge: event.body.badge }
      return
    case 'duty.reminded':
      duty.reminded.push({ day: event.body.day, badge: event.body.badge, kind: event.body.kind, at: event.at })
      break
    case 'duty.swapAsked': {
      const { day, badge, other, instead, words } = event.body
      duty.swaps.set(day, { asker: badge, other, instead, words, at: event.at, agreed: false })
      return
    }
    case 'duty.swapAnswered': {
      const swap = duty.swaps.get(event.body.day)
      if (swap && event.body.agrees) swap.agreed = true
      else duty.swaps.delete(event.body.day)
      return
    }
    case 'duty.swapDecided': {
      const { day, approved, asker, other, instead } = event.body
      duty.swaps.delete(day)
      if (!approved) return
      put(duty, day, other)
      if (instead !== undefined) put(duty, instead, asker)
      dropOvertaken(duty)
      break
    }
    case 'duty.replaced':
      put(duty, event.body.day, event.body.badge)
      dropOvertaken(duty)
      break
    case 'duty.noted':
      duty.notes.push({ seq: event.seq, at: event.at, badge: event.body.badge, words: event.body.words })
      return
    case 'checklist.ticked': {
      const { list, item, done, badge, words } = event.body
      duty.ticked[list].set(item, { done, badge, at: event.at, words })
      return
    }
    case 'day.opened': {
      const { day } = event.body
      for (const known of duty.planned.keys()) if (known < dayAfter(day, -keptDays)) duty.planned.delete(known)
      // A day in return that has passed cannot be given any more.
      for (const [known, { instead }] of duty.swaps) if (known < day || (instead !== undefined && instead < day)) duty.swaps.delete(known)
      duty.reminded = duty.reminded.filter((each) => each.day >= day)
      duty.notes = []
      duty.ticked = { opening: new Map(), closing: new Map() }
      break
    }
    case 'hall.configured':
    case 'rules.changed':
      break
    default:
      return
  }
  duty.nextReminder = nextReminder(duty, when)
}

const inOrder = (days: readonly (readonly [string, Planned])[]): Map<string, Planned> =>
  new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)))

function put(duty: Duty, day: string, badge: string): void {
  duty.planned.set(day, { badge, changed: true })
  duty.planned = inOrder([...duty.planned])
}

/** What was asked about a day that is somebody else's now is asked no more. [O43] */
function dropOvertaken({ planned, swaps }: Duty): void {
  for (const [day, { asker, other, instead }] of swaps)
    if (planned.get(day)?.badge !== asker || (instead !== undefined && planned.get(instead)?.badge !== other)) swaps.delete(day)
}
