import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import type { Due } from './events.ts'
import { type Homes, type HomeVisit, homeNo } from './state.ts'

/** What the other rooms tell this one. */
export type Room = {
  readonly homes: Homes
  readonly day: string
  readonly knows: (matter: string) => boolean
  readonly works: (badge: string) => boolean
  /** So many working days after the hall day as the rule set gives. */
  readonly due: () => Due
}

const minute = 60_000
const day = 24 * 60 * minute
/** What is farther ahead was mistyped. */
const farthest = 366 * day
/** As long as a case may still be asked about. */
const citizenKeepDays = 400
const textKeepDays = 730

const asker = ({ actor }: Context): { readonly badge: string; readonly leads: boolean } =>
  actor.kind === 'person'
    ? { badge: actor.badge, leads: actor.roles.includes('chief') || actor.roles.includes('manager') }
    : { badge: '', leads: false }

const note = (context: Context, text: string | undefined): PersonalRecord[] =>
  text === undefined ? [] : [{ ref: context.newPersonalRef(), kind: 'note', fields: { note: text }, keepDays: textKeepDays }]

/** By whoever works at a desk. Refuses an `unknown-matter`. [Z80] */
export function askHome(room: Room, command: CommandOf<'home.ask'>, context: Context): Decision | Refusal {
  const { channel, matter, id: _id, type: _type, ...told } = command
  if (!room.knows(matter)) return refuse('unknown-matter')
  const fields = Object.fromEntries(Object.entries(told).filter((each): each is [string, string] => each[1] !== undefined))
  const citizen: PersonalRecord = { ref: context.newPersonalRef(), kind: 'citizen', fields, keepDays: citizenKeepDays }
  const home = homeNo(room.day, room.homes.serial + 1)
  const due = room.due()
  const asked = { home, day: room.day, badge: asker(context).badge, channel, matter, citizen: citizen.ref, ...due }
  return decided([event('home.asked', asked)], { home, ...due }, [citizen])
}

/** Who leads the hall sends anybody of the staff; others plan for themselves alone, never a visit that a leader has given to another. [Z81] */
export function planHome(room: Room, command: CommandOf<'home.plan'>, context: Context): Decision | Refusal {
  const known = room.homes.open.get(command.home)
  if (!known) return refuse('unknown-home')
  const { badge, leads } = asker(context)
  const { by, minutes } = command
  const others = known.plan?.lead === true && !known.plan.by.includes(badge)
  if (!leads && (others || by.some((each) => each !== badge))) return refuse('not-allowed')
  const stranger = by.findIndex((each) => !room.works(each))
  if (stranger >= 0) return refuse('unknown-person', { at: `by.${stranger}` })
  const at = Date.parse(command.at)
  if (!(at >= context.now)) return refuse('in-the-past')
  if (at > context.now + farthest) return refuse('too-far')
  const clash = clashing(room.homes, known, by, at, at + minutes * minute)
  if (clash) return refuse('home-clash', { with: clash.home })
  const lead = leads ? { lead: true as const } : {}
  return decided([event('home.planned', { home: known.home, badge, by, at, until: at + minutes * minute, ...lead })])
}

/** Nobody is in two places. */
const clashing = ({ open }: Homes, known: HomeVisit, by: readonly string[], from: number, to: number): HomeVisit | undefined =>
  [...open.values()].find(
    ({ home, plan }) => home !== known.home && plan && plan.at < to && from < plan.until && plan.by.some((each) => by.includes(each)),
  )

/** By who went, or who leads the hall. What was not planned nobody has done: `wrong-state`. [Z82] */
export function homeDone(room: Room, command: CommandOf<'home.done'>, context: Context): Decision | Refusal {
  const known = room.homes.open.get(command.home)
  if (!known) return refuse('unknown-home')
  const { badge, leads } = asker(context)
  const { plan, home, matter } = known
  if (!leads && !plan?.by.includes(badge)) return refuse('not-allowed')
  if (!plan) return refuse('wrong-state', { state: 'asked' })
  if (context.now < plan.at) return refuse('too-early', { until: new Date(plan.at).toISOString() })
  const words = note(context, command.note)
  const said = {
    ...(context.now > known.due ? { late: true as const } : {}),
    ...(words[0] ? { words: words[0].ref } : {}),
  }
  const done = { home, day: room.day, badge, by: plan.by, matter, result: command.result, ...said }
  return decided([event('home.done', done)], { open: command.result === 'not-there' }, words)
}

/** By who entered it, or who leads the hall. `reason-needed` where it is none of the list. [Z82] */
export function cancelHome(room: Room, command: CommandOf<'home.cancel'>, context: Context): Decision | Refusal {
  const known = room.homes.open.get(command.home)
  if (!known) return refuse('unknown-home')
  const { badge, leads } = asker(context)
  if (!leads && known.badge !== badge) return refuse('not-allowed')
  if (command.reason === 'other' && command.note === undefined) return refuse('reason-needed', { at: 'note' })
  const words = note(context, command.note)
  const cancelled = { home: known.home, badge, reason: command.reason, ...(words[0] ? { words: words[0].ref } : {}) }
  return decided([event('home.cancelled', cancelled)], {}, words)
}
