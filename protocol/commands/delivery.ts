import * as v from 'valibot'
import { type CaseLight, CaseNo, type CaseResult, type CaseState, type Language, type OutcomeKind, RequestId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** To whom a result is given: the applicant, or somebody who comes in the applicant's name. */
export const fetchers = ['applicant', 'agent'] as const
export type Fetcher = (typeof fetchers)[number]

const ofCase = { id: RequestId, case: CaseNo }

/**
 * 出件 (R39): the result is given out at a counter and its receipt is signed; that closes the case. By whoever answers for it, a clerk at a result counter, a chief
 * or a manager (`not-allowed`). One that is not ready: `wrong-state`; one that was given out before: `case-closed`. An agent is named: `name-needed`.
 */
export const ResultHand = v.strictObject({
  ...ofCase,
  type: v.literal('result.hand'),
  to: v.picklist(fetchers),
  /** Name of the agent. */
  agent: v.optional(freeText(40)),
  /** Whoever fetches it has signed for it. */
  receipt: v.literal('signed'),
})

/**
 * How a case stands: at a kiosk by its code, or by its number and the last four of the code; at a desk by its number. Whatever is wrong: `unknown-case`. Changes
 * nothing.
 */
export const CaseFind = v.strictObject({
  id: RequestId,
  type: v.literal('case.find'),
  case: v.optional(CaseNo),
  /** As the notice's code has it. */
  code: v.optional(v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{12}$/, 'the code of a case'))),
  check: v.optional(v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{4}$/, 'the last four of the code'))),
})

/** The answer to `case.find`: `case`. `mine`: of an open one at a desk, that the asker answers for it. `due`: none while its clock stands. */
export type FoundCase = {
  readonly case: string
  readonly matter: string
  readonly kind: OutcomeKind
  readonly counter: number
  /** ISO 8601. */
  readonly openedAt: string
  readonly state: CaseState
  readonly due?: string
  readonly result?: CaseResult
  readonly mine?: boolean
  /** What the matter is called, also one that the hall has no longer. */
  readonly name?: Readonly<Record<Language, string>>
  readonly light?: CaseLight
  /** Days that are left, or since the due day, counted as the case is. */
  readonly left?: number
  readonly overdue?: number
  readonly provisional?: true
  /** Papers are waited for until then. */
  readonly papersBy?: string
  /** Counters where the result lies. */
  readonly fetch?: readonly number[]
  /** It goes by mail and is fetched nowhere: it waits for the courier, or he has it. */
  readonly mailed?: 'ordered' | 'handed'
}

/** 异议 (R41): whoever holds the code does not agree with how the case goes, or has ended. Once at a time: `already-asked`; long after the end: `too-late`. */
export const CaseObject = v.strictObject({ ...ofCase, type: v.literal('case.object'), words: freeText(500) })

/** 明确答复 (R41): shown to whoever holds the code. By whoever answers for the case, a chief or a manager. Nothing to answer: `not-asked`. */
export const CaseObjectionAnswer = v.strictObject({ ...ofCase, type: v.literal('case.objectionAnswer'), words: freeText(500) })
