import type { EnquiryEntry, RecordEntry } from '../protocol/views/enquiries.ts'
import type { ReferralResult } from '../protocol/vocabulary.ts'
import { entriesOf } from '../web/connection.ts'
import { say } from '../web/language.ts'
import { listWords } from './asked-words.ts'
import type { Desk } from './desk.ts'

/** Of the list of what was asked first, and of what was left for who sits here: oldest first. */
export const recordsOf = (desk: Desk): RecordEntry[] =>
  entriesOf<RecordEntry>(desk.connection.entries.value, 'record:').sort((a, b) => a.since.localeCompare(b.since))
export const enquiriesOf = (desk: Desk): EnquiryEntry[] =>
  entriesOf<EnquiryEntry>(desk.connection.entries.value, 'enquiry:').sort((a, b) => a.due.localeCompare(b.due))

type Whom = RecordEntry['to'] | NonNullable<EnquiryEntry['to']>
export function whom(to: Whom): string {
  const w = listWords.value
  if ('leader' in to && to.leader) return w.leader
  if ('name' in to && to.name) return say(to.name)
  const counter = to.counter === undefined ? '' : w.counter(to.counter)
  return [to.clerk?.name ?? '', counter].filter(Boolean).join('　')
}

/** How near its end the time of a question is, by the hall's clock. */
export function lightOf({ halfAt, soonAt, due }: EnquiryEntry, now: number): 'early' | 'half' | 'soon' | 'over' {
  if (now > Date.parse(due)) return 'over'
  if (now > Date.parse(soonAt)) return 'soon'
  return now > Date.parse(halfAt) ? 'half' : 'early'
}

export async function takeRecord(desk: Desk, { record }: RecordEntry): Promise<void> {
  const done = await desk.ask('record', (c) => c.send('record.take', { record }))
  if (done) desk.say(() => listWords.value.taken(record))
}

export async function closeRecord(desk: Desk, { record }: RecordEntry, how: { result: ReferralResult; note: string }): Promise<boolean> {
  const note = how.note.trim() ? { note: how.note.trim() } : {}
  const done = await desk.ask('record', (c) => c.send('record.close', { record, result: how.result, ...note }))
  if (done) desk.say(() => listWords.value.closed(record))
  return done
}

export async function toldRecord(desk: Desk, { record }: RecordEntry): Promise<void> {
  const done = await desk.ask('record', (c) => c.send('record.told', { record }))
  if (done) desk.say(() => listWords.value.toldOf(record))
}

export async function answerEnquiry(desk: Desk, { enquiry }: EnquiryEntry, answer: string): Promise<boolean> {
  const done = await desk.ask('enquiry', (c) => c.send('enquiry.answer', { enquiry, answer }))
  if (done) desk.say(() => listWords.value.answered(enquiry))
  return done
}
