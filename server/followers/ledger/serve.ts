import type { MessagePort } from 'node:worker_threads'
import type { OutcomeReport } from '../../../protocol/outcome-report.ts'
import type { FollowedJournal } from '../../journal/journal.ts'
import { restAfter } from '../pace.ts'
import { dayReport } from './day-report.ts'
import { follow, mostAtOnce } from './follow.ts'
import { isDamage, Ledger, setAside } from './ledger-sqlite.ts'
import type { DayRead, FromLedger, SheetRead, ToLedger } from './messages.ts'
import { outcomeReport } from './outcome-report.ts'
import { type ReadBeside, readLedger } from './reads.ts'
import type { SheetFacts } from './sheet-facts.ts'

type Source = FollowedJournal & Partial<ReadBeside> & { readonly close: () => void }
type Where = {
  readonly file: string
  readonly openJournal: () => Source
  readonly sheetFacts?: (day: string, upTo: number) => SheetFacts | undefined
  readonly retryMs?: number
}

/**
 * The ledger's thread. Follows the journal a batch at a time, and between batches answers for reports. Whatever goes wrong it tells, waits, and tries again:
 * the hall does not depend on it. A file that is damaged is set aside and made anew.
 */
export function serveLedger(
  port: Pick<MessagePort, 'on' | 'postMessage' | 'close'>,
  { file, openJournal, sheetFacts = () => undefined, retryMs = 1000 }: Where,
): void {
  let ledger: Ledger | undefined
  let journal: Source | undefined
  let due: NodeJS.Timeout | undefined
  let told = ''
  let toldSeq: number | undefined
  let latest: DayRead | undefined
  const tell = (message: FromLedger) => port.postMessage(message)
  const open = () => {
    ledger ??= new Ledger(file)
    return ledger
  }
  const leave = () => {
    ledger?.close()
    ledger = undefined
  }
  /** Also what was there before the start: nobody else knows how far an older run came. */
  const tellPosition = () => {
    const { seq } = open().cursor()
    if (seq !== toldSeq) tell({ seq })
    toldSeq = seq
  }
  /** Says the same trouble once, not every second. */
  const trouble = (error: unknown) => {
    const said = error instanceof Error ? error.message : String(error)
    if (said !== told) tell({ trouble: said })
    told = said
    // A full disk leaves the connection whole, and what is there can still be read; after anything else a new one is surer.
    if ((error as { code?: string } | undefined)?.code !== 'SQLITE_FULL') leave()
    if (!isDamage(error)) return
    setAside(file)
    latest = undefined
    tell({ note: 'the ledger was damaged: it is set aside and made anew' })
  }
  const turn = () => {
    due = undefined
    const began = performance.now()
    try {
      journal ??= openJournal()
      const taken = follow(open(), journal, () => {
        latest = undefined
        tell({ note: 'the journal is not the one that the ledger followed: it is made anew' })
      })
      told = ''
      tellPosition()
      if (taken === 0) return
      soon(restAfter(performance.now() - began, taken < mostAtOnce ? 'nothing' : 'more'))
    } catch (error) {
      trouble(error)
      soon(retryMs)
    }
  }
  const soon = (ms: number) => {
    due ??= setTimeout(turn, ms)
  }
  /** Several pages ask every few seconds, and often nothing has happened since. */
  const reportOf = (day: string): DayRead => {
    if (latest?.day !== day || latest.upTo !== open().cursor().seq) latest = dayReport(open(), day)
    return latest
  }
  /** A sheet or a list is of the moment: what is on the disk by now is in it. */
  const catchUp = () => {
    journal ??= openJournal()
    while (follow(open(), journal, () => undefined) > 0) latest = undefined
  }
  const sheetOf = (day: string): SheetRead | undefined => {
    catchUp()
    const report = reportOf(day)
    const facts = sheetFacts(day, report.upTo)
    return facts && { report, facts }
  }
  const answer = (
    id: number,
    make: () => { report: DayRead } | { sheet: SheetRead | undefined } | { list: unknown } | { outcomes: OutcomeReport },
  ): FromLedger => {
    try {
      return { id, ...make() }
    } catch (error) {
      trouble(error)
      soon(retryMs)
      return { id, failed: error instanceof Error ? error.message : String(error) }
    }
  }
  port.on('message', (message: ToLedger) => {
    switch (message.ask) {
      case 'wake':
        soon(0)
        break
      case 'day':
        tell(answer(message.id, () => ({ report: reportOf(message.day) })))
        break
      case 'sheet':
        tell(answer(message.id, () => ({ sheet: sheetOf(message.day) })))
        break
      case 'read':
        tell(
          answer(message.id, () => {
            catchUp()
            return { list: readLedger(open(), message.read, journal) }
          }),
        )
        break
      case 'outcomes':
        tell(answer(message.id, () => ({ outcomes: outcomeReport({ db: open().db, at: open().cursor().at }, message.asked) })))
        break
      case 'close':
        clearTimeout(due)
        leave()
        journal?.close()
        port.close()
    }
  })
  soon(0)
}
