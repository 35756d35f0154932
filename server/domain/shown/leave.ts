import type { LeaveEntry } from '../../../protocol/views/people.ts'
import { type Entry, parseViewName } from '../../../protocol/views/view.ts'
import { leaveDays } from '../leaves/days.ts'
import { daysLate } from '../leaves/decide.ts'
import { mayReadWhy, sidesNeeded } from '../leaves/sides.ts'
import type { Leave } from '../leaves/state.ts'
import { departmentOf } from '../people/posts.ts'
import { staffOf } from '../people/roster.ts'
import { leavesRoom } from '../staffing.ts'
import { clerkShown, compact, iso, type Scene, type Shape } from './scene.ts'

/** A name, or the badge of somebody who is gone. */
export const nameOf = (scene: Scene, badge: string): string => clerkShown(scene, badge)?.name || badge

export const clerkOr = (scene: Scene, badge: string) =>
  clerkShown(scene, badge) ?? { name: '', post: { 'zh-Hans': '', 'zh-Hant': '', en: '' }, badge }

/** `days`: the days and how it stands; `work`: the hand-over too, for those who lead; `whole`: kind and reason too, for who decides of it. [O25] */
export type Told = 'days' | 'work' | 'whole'

export function leaveEntry(scene: Scene, leave: Leave, told: Told): LeaveEntry & Entry {
  const { state, hall } = scene
  const { years } = state.closing
  const today = state.setup.day
  const { days, provisional } = leaveDays(years, leave.from, leave.to)
  const words = told === 'days' ? undefined : scene.personal(leave.words)
  const why = told === 'whole' ? words : undefined
  const running = leave.state === 'approved' && leave.from <= today
  const late = running ? daysLate(years, leave, today) : 0
  const deciders = leavesRoom(state, hall).deciders(leave.badge)
  const needed = leave.state === 'asked' ? sidesNeeded(deciders) : []
  const missing = needed.filter((side) => leave.sides[side] === undefined)
  return compact({
    leave: leave.id,
    person: clerkOr(scene, leave.badge),
    department: departmentOf(hall, staffOf(hall, leave.badge))?.name,
    from: leave.from,
    to: leave.to,
    days,
    provisional: provisional ? true : undefined,
    kind: why?.['kind'],
    reason: why?.['reason'],
    handover: words?.['handover'],
    readers: told === 'work' ? hall.people.filter((each) => mayReadWhy(each, leave, deciders)).map(({ badge }) => badge) : undefined,
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

function whyOf(scene: Scene, name: string): Entry | undefined {
  const view = parseViewName(name)
  const leave = view?.kind === 'leave' ? scene.state.leaves.all.get(view.leave) : undefined
  const words = leave && scene.personal(leave.words)
  return words && compact({ kind: words['kind'], reason: words['reason'] })
}

/** What one leave is for, and nothing else of it: it stands as it was asked for. Who may read it, `viewRefused` says. [O25] */
export const leavePage: Shape = {
  exists: (scene, name) => whyOf(scene, name) !== undefined,
  parts: { why: { make: (scene, _id, name) => whyOf(scene, name) } },
  touched: () => [],
  onBeat: [],
}
