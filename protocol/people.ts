import * as v from 'valibot'

/** What departments, posts and leave are spoken of with. Dates are days of the hall's zone, YYYY-MM-DD. */
export const DepartmentId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{2,40}$/, 'lower-case letters, digits and hyphens'),
  v.brand('DepartmentId'),
)
export type DepartmentId = v.InferOutput<typeof DepartmentId>

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day
}
/** A day that there is: no 30 February. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^2[0-9]{3}-[0-9]{2}-[0-9]{2}$/, 'YYYY-MM-DD'),
  v.check((day) => isDay(day), 'a day that there is'),
)

/** 「授予首席代表受理审核权、审批决定权、协调督办权和行文用章权」 (001-3, R21). */
export const chiefPowers = ['review', 'decide', 'coordinate', 'seal'] as const
export type ChiefPower = (typeof chiefPowers)[number]

/** 请假 (R52): private affairs, ill, annual leave, wedding, birth of a child, a death, on duty elsewhere, any other. Told to those who decide alone. */
export const leaveKinds = ['personal', 'sick', 'annual', 'marriage', 'maternity', 'bereavement', 'official', 'other'] as const
export type LeaveKind = (typeof leaveKinds)[number]

/** `asked` until everybody who must has decided; `returned` is 销假. */
export const leaveStates = ['asked', 'approved', 'refused', 'withdrawn', 'returned'] as const
export type LeaveState = (typeof leaveStates)[number]

/** Who decides of a leave: the department that posted the clerk, and the centre (001-8 「双审批」). */
export const leaveSides = ['chief', 'manager'] as const
export type LeaveSide = (typeof leaveSides)[number]

export const LeaveId = v.pipe(v.string(), v.regex(/^leave-[1-9][0-9]{0,8}$/, 'a leave id'), v.brand('LeaveId'))
export const QuestionId = v.pipe(v.string(), v.regex(/^question-[1-9][0-9]{0,8}$/, 'a question id'), v.brand('QuestionId'))
export const ChangeId = v.pipe(v.string(), v.regex(/^change-[1-9][0-9]{0,8}$/, 'a change id'), v.brand('ChangeId'))

/** What is to mend in a hall's list of people. Never a reason not to start. */
export const staffChecks = ['no-chief', 'chief-elsewhere', 'no-a', 'no-b', 'line-unposted'] as const
export type StaffCheck = (typeof staffChecks)[number]
