import type { LeaveSide } from '../../../protocol/people.ts'
import type { Rules } from '../../../protocol/rules/rules.ts'
import type { Leave } from './state.ts'

/** `chief`: of the asker's department, who is not the asker and not on leave now; undefined: nobody. */
export type Deciders = { readonly rule: Rules['leaveApprovals']; readonly chief: string | undefined }

/** Who has to decide. Where there is no chief to ask, or the chief asks, the manager decides in the chief's place. [O26] */
export function sidesNeeded({ rule, chief }: Deciders): readonly LeaveSide[] {
  if (chief === undefined) return ['manager']
  return rule === 'both' ? ['chief', 'manager'] : [rule]
}

type Who = { readonly badge: string; readonly roles: readonly string[] }

/** For which side somebody decides of this leave: one that still has to. `decided`: one's own side has. `other`: neither is one's own. */
export function sideOf(who: Who, leave: Leave, deciders: Deciders): LeaveSide | 'decided' | 'other' {
  if (who.badge === leave.badge) return 'other'
  const sides = sidesNeeded(deciders)
  const may = (side: LeaveSide): boolean =>
    sides.includes(side) && (side === 'chief' ? who.badge === deciders.chief : who.roles.includes('manager') || who.roles.includes('admin'))
  const own = sides.filter(may)
  if (own.length === 0) return 'other'
  // Whoever had to decide besides is there no more: the one who has decides in that place.
  if (sides.every((side) => leave.sides[side] !== undefined)) return own[0] ?? 'other'
  // Two approvals are two people's.
  if (Object.values(leave.sides).some(({ by }) => by === who.badge)) return 'decided'
  return own.find((side) => leave.sides[side] === undefined) ?? 'decided'
}

/**
 * Who is told what a leave is for: the asker, and whoever has to decide of it or has. Whoever looks after the machines may decide in the manager's
 * place, but what the staff are away for is no part of that work. [O25] [A9]
 */
export function mayReadWhy({ badge, roles }: Who, leave: Leave, deciders: Deciders): boolean {
  const own = roles.filter((role) => role !== 'admin')
  if (own.length === 0) return false
  if (badge === leave.badge || Object.values(leave.sides).some(({ by }) => by === badge)) return true
  return sideOf({ badge, roles: own }, leave, deciders) !== 'other'
}
