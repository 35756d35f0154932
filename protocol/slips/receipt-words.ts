import type { CaseResult, Language } from '../vocabulary.ts'

type ReceiptWords = {
  readonly title: string
  readonly number: string
  readonly matter: string
  readonly result: string
  readonly results: Readonly<Record<CaseResult, string>>
  readonly accepted: string
  readonly acceptedOn: string
  readonly by: string
  readonly says: string
  readonly who: readonly [self: string, agent: string]
  readonly signatures: readonly string[]
  readonly keep: string
}

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = {
  'zh-Hans': {
    title: '出件签收单',
    number: '办件编号',
    matter: '事项',
    result: '结果',
    results: { granted: '准予', refused: '不予批准', withdrawn: '申请人撤回' },
    accepted: '受理窗口',
    acceptedOn: '受理日期',
    by: '出件人工号',
    says: '上面这件的结果已经当面点清、领到。请您签字。',
    who: ['本人领取', '代领，已看过委托'],
    signatures: ['领取人签字', '出件人签字', '日期'],
    keep: '这一张由窗口存档',
  },
  'zh-Hant': {
    title: '出件簽收單',
    number: '辦件編號',
    matter: '事項',
    result: '結果',
    results: { granted: '准予', refused: '不予批准', withdrawn: '申請人撤回' },
    accepted: '受理窗口',
    acceptedOn: '受理日期',
    by: '出件人工號',
    says: '上面這件的結果已經當面點清、領到。請您簽字。',
    who: ['本人領取', '代領，已看過委託'],
    signatures: ['領取人簽字', '出件人簽字', '日期'],
    keep: '這一張由窗口存檔',
  },
  en: {
    title: 'Receipt of a result',
    number: 'Case',
    matter: 'Matter',
    result: 'Result',
    results: { granted: 'granted', refused: 'not approved', withdrawn: 'withdrawn by the applicant' },
    accepted: 'Accepted at',
    acceptedOn: 'Accepted on',
    by: 'Given out by',
    says: 'I have received the result of this case, complete. Please sign.',
    who: ['Fetched in person', 'By an agent, authority seen'],
    signatures: ['Received by', 'Given out by', 'Date'],
    keep: 'The counter keeps this sheet',
  },
}
