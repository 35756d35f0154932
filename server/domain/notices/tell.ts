import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import { isSecond, issued, noticeNo, type Room } from './issue.ts'
import { owedUntil } from './owed.ts'
import { owedSheet, toldOnce } from './sheet.ts'
import { toldKey } from './state.ts'

type At = { readonly counter: number; readonly badge: string }
type Told = Omit<CommandOf<'notice.tell'>, 'id' | 'type'>

/** Whom and what it is about: the ticket at the counter, or a case that the clerk answers for. */
function aboutWhat(room: Room, { ticket: named, case: number, matter: other }: Told, { counter, badge }: At) {
  const { hall, day } = room.setup
  if (!hall) return refuse('not-set-up')
  const known = number === undefined ? undefined : room.caseOf(number)
  if (number !== undefined && !known) return refuse('unknown-case')
  if (known && known.badge !== badge) return refuse('not-allowed')
  const held = room.held(counter)
  if (!known && held === undefined) return refuse('counter-empty')
  if (!known && named !== undefined && named !== held) return refuse('stale')
  const ticket = known?.ticket ?? held ?? ''
  const visit = known ? { ...known, citizen: known.applicant, visitTag: undefined, state: 'serving' } : room.visit(ticket)
  if (!visit) return refuse('unknown-ticket')
  if (visit.state !== 'serving') return refuse('wrong-state', { state: visit.state })
  const matter = hall.matters.find((each) => each.matter === (other ?? visit.matter))
  if (!matter) return refuse('unknown-matter')
  // Tagged for the matter that the number was taken for, and for no other.
  const tag = matter.matter === visit.matter ? visit.visitTag : undefined
  const { number: shown, language, citizen } = visit
  const place = {
    ticket,
    number: shown,
    line: matter.line,
    matter: matter.matter,
    counter,
    badge,
    day,
    ...(number ? { case: number } : {}),
  }
  return { hall, place, language, citizen, tag, second: isSecond(room, toldKey(ticket, matter.matter, tag)) }
}

/**
 * 一次性告知: said with one press, written in two numbered copies, or owed with a clock of the hall's days (`noticeDeferredDays`). `incomplete`: a deferred one without
 * the name and telephone of whom it is owed to. A second one for the same citizen and matter is marked. [Z10] [Z11]
 */
export function tell(room: Room, command: Told, at: At, context: Context): Decision | Refusal {
  const about = aboutWhat(room, command, at)
  if ('refused' in about) return about
  const { hall, place, language, citizen, tag, second } = about
  const marked = { ...(second ? { second: true as const } : {}), ...(tag === undefined ? {} : { tag }) }
  const said = second ? { second: true } : {}
  if (command.how === 'oral') return decided([event('notice.spoken', { ...place, ...marked })], said)
  const notice = noticeNo(place.day, room.notices.issued + 1)
  const subject = { hall, language, notice, at: context.now, ...place, ticket: place.number, second }
  const papers = hall.matters.find(({ matter }) => matter === place.matter)?.guide.materials.length ?? 0
  if (command.missing?.materials?.some((each) => each >= papers)) return refuse('malformed', { at: 'missing.materials' })
  const body = { ...place, language, ...marked }
  if (command.how === 'written') {
    const made = issued(room, toldOnce(subject, command.missing), { ...body, ...(citizen ? { applicant: citizen } : {}) }, context)
    return isRefusal(made) ? made : decided([made.event], { notice, ...said }, [made.personal])
  }
  const { name, phone } = command.contact ?? {}
  if (!name) return refuse('incomplete', { at: 'contact.name' })
  if (!phone) return refuse('incomplete', { at: 'contact.phone' })
  const { noticeDeferredDays: days, noticeDeferredDayKind: kind } = hall.rules
  const limit = { days, kind }
  const due = owedUntil(room.years, place.day, limit)
  const whom: PersonalRecord = { ref: context.newPersonalRef(), kind: 'citizen', fields: { name, phone }, keepDays: 90 }
  const made = issued(room, owedSheet(subject, due), { ...body, applicant: whom.ref, due: due.day, limit }, context)
  return isRefusal(made) ? made : decided([made.event], { notice, due: due.day, ...said }, [whom, made.personal])
}

/** What was owed is told: by whoever reached the citizen. `unknown-notice`: nothing is owed under that number (any more). [Z11] */
export function tellOwed({ notices, setup }: Room, { notice }: CommandOf<'notice.told'>, { counter, badge }: At): Decision | Refusal {
  const owed = notices.owed.get(notice)
  if (!owed) return refuse('unknown-notice')
  const { ticket, number, line, matter, tag, case: of } = owed
  const about = { ticket, number, line, matter, counter, badge, day: setup.day, ...(of ? { case: of } : {}), ...(tag ? { tag } : {}) }
  return decided([event('notice.spoken', { ...about, deferred: notice })])
}

/** A copy of one of today's, marked; `too-often` beyond what the hall lets a slip be printed again. [Z12] */
export function reprintNotice({ notices, setup }: Room, { notice, copy }: CommandOf<'notice.reprint'>, at: At): Decision | Refusal {
  const known = notices.today.get(notice)
  if (!known) return refuse('unknown-notice')
  const times = (known.again[copy] ?? 0) + 1
  if (times > (setup.hall?.rules.reprintsAtMost ?? 0)) return refuse('too-often')
  const { at: _at, told: _told, fresh: _fresh, again: _again, ...printed } = known
  return decided([event('notice.reprinted', { ...printed, ...at, copy, times })], { notice, times })
}

/** The sheets of a decision, which is not carried out. */
export function previewed(decision: Decision | Refusal): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const sheets = decision.personal.flatMap(({ kind, fields }) => (kind === 'notice' ? [JSON.parse(fields['sheet'] ?? '{}') as object] : []))
  return decided([], { sheets })
}
