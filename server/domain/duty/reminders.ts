import type { ReminderKind } from '../../../protocol/duty.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { event, type NewEvent } from '../events.ts'
import type { Duty } from './state.ts'

type Reminder = { readonly day: string; readonly badge: string; readonly kind: ReminderKind; readonly due: string }

/** Days on which a turn begins: whoever has the day before it, in the plan, is somebody else. */
function* turns({ planned }: Duty): Generator<{ day: string; badge: string }> {
  let before: string | undefined
  for (const [day, { badge }] of planned) {
    if (badge !== before) yield { day, badge }
    before = badge
  }
}

/**
 * Reminders that have not gone out: one `ahead` days before a turn, one the day before. Of a turn that was planned later than that the first is due at once; the
 * day before it is due alone. [O42]
 */
function* open(duty: Duty, { day: today, ahead }: { readonly day: string; readonly ahead: number }): Generator<Reminder> {
  const sent = new Set(duty.reminded.map(({ day, badge, kind }) => `${day} ${badge} ${kind}`))
  for (const { day, badge } of turns(duty)) {
    if (day <= today) continue
    const eve = dayAfter(day, -1)
    if (!sent.has(`${day} ${badge} eve`)) yield { day, badge, kind: 'eve', due: eve }
    if (ahead > 1 && today < eve && !sent.has(`${day} ${badge} first`)) yield { day, badge, kind: 'first', due: dayAfter(day, -ahead) }
  }
}

/** The first hall day on which a reminder falls due. Looks at the whole plan: asked when the plan, the day or the rule changes. */
export function nextReminder(duty: Duty, when: { readonly day: string; readonly ahead: number }): string | undefined {
  let next: string | undefined
  for (const { due } of open(duty, when)) if (next === undefined || due < next) next = due
  return next
}

export const remindersDue = (duty: Duty, when: { readonly day: string; readonly ahead: number }): NewEvent[] =>
  [...open(duty, when)].filter(({ due }) => due <= when.day).map(({ day, badge, kind }) => event('duty.reminded', { day, badge, kind }))
