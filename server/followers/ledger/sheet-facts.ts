import { leftDecisions } from '../../../protocol/commands/hours.ts'
import type { DaySheet } from '../../../protocol/slips/day-sheet.ts'
import type { HallEvent } from '../../domain/events.ts'
import { DutyOfDay } from './duty-of-day.ts'

export type SheetFacts = Pick<DaySheet, 'running' | 'left' | 'first' | 'last' | 'duty'>

/** Of a journal, as much as a sheet needs. `span`: first and last event of a hall day; without a last one it still runs. */
type SheetJournal = {
  readonly span: (day: string) => { readonly first: number; readonly last?: number } | undefined
  readonly readSince: (seq: number, limit: number) => readonly HallEvent[]
  readonly hashAt: (seq: number) => string | undefined
}

const batch = 1000

/**
 * What a closing sheet says that is not in a report: where the hall day begins and ends in the journal, its last hash, and what was decided for whoever was
 * left. Of a day that is not over, as far as `upTo`. Undefined: the journal has no such day.
 */
export function sheetFacts(journal: SheetJournal, day: string, upTo: number): SheetFacts | undefined {
  const span = journal.span(day)
  if (!span || span.first > upTo) return undefined
  const end = Math.min(span.last ?? upTo, upTo)
  if (span.last !== undefined && span.last > upTo) throw new Error('the ledger has not come to the end of that day yet')
  const decided = new Map<string, (typeof leftDecisions)[number]>()
  const onDuty = new DutyOfDay()
  let first: DaySheet['first'] | undefined
  let last: DaySheet['first'] | undefined
  for (let seq = span.first - 1; seq < end; ) {
    const events = journal.readSince(seq, Math.min(batch, end - seq))
    if (events.length === 0) break
    for (const event of events) {
      last = { seq: event.seq, at: new Date(event.at).toISOString() }
      first ??= last
      onDuty.tell(event)
      if (event.type === 'closing.decided') decided.set(event.body.ticket, event.body.decision)
    }
    seq = last?.seq ?? end
  }
  const hash = journal.hashAt(end)
  if (!first || last?.seq !== end || hash === undefined) throw new Error(`the journal has no event ${end}`)
  const decisions = [...decided.values()]
  const count = (decision: string): number => decisions.filter((each) => each === decision).length
  const left = Object.fromEntries(leftDecisions.map((decision) => [decision, count(decision)])) as DaySheet['left']
  const duty = onDuty.facts()
  return { running: span.last === undefined, left, first, last: { ...last, hash }, ...(duty ? { duty } : {}) }
}
