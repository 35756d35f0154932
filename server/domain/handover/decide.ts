import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import type { Open } from './events.ts'
import { type Handovers, isValid, type Sheet } from './state.ts'

/** 登记台账 is kept as long as the cases that it names are asked about. Days. */
const sheetDays = 730

/** `openAt`: what is open at a counter and with a clerk now; `leftAt`: what of it waits for nobody, cases and agencies of later days apart. `known`: whether the hall has such a person. */
export type Room = {
  readonly handovers: Handovers
  readonly openAt: (counter: number, badge: string) => Open
  readonly leftAt: (counter: number, badge: string) => Pick<Open, 'tickets' | 'referrals' | 'cases' | 'agencies'>
  readonly known: (badge: string) => boolean
}
type Asked = Context & { readonly badge: string }

/** The clerk sits at the counter. What was prepared there gives way, unless its giver has confirmed it: then whoever sits there now confirms it first, or the giver withdraws it so. [O50] [O51] */
export function prepareHandover({ handovers, openAt }: Room, command: CommandOf<'handover.prepare'>, context: Asked): Decision | Refusal {
  const { counter, own = [] } = command
  const { badge } = context
  const before = handovers.sheets.get(counter)
  if (before && before.givenAt !== undefined && !isValid(before) && before.giver !== badge)
    return refuse('half-confirmed', { with: before.giver })
  const open = openAt(counter, badge)
  const words: PersonalRecord | undefined =
    own.length === 0
      ? undefined
      : {
          ref: context.newPersonalRef(),
          kind: 'note',
          fields: Object.fromEntries(own.map(({ text }, place) => [String(place), text])),
          keepDays: sheetDays,
        }
  const prepared = event('handover.prepared', {
    ...{ counter, badge, open, own: own.map(({ kind }) => kind) },
    ...(words ? { words: words.ref } : {}),
  })
  const { tickets, referrals, cases, appointments, more = {} } = open
  const of = {
    ...{ tickets: tickets.length, referrals: referrals.length, cases: cases.length + (more.cases ?? 0) },
    ...{ appointments: appointments.length + (more.appointments ?? 0), own: own.length },
  }
  return decided([prepared], of, words ? [words] : [])
}

/** 「經移交人、接交人雙方簽字確認后方才有效」 (000-4): two different people. [O51] */
export function confirmHandover({ handovers, known }: Room, command: CommandOf<'handover.confirm'>, { badge }: Asked): Decision | Refusal {
  const sheet = handovers.sheets.get(command.counter)
  if (!sheet) return refuse('unknown-handover')
  if (isValid(sheet)) return refuse('handed-over')
  // Another was made while this one was read.
  if (command.prepared !== undefined && Date.parse(command.prepared) !== sheet.at) return refuse('stale')
  // A session may outlive its person.
  if (!known(badge)) return refuse('unknown-person')
  if (badge === sheet.giver) return sheet.givenAt === undefined ? confirmed(sheet, 'giver', badge) : refuse('same-person')
  if (sheet.taker !== undefined) return refuse(sheet.taker === badge ? 'same-person' : 'handed-over')
  // 004-3: an appointment that nobody has read is an appointment that nobody keeps.
  const unread = sheet.open.appointments.find(({ appointment }) => !command.appointments?.some((read) => read === appointment))
  if (unread) return refuse('appointments-unread', { at: unread.appointment })
  return confirmed(sheet, 'taker', badge)
}

function confirmed(sheet: Sheet, as: 'giver' | 'taker', badge: string): Decision {
  const valid = (as === 'giver' ? sheet.takenAt : sheet.givenAt) !== undefined
  return decided([event('handover.confirmed', { counter: sheet.counter, as, giver: sheet.giver, badge, valid })], { as, valid })
}

/**
 * What somebody who goes now leaves to nobody: what is open and in no valid sheet of theirs. Who was missed has not come, and is left to nobody; a case that is
 * due on a later day waits for whoever answers for it, and an agency that is due then, or handed back, for its agent. [O52]
 */
export function leftBehind({ handovers, leftAt }: Room, counter: number, badge: string) {
  const open = leftAt(counter, badge)
  const sheet = handovers.sheets.get(counter)
  const held = sheet?.giver === badge && isValid(sheet) ? sheet.open : undefined
  const tickets = open.tickets.filter(({ ticket, state }) => state !== 'missed' && !held?.tickets.some((each) => each.ticket === ticket))
  const referrals = open.referrals.filter(({ ticket }) => !held?.referrals.some((each) => each.ticket === ticket))
  // Hundreds of them, on every beat of a console.
  const [named, carried] = [new Set(held?.cases.map((one) => one.case)), new Set(held?.agencies?.map(({ agency }) => agency))]
  const cases = open.cases.filter((one) => !named.has(one.case))
  const agencies = open.agencies?.filter(({ agency }) => !carried.has(agency)) ?? []
  return { tickets: tickets.length, referrals: referrals.length, cases: cases.length, agencies: agencies.length }
}

/** Signing off is never refused; without a hand-over it is written down. [O52] */
export function missedHandover(room: Room, counter: number, badge: string): NewEvent[] {
  const { agencies, ...left } = leftBehind(room, counter, badge)
  if (left.tickets + left.referrals + left.cases + agencies === 0) return []
  return [event('handover.missed', { counter, badge, ...left, ...(agencies > 0 ? { agencies } : {}) })]
}
