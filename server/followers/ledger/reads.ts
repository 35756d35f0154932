import type { LedgerRead, ReadOf } from '../../../protocol/ledger-lists.ts'
import { agencyCounts, agencyList } from './agencies-sqlite.ts'
import { askedList, askedMatters, hopList } from './asked-lists-sqlite.ts'
import { type CaseJournal, casePage } from './case-page-sqlite.ts'
import { caseList } from './cases-lists-sqlite.ts'
import { homeList } from './homes-sqlite.ts'
import type { Ledger } from './ledger-sqlite.ts'
import { mailList } from './mail-sqlite.ts'

/** What is read of the journal beside the ledger. */
export type ReadBeside = CaseJournal

export function readLedger({ db }: Ledger, read: LedgerRead, journal: Partial<ReadBeside> = {}): ReadOf<LedgerRead> {
  switch (read.list) {
    case 'asked':
      return askedList(db, read)
    case 'asked-matters':
      return askedMatters(db, read)
    case 'hops':
      return hopList(db, read)
    case 'cases':
      return caseList(db, read, journal)
    case 'agencies':
      return agencyList(db, read)
    case 'agency-counts':
      return agencyCounts(db, read)
    case 'case':
      return casePage(db, read, journal)
    case 'homes':
      return homeList(db, read)
    case 'mail':
      return mailList(db, read)
  }
}
