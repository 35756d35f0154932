import type { AgenciesRead, AgencyCountsRead, KeptAgencies, KeptAgencyCount } from './agencies-kept.ts'
import type { AskedRead, HopsRead, KeptHops, KeptMatter, KeptPage, MattersRead } from './asked-kept.ts'
import type { CaseRead, CasesRead, KeptCasePage, KeptCases } from './cases-kept.ts'
import type { HomesRead, KeptHomes } from './homes-kept.ts'
import type { KeptParcel, MailRead } from './mail-kept.ts'

type Lists = {
  asked: [AskedRead, KeptPage]
  'asked-matters': [MattersRead, readonly KeptMatter[]]
  hops: [HopsRead, KeptHops]
  cases: [CasesRead, KeptCases]
  case: [CaseRead, KeptCasePage]
  agencies: [AgenciesRead, KeptAgencies]
  'agency-counts': [AgencyCountsRead, readonly KeptAgencyCount[]]
  homes: [HomesRead, KeptHomes]
  mail: [MailRead, readonly KeptParcel[]]
}

/** Lists that screens read from the ledger, a page at a time. */
export type LedgerRead = Lists[keyof Lists][0]
export type ReadOf<R extends LedgerRead> = Lists[R['list']][1]
