import type { LeaveSlip, MandateSlip } from '../../protocol/slips/staff-slips.ts'
import type { DepartmentEntry, LeaveEntry } from '../../protocol/views/people.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import type { Asked } from './asked-slip.ts'
import { common } from './asked-slip.ts'
import { designOf } from './ticket-slip.ts'

const named = (person: LeaveEntry['person'], language: Language) => ({
  name: person.name,
  post: person.post[language],
  badge: person.badge,
})

/** 请假条, from what the page of the people shows of it, and what it is for where that may be read. [O25] [O33] */
export function leaveSlip(asked: Asked, leave: LeaveEntry): LeaveSlip {
  const { language } = asked
  return {
    kind: 'leave',
    ...common(asked),
    person: named(leave.person, language),
    ...(leave.department ? { department: leave.department[language] } : {}),
    from: leave.from,
    to: leave.to,
    days: leave.days,
    ...(leave.provisional ? { provisional: true } : {}),
    ...(leave.kind ? { leaveKind: leave.kind } : {}),
    ...(leave.reason === undefined ? {} : { reason: leave.reason }),
    ...(leave.cover ? { cover: named(leave.cover, language) } : {}),
    ...(leave.afterwards ? { afterwards: true } : {}),
    askedAt: leave.askedAt,
    decisions: leave.decisions.map(({ side, by, approve, at }) => ({ side, by, approve, at })),
    ...designOf(asked.hall),
  }
}

/** 授权委托书. Undefined: the department has nobody, or has given no powers. [O33] */
export function mandateSlip(asked: Asked, department: DepartmentEntry): MandateSlip | undefined {
  const { language } = asked
  const { chief, mandate, name, phone } = department
  if (!chief || !mandate) return undefined
  return {
    kind: 'mandate',
    ...common(asked),
    department: name[language],
    ...(phone === undefined ? {} : { phone }),
    chief: named(chief, language),
    powers: mandate.powers,
    since: mandate.since,
    ...designOf(asked.hall),
  }
}
