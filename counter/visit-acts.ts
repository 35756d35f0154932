import type { HeldTicket } from '../protocol/views/staff.ts'
import type { AddableMatters, ChainEntry, ReferralEntry } from '../protocol/views/visits.ts'
import type { ReferralResult } from '../protocol/vocabulary.ts'
import { entriesOf, entryOf } from '../web/connection.ts'
import { say } from '../web/language.ts'
import type { Desk } from './desk.ts'
import { visitWords } from './visit-words.ts'
import { words } from './words.ts'

export const matterList = (desk: Desk): AddableMatters['matters'] =>
  entryOf<AddableMatters>(desk.connection.entries.value, 'matters')?.matters ?? []

/** A matter can be added while one is served and the hall allows another. */
export function mayAdd(desk: Desk): boolean {
  const most = entryOf<AddableMatters>(desk.connection.entries.value, 'matters')?.most ?? 1
  const stages = desk.ticket?.stages ?? []
  const chosen = new Set(stages.map(({ matter, joint }) => joint ?? matter)).size
  return desk.now?.state === 'serving' && Math.max(chosen, 1) < most
}

/** Longest open first. */
export const referralsOf = (desk: Desk): ReferralEntry[] =>
  entriesOf<ReferralEntry>(desk.connection.entries.value, 'referral:').sort((a, b) => a.since.localeCompare(b.since))
export const ledOf = (desk: Desk): ChainEntry[] => entriesOf<ChainEntry>(desk.connection.entries.value, 'chain:')

export const addMatter = (desk: Desk, ticket: string, matter: string): Promise<boolean> =>
  desk.ask('visit', (c, counter) => c.send('visit.add', { counter, ticket, matter }))

export const dropMatter = (desk: Desk, ticket: string, matter: string): Promise<boolean> =>
  desk.ask('visit', (c, counter) => c.send('visit.drop', { counter, ticket, matter }))

export async function closeReferral(desk: Desk, referral: ReferralEntry, how: { result: ReferralResult; note: string }): Promise<void> {
  const { ticket, number } = referral
  const note = how.note.trim() ? { note: how.note.trim() } : {}
  const done = await desk.ask('referral', (c, counter) => c.send('referral.close', { counter, ticket, result: how.result, ...note }))
  if (done) desk.say(() => visitWords.value.closed(number))
}

/** What the big key says when a matter is finished and others follow. */
export const afterFinish = ({ number, next }: HeldTicket): string =>
  next ? visitWords.value.wentOn(number, say(next.name)) : words.value.finished(number)
