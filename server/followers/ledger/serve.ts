import type { MessagePort } from 'node:worker_threads'
import type { FollowedJournal } from '../../journal/journal.ts'
import { restAfter } from '../pace.ts'
import { dayReport } from './day-report.ts'
import { follow, mostAtOnce } from './follow.ts'
import { isDamage, Ledger, setAside } from './ledger-sqlite.ts'
import type { DayRead, FromLedger, ToLedger } from './messages.ts'

type Source = FollowedJournal & { readonly close: () => void }
type Where = { readonly file: string; readonly openJournal: () => Source; readonly retryMs?: number }

/**
 * The ledger's thread. Follows the journal a batch at a time, and between batches answers for reports. Whatever goes wrong it tells, waits, and tries again:
 * the hall does not depend on it. A file that is damaged is set aside and made anew.
 */
export function serveLedger(port: Pick<MessagePort, 'on' | 'postMessage' | 'close'>, { file, openJournal, retryMs = 1000 }: Where): void {
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
      soon(taken < mostAtOnce ? 0 : restAfter(performance.now() - began))
    } catch (error) {
      trouble(error)
      soon(retryMs)
    }
  }
  const soon = (ms: number) => {
    due ??= setTimeout(turn, ms)
  }
  const answer = (id: number, day: string): FromLedger => {
    try {
      // Several pages ask every few seconds, and often nothing has happened since.
      if (latest?.day !== day || latest.upTo !== open().cursor().seq) latest = dayReport(open(), day)
      return { id, report: latest }
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
        tell(answer(message.id, message.day))
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
