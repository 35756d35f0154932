import type { LeaveEntry } from '../../../protocol/views/people.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { leaveDays } from '../leaves/days.ts'
import { daysLate } from '../leaves/decide.ts'
import { sidesNeeded } from '../leaves/sides.ts'
import type { Leave } from '../leaves/state.ts'
import { departmentOf } from '../people/posts.ts'
import { staffOf } from '../people/roster.ts'
import { leavesRoom } from '../staffing.ts'
import { clerkShown, compact, iso, type Scene } from './scene.ts'

/** A name, or the badge of somebody who is gone. */
export const nameOf = (scene: Scene, badge: string): string => clerkShown(scene, badge)?.name || badge

export const clerkOr = (scene: Scene, badge: string) =>
  clerkShown(scene, badge) ?? { name: '', post: { 'zh-Hans': '', 'zh-Hant': '', en: '' }, badge }

/** `whole`: with kind, reason and hand-over, for those who decide. */
export function leaveEntry(scene: Scene, leave: Leave, whole: boolean): LeaveEntry & Entry {
  const { state, hall } = scene
  const { years } = state.closing
  const today = state.setup.day
  const { days, provisional } = leaveDays(years, leave.from, leave.to)
  const words = whole ? scene.personal(leave.words) : undefined
  const running = leave.state === 'approved' && leave.from <= today
  const late = running ? daysLate(years, leave, today) : 0
  const needed = leave.state === 'asked' ? sidesNeeded(leavesRoom(state, hall).deciders(leave.badge)) : []
  const missing = needed.filter((side) => leave.sides[side] === undefined)
  return compact({
    leave: leave.id,
    person: clerkOr(scene, leave.badge),
    department: departmentOf(hall, staffOf(hall, leave.badge))?.name,
    from: leave.from,
    to: leave.to,
    days,
    provisional: provisional ? true : undefined,
    kind: words?.['kind'],
    reason: words?.['reason'],
    handover: words?.['handover'],
    cover: leave.cover === undefined ? undefined : clerkOr(scene, leave.cover),
    afterwards: leave.afterwards ? true : undefined,
    askedAt: iso(leave.askedAt),
    state: leave.state,
    running: running ? true : undefined,
    late: late > 0 ? late : undefined,
    decisions: (['chief', 'manager'] as const).flatMap((side) => {
      const decided = leave.sides[side]
      if (!decided) return []
      const reason = decided.words === undefined ? undefined : scene.personal(decided.words)?.['text']
      return [compact({ side, by: nameOf(scene, decided.by), approve: decided.approve, at: iso(decided.at), reason })]
    }),
    waitsFor: missing.length > 0 ? missing : needed,
  }) as unknown as LeaveEntry & Entry
}
