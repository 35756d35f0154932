import type { CaseResult, CaseStep, CloseReason } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  mine: string
  all: string
  setStages: string
  stageOf: (place: number) => string
  stageDays: string
  stageMore: string
  stageLess: string
  stageSum: (days: number, limit: number | undefined, over: boolean) => string
  open: (count: number) => string
  more: (count: number) => string
  look: string
  citizen: string
  visit: string
  due: string
  state: string
  papersBy: (day: string) => string
  extension: Record<'asked' | 'granted' | 'refused', (days: number) => string>
  steps: string
  step: Record<CaseStep, string>
  stepDone: Record<CaseStep, string>
  stepBy: (day: string, late: boolean) => string
  stages: string
  stage: (used: number | undefined, days: number) => string
  stageDone: string
  supply: string
  wait: string
  waitDays: string
  extend: string
  extendDays: string
  why: string
  ownWords: string
  decide: string
  result: Record<CaseResult, string>
  reason: string
  basis: string
  fetch: string
  handed: string
  supplyDays: string
  ground: string
  printed: string
  notFetched: string
  closeWhy: string
  closeReason: Record<CloseReason, string>
  closeWords: string
  mail: string
  do: string
  back: string
  close: string
  said: (number: string) => string
}

export const words = wordsOf<Words>(
  {
    mine: '我承办的办件',
    all: '全部',
    setStages: '分给各部门',
    stageOf: (place) => `第 ${place} 步`,
    stageDays: '天',
    stageMore: '加一步',
    stageLess: '去掉一步',
    stageSum: (days, limit, over) =>
      limit === undefined ? `合计 ${days} 天` : over ? `合计 ${days} 天，超过承诺的 ${limit} 天` : `合计 ${days} 天，承诺 ${limit} 天`,
    open: (count) => `${count} 件没办结`,
    more: (count) => `还有 ${count} 件，到期更晚`,
    look: '查看',
    citizen: '申请人',
    visit: '号码',
    due: '到期',
    state: '现在',
    papersBy: (day) => `请在 ${day} 前补齐`,
    extension: {
      asked: (days) => `已申请延期 ${days} 天，等答复`,
      granted: (days) => `已准延期 ${days} 天`,
      refused: (days) => `没有准延期 ${days} 天`,
    },
    steps: '后台流转',
    step: { transfer: '移交部门', 'pick-up': '部门取件', return: '交回结果' },
    stepDone: { transfer: '已移交', 'pick-up': '已取件', return: '已交回' },
    stepBy: (day, late) => (late ? `应在 ${day}，晚了` : `${day} 前`),
    stages: '各部门',
    stage: (used, days) => (used === undefined ? `承诺 ${days} 天` : `承诺 ${days} 天，用了 ${used} 天`),
    stageDone: '这一步办完',
    supply: '材料补齐了',
    wait: '请补材料',
    waitDays: '几天内补齐（可以不填）',
    extend: '申请延期',
    extendDays: '延几天',
    why: '为什么',
    ownWords: '说明（可以不填）',
    decide: '办出结果',
    result: { granted: '办结', refused: '不予办理', withdrawn: '申请人撤回' },
    reason: '理由',
    basis: '依据',
    fetch: '有东西要领',
    handed: '给申请人',
    supplyDays: '几天内办结（可以不填，按事项的承诺）',
    ground: '类别',
    printed: '确定以后打印决定书，请当面交给申请人。',
    notFetched: '不再等领取',
    closeWhy: '没有签收，为什么',
    closeReason: { 'not-fetched': '通知了，一直没人来领', mailed: '已经寄出', online: '网上已送达', other: '其他' },
    closeWords: '说明（选「其他」要填）',
    mail: '政务专递',
    do: '确定',
    back: '返回',
    close: '关上',
    said: (number) => `${number} 记下了`,
  },
  {
    mine: '我承辦的辦件',
    all: '全部',
    setStages: '分給各部門',
    stageOf: (place) => `第 ${place} 步`,
    stageDays: '天',
    stageMore: '加一步',
    stageLess: '去掉一步',
    stageSum: (days, limit, over) =>
      limit === undefined ? `合計 ${days} 天` : over ? `合計 ${days} 天，超過承諾的 ${limit} 天` : `合計 ${days} 天，承諾 ${limit} 天`,
    open: (count) => `${count} 件沒辦結`,
    more: (count) => `還有 ${count} 件，到期更晚`,
    look: '查看',
    citizen: '申請人',
    visit: '號碼',
    due: '到期',
    state: '現在',
    papersBy: (day) => `請在 ${day} 前補齊`,
    extension: {
      asked: (days) => `已申請延期 ${days} 天，等答覆`,
      granted: (days) => `已准延期 ${days} 天`,
      refused: (days) => `沒有准延期 ${days} 天`,
    },
    steps: '後臺流轉',
    step: { transfer: '移交部門', 'pick-up': '部門取件', return: '交回結果' },
    stepDone: { transfer: '已移交', 'pick-up': '已取件', return: '已交回' },
    stepBy: (day, late) => (late ? `應在 ${day}，晚了` : `${day} 前`),
    stages: '各部門',
    stage: (used, days) => (used === undefined ? `承諾 ${days} 天` : `承諾 ${days} 天，用了 ${used} 天`),
    stageDone: '這一步辦完',
    supply: '材料補齊了',
    wait: '請補材料',
    waitDays: '幾天內補齊（可以不填）',
    extend: '申請延期',
    extendDays: '延幾天',
    why: '為什麼',
    ownWords: '說明（可以不填）',
    decide: '辦出結果',
    result: { granted: '辦結', refused: '不予辦理', withdrawn: '申請人撤回' },
    reason: '理由',
    basis: '依據',
    fetch: '有東西要領',
    handed: '給申請人',
    supplyDays: '幾天內辦結（可以不填，按事項的承諾）',
    ground: '類別',
    printed: '確定以後列印決定書，請當面交給申請人。',
    notFetched: '不再等領取',
    closeWhy: '沒有簽收，為什麼',
    closeReason: { 'not-fetched': '通知了，一直沒人來領', mailed: '已經寄出', online: '網上已送達', other: '其他' },
    closeWords: '說明（選「其他」要填）',
    mail: '政務專遞',
    do: '確定',
    back: '返回',
    close: '關上',
    said: (number) => `${number} 記下了`,
  },
  {
    mine: 'My cases',
    all: 'All',
    setStages: 'Set departments',
    stageOf: (place) => `Step ${place}`,
    stageDays: 'days',
    stageMore: 'One more step',
    stageLess: 'One step less',
    stageSum: (days, limit, over) =>
      limit === undefined
        ? `${days} days in all`
        : over
          ? `${days} days in all: more than the ${limit} promised`
          : `${days} of ${limit} promised days`,
    open: (count) => `${count} open`,
    more: (count) => `${count} more, due later`,
    look: 'Open',
    citizen: 'Applicant',
    visit: 'Number',
    due: 'Due',
    state: 'Now',
    papersBy: (day) => `papers by ${day}`,
    extension: {
      asked: (days) => `${days} more days asked for`,
      granted: (days) => `${days} more days granted`,
      refused: (days) => `${days} more days not granted`,
    },
    steps: 'Back office',
    step: { transfer: 'To the department', 'pick-up': 'Taken up there', return: 'Result back' },
    stepDone: { transfer: 'Handed over', 'pick-up': 'Taken up', return: 'Back' },
    stepBy: (day, late) => (late ? `was due ${day}` : `by ${day}`),
    stages: 'Departments',
    stage: (used, days) => (used === undefined ? `promised ${days} d` : `promised ${days} d, took ${used} d`),
    stageDone: 'This part is done',
    supply: 'Papers complete',
    wait: 'Ask for papers',
    waitDays: 'Within days (may stay empty)',
    extend: 'Ask for time',
    extendDays: 'Days more',
    why: 'Reason',
    ownWords: 'In your words (may stay empty)',
    decide: 'Decide',
    result: { granted: 'Granted', refused: 'Refused', withdrawn: 'Withdrawn' },
    reason: 'Reason',
    basis: 'Legal basis',
    fetch: 'There is something to fetch',
    handed: 'Hand out',
    supplyDays: 'Days to finish it (empty: as the matter promises)',
    ground: 'Ground',
    printed: 'The decision is printed with it. Please hand it to the applicant.',
    notFetched: 'Wait no longer',
    closeWhy: 'Why nobody has signed',
    closeReason: { 'not-fetched': 'Told, and nobody came', mailed: 'Sent by mail', online: 'Delivered online', other: 'Other' },
    closeWords: 'In your words (needed for “other”)',
    mail: 'Mail',
    do: 'Confirm',
    back: 'Back',
    close: 'Close',
    said: (number) => `${number} is recorded`,
  },
)
