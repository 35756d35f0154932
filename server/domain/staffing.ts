import type { CommandOf } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import { refuse } from '../../protocol/refusals.ts'
import { answerChief, askChief, type Room as ChiefsRoom } from './chiefs/decide.ts'
import { placeOfClerk } from './counters/state.ts'
import type { Room as CoversRoom } from './covers/begin.ts'
import { appointCover, coverAtOpening, endedBy, noteCover, overrideCover } from './covers/decide.ts'
import { coverAtLeaving } from './covers/leaving.ts'
import type { Context, Decision } from './decision.ts'
import { askLeave, decideLeave, type Room as LeavesRoom, returnFromLeave, withdrawLeave } from './leaves/decide.ts'
import { leaveOf } from './leaves/state.ts'
import { heldAt } from './lines/state.ts'
import { departmentOf, firstAt, holdersOf } from './people/posts.ts'
import { isClerk, staffOf } from './people/roster.ts'
import { canServe } from './people/trained.ts'
import { askPostChange, type Room as ChangesRoom, decidePostChange } from './post-changes/decide.ts'
import type { HallConfig } from './setup/events.ts'
import type { State } from './state.ts'

type StaffCommand = CommandOf<
  | 'cover.note'
  | 'cover.override'
  | 'cover.appoint'
  | 'leave.ask'
  | 'leave.decide'
  | 'leave.withdraw'
  | 'leave.return'
  | 'chief.ask'
  | 'chief.answer'
  | 'post.change.ask'
  | 'post.change.decide'
>

const trained = (hall: HallConfig, badge: string, counter: number): boolean =>
  hall.counters.find((known) => known.counter === counter)?.lines.some(({ line }) => canServe(hall, badge, line)) === true

export const coversRoom = (state: State, hall: HallConfig): CoversRoom => ({
  covers: state.covers,
  hall,
  years: state.closing.years,
  day: state.setup.day,
  holders: (counter) => holdersOf(hall, counter),
  sits: (badge) => placeOfClerk(state.counters, badge) !== undefined,
  seat: (counter) => state.counters.seats.get(counter)?.badge,
  onLeave: (badge) => onLeave(state, badge),
  isClerk: (badge) => isClerk(staffOf(hall, badge)),
  trained: (badge, counter) => trained(hall, badge, counter),
})

/** On approved leave on the hall day. [O28] */
export const onLeave = ({ leaves, setup }: Pick<State, 'leaves' | 'setup'>, badge: string): boolean =>
  leaveOf(leaves, badge, setup.day) !== undefined

/** Who answers for a department now: its chief, or, while the chief is on approved leave, whoever stands in. [O29] */
export function answersFor({ setup, leaves }: Pick<State, 'leaves' | 'setup'>, department: string | undefined): string | undefined {
  const chief = setup.hall?.departments?.find((each) => each.department === department)?.chief
  if (chief === undefined) return undefined
  const leave = leaveOf(leaves, chief, setup.day)
  return leave ? leave.cover : chief
}

export const leavesRoom = (state: State, hall: HallConfig): LeavesRoom => ({
  leaves: state.leaves,
  hall,
  years: state.closing.years,
  day: state.setup.day,
  deciders: (badge) => {
    const chief = departmentOf(hall, staffOf(hall, badge))?.chief
    const there = chief !== undefined && chief !== badge && !onLeave(state, chief)
    return { rule: hall.rules.leaveApprovals, chief: there ? chief : undefined }
  },
  firstAt: (badge) => firstAt(hall, badge),
  isStaff: (badge) => staffOf(hall, badge) !== undefined,
  isClerk: (badge) => isClerk(staffOf(hall, badge)),
  trained: (badge, counter) => trained(hall, badge, counter),
})

const chiefsRoom = (state: State, hall: HallConfig): ChiefsRoom => ({
  chiefs: state.chiefs,
  seat: (counter) => state.counters.seats.get(counter)?.badge,
  held: (counter) => heldAt(state.lines, counter),
  departmentOf: (badge) => departmentOf(hall, staffOf(hall, badge))?.department,
  answersFor: (department) => answersFor(state, department),
})

const changesRoom = (state: State, hall: HallConfig): ChangesRoom => ({
  changes: state.postChanges,
  day: state.setup.day,
  isStaff: (badge) => staffOf(hall, badge) !== undefined,
  isCounter: (counter) => hall.counters.some((known) => known.counter === counter),
  chiefOf: (badge) => departmentOf(hall, staffOf(hall, badge))?.chief,
})

/** What concerns the people of the hall, and no ticket's way. */
export function decideStaff(state: State, command: StaffCommand, context: Context): Decision | Refusal {
  const { hall } = state.setup
  if (!hall) return refuse('not-set-up')
  switch (command.type) {
    case 'cover.note':
      return noteCover(coversRoom(state, hall), command, context)
    case 'cover.override':
      return overrideCover(coversRoom(state, hall), command, context)
    case 'cover.appoint':
      return appointCover(coversRoom(state, hall), command, context)
    case 'leave.ask':
      return askLeave(leavesRoom(state, hall), command, context)
    case 'leave.decide':
      return decideLeave(leavesRoom(state, hall), command, context)
    case 'leave.withdraw':
      return withdrawLeave(leavesRoom(state, hall), command, context)
    case 'leave.return':
      return returnFromLeave(leavesRoom(state, hall), command, context)
    case 'chief.ask':
      return askChief(chiefsRoom(state, hall), command, context)
    case 'chief.answer':
      return answerChief(chiefsRoom(state, hall), command, context)
    case 'post.change.ask':
      return askPostChange(changesRoom(state, hall), command, context)
    case 'post.change.decide':
      return decidePostChange(changesRoom(state, hall), command, context)
  }
}

/** Whoever opens a counter may stand in there, and one who is back ends it. Opening one that is open already says nothing new. [O21] [O23] */
export function andCover(
  state: State,
  { counter }: CommandOf<'counter.open'>,
  opening: Decision | Refusal,
  badge: string,
): Decision | Refusal {
  const { hall } = state.setup
  if (!hall || 'refused' in opening || opening.events.length === 0) return opening
  const cover = coverAtOpening(coversRoom(state, hall), counter, badge)
  return 'refused' in cover ? cover : { ...opening, events: [...opening.events, ...cover] }
}

/** One who is back as an assistant is at a counter too. [O21] */
export function andBack(state: State, coming: Decision | Refusal, badge: string): Decision | Refusal {
  const { hall } = state.setup
  if (!hall || 'refused' in coming || coming.events.length === 0) return coming
  return { ...coming, events: [...coming.events, ...endedBy(coversRoom(state, hall), badge)] }
}

/** Whoever goes, and whoever assisted at the counter that is closed, may be A of a post at which somebody else sits. [Z97] */
export function andLeaveToCover(state: State, counter: number, going: Decision | Refusal, badge: string): Decision | Refusal {
  const { hall } = state.setup
  if (!hall || 'refused' in going || going.events.length === 0) return going
  const closes = going.events.some(({ type }) => type === 'counter.closed')
  const assistant = closes ? state.counters.seats.get(counter)?.assistant : undefined
  const covers = coverAtLeaving(coversRoom(state, hall), assistant === undefined ? [badge] : [badge, assistant])
  return covers.length === 0 ? going : { ...going, events: [...going.events, ...covers] }
}
