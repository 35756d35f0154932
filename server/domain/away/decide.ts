import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Rules } from '../../../protocol/rules/rules.ts'
import { type PauseReason, pauseReasons } from '../../../protocol/vocabulary.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import { type Away, countOf, proposedBy } from './state.ts'

/** `known`: whether the hall has such a person. */
export type Room = { readonly away: Away; readonly rules: Rules; readonly known: (badge: string) => boolean }

const badgeOf = ({ actor }: Context): string => (actor.kind === 'person' ? actor.badge : '')

/** Own words, kept for two years: as long as an appraisal can be asked about. */
const wordsOf = (text: string | undefined, context: Context, keepDays = 730): PersonalRecord | undefined =>
  text === undefined ? undefined : { ref: context.newPersonalRef(), kind: 'note', fields: { text }, keepDays }

const list = (record: PersonalRecord | undefined): PersonalRecord[] => (record ? [record] : [])

/** Who goes along: named once, known, and not the one who asks. */
export function companions(people: readonly string[] | undefined, badge: string, known: (badge: string) => boolean): string[] | Refusal {
  const named = [...new Set(people ?? [])].filter((each) => each !== badge)
  return named.every(known) ? named : refuse('unknown-person')
}

/** The clerk asks to go, says until when, and names who goes along. [K21] */
export function askAway({ away, known }: Room, command: CommandOf<'away.ask'>, context: Context): Decision | Refusal {
  const badge = badgeOf(context)
  const until = Date.parse(command.until)
  if (!(until > context.now)) return refuse('in-the-past', { at: 'until' })
  const people = companions(command.people, badge, known)
  if ('refused' in people) return people
  const word: PauseReason | undefined = pauseReasons.find((reason) => reason === command.reason)
  const words = word ? undefined : wordsOf(command.reason, context)
  const reason = word ?? 'other'
  const before = away.asks.get(badge)
  // Pressed twice it is one request.
  if (before && word && before.granted === undefined && before.reason === reason && before.until === until && same(before.people, people))
    return decided([], { ask: badge })
  const asked = event('away.asked', { badge, counter: command.counter, reason, ...(words && { words: words.ref }), until, people })
  return decided([asked], { ask: badge }, list(words))
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join()

/** By somebody who leads the hall; nobody lets oneself, or a party of one's own, go. [K21] */
export function decideAway({ away }: Room, command: CommandOf<'away.decide'>, context: Context): Decision | Refusal {
  const by = badgeOf(context)
  const ask = away.asks.get(command.badge)
  if (!ask || ask.until <= context.now) return refuse('unknown-ask')
  if (ask.badge === by || ask.people.includes(by)) return refuse('not-allowed')
  // Asked anew while the one before was read.
  if (command.asked !== undefined && Date.parse(command.asked) !== ask.at) return refuse('stale')
  if (ask.granted === command.grant) return decided([])
  const words = wordsOf(command.note, context)
  const body = { badge: ask.badge, granted: command.grant, by, ...(words && { words: words.ref }) }
  return decided([event('away.decided', body)], {}, list(words))
}

/** A person judges what the clock noticed, and nobody judges oneself. To set one aside needs a reason. [K26] [K28] */
export function judgeAway({ away, rules }: Room, command: CommandOf<'away.judge'>, context: Context): Decision | Refusal {
  const by = badgeOf(context)
  const notice = away.notices.get(command.notice)
  if (!notice) return refuse('unknown-absence')
  const { badge, counter, level } = notice
  if (badge === by) return refuse('not-allowed')
  if (command.verdict === 'set-aside' && command.reason === undefined) return refuse('reason-needed')
  if (notice.settled && notice.verdict === command.verdict) return decided([])
  const words = wordsOf(command.reason, context)
  // An absence counts once, whatever its level and however often it is judged.
  const counted = notice.verdict === 'confirmed' ? 1 : 0
  const counts = command.verdict === 'confirmed' ? 1 : 0
  const year = notice.day.slice(0, 4)
  const count = Math.max(0, countOf(away, badge, year) - counted + counts)
  const proposes = counts > counted ? proposedBy(count, rules) : undefined
  const judged = event('away.judged', {
    ...{ notice: notice.notice, counter, badge, level, verdict: command.verdict, by, year, count },
    ...(proposes && { proposes }),
    ...(words && { words: words.ref }),
  })
  return decided([judged], { count, ...(proposes && { proposes }) }, list(words))
}

/** The clerk whom it is about has a say. A second comment takes the place of the first. [K27] */
export function commentAway({ away }: Room, command: CommandOf<'away.comment'>, context: Context): Decision | Refusal {
  const badge = badgeOf(context)
  const notice = away.notices.get(command.notice)
  if (!notice) return refuse('unknown-absence')
  if (notice.badge !== badge) return refuse('not-allowed')
  const words = wordsOf(command.text, context)
  return decided([event('away.commented', { notice: notice.notice, badge, words: words?.ref ?? '' })], {}, list(words))
}
