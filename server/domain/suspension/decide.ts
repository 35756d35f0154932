import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import { type Suspensions, wholeHall } from './state.ts'

export type Room = { readonly suspensions: Suspensions; readonly isLine: (line: string) => boolean }

/** What the screens say must outlast a suspension of several days. */
const keepDays = 400

/** No new numbers, with words for every screen. Said again, the newer words and time hold. [D1] [D4] */
export function suspend({ isLine }: Room, command: CommandOf<'line.suspend'>, context: Context): Decision | Refusal {
  if (command.line !== undefined && !isLine(command.line)) return refuse('unknown-line')
  const until = command.until === undefined ? undefined : Date.parse(command.until)
  if (until !== undefined && !(until > context.now)) return refuse('in-the-past', { at: 'until' })
  const { text } = command
  const fields = typeof text === 'string' ? { 'zh-Hans': text, 'zh-Hant': text, en: text } : text
  const words = { ref: context.newPersonalRef(), kind: 'note', fields, keepDays } as const
  const of = command.line === undefined ? {} : { line: command.line }
  return decided([event('line.suspended', { ...of, words: words.ref, ...(until === undefined ? {} : { until }) })], {}, [words])
}

export function resume({ suspensions, isLine }: Room, { line }: CommandOf<'line.resume'>): Decision | Refusal {
  if (line !== undefined && !isLine(line)) return refuse('unknown-line')
  return suspensions.of.has(line ?? wholeHall) ? decided([resumed(line ?? wholeHall)]) : refuse('not-suspended')
}

/** Those whose time has come. [D4] */
export const endedSuspensions = ({ of }: Suspensions, now: number): NewEvent[] =>
  [...of].flatMap(([line, { until }]) => (until !== undefined && until <= now ? [resumed(line)] : []))

export function nextSuspensionEnd({ of }: Suspensions): number {
  let next = Number.POSITIVE_INFINITY
  for (const { until } of of.values()) if (until !== undefined) next = Math.min(next, until)
  return next
}

const resumed = (line: string): NewEvent => event('line.resumed', line === wholeHall ? {} : { line })
