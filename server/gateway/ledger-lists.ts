import type { Request } from 'express'
import type { LedgerRead, ReadOf } from '../../protocol/ledger-lists.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Role } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'

/** What routes that show lists of the ledger are made of. */
export type ListParts = {
  readonly hall: Hall
  readonly read: <R extends LedgerRead>(read: R) => Promise<ReadOf<R>>
  readonly actor: (request: Request) => Actor
}

export const pageRows = 50
/** Of one download; an older row is in a download of its days. */
export const csvRows = 20_000

const leaders: readonly Role[] = ['chief', 'manager']
/** Who calls citizens and answers for their cases, and so may know who they are; whoever looks after the machines may not. */
export const leads = (who: Actor): boolean => who.kind === 'person' && who.roles.some((role) => leaders.includes(role))

/** The ledger is rebuilt, or its disk is full: said as what it is. */
export const safely = <T>(made: Promise<T>): Promise<T | Refusal> => made.catch(() => refuse('storage-failed'))

/** Without what there is nothing to say of. */
export const given = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value != null)) as { [K in keyof T]: Exclude<T[K], undefined | null> }
