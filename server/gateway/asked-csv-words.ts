import type { AskedKind } from '../../protocol/asked.ts'
import type { Language } from '../../protocol/vocabulary.ts'

type Words = {
  readonly head: Readonly<Record<AskedKind, string[]>>
  readonly words: Readonly<Record<string | number, string>>
  readonly yes: string
}

const heads = (common: string[], [enquiry, record, visit]: readonly [string[], string[], string[]]): Words['head'] => ({
  enquiry: [...common, ...enquiry],
  record: [...common, ...record],
  visit: [...common, ...visit],
})

export const askedCsvWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    head: heads(
      ['编号', '时间', '首问', '窗口', '号码', '事项'],
      [
        ['方式', '转到', '结果', '答复期限', '答复时间', '答复人', '超时'],
        ['方式', '留给', '承接人', '状态', '结果', '办结时间', '办结人'],
        ['原因', '评价', '回访期限', '次数', '结果', '回访时间', '回访人', '超时'],
      ],
    ),
    words: {
      desk: '来访',
      phone: '来电',
      letter: '来信',
      mail: '邮件',
      online: '网上',
      answered: '已答复',
      'where-to-ask': '已告知去处',
      referred: '已转办',
      open: '待办',
      taken: '已承接',
      closed: '待告知',
      told: '已告知',
      leader: '值班领导',
      settled: '已办结',
      elsewhere: '由别处办理',
      withdrawn: '本人不办了',
      'low-rating': '评价较低',
      agency: '帮办代办',
      mediation: '调解',
      satisfied: '满意',
      'put-right': '已改进',
      declined: '不愿多谈',
      'not-reached': '没有接通',
    },
    yes: '是',
  },
  'zh-Hant': {
    head: heads(
      ['編號', '時間', '首問', '窗口', '號碼', '事項'],
      [
        ['方式', '轉到', '結果', '答覆期限', '答覆時間', '答覆人', '超時'],
        ['方式', '留給', '承接人', '狀態', '結果', '辦結時間', '辦結人'],
        ['原因', '評價', '回訪期限', '次數', '結果', '回訪時間', '回訪人', '超時'],
      ],
    ),
    words: {
      desk: '來訪',
      phone: '來電',
      letter: '來信',
      mail: '郵件',
      online: '網上',
      answered: '已答覆',
      'where-to-ask': '已告知去處',
      referred: '已轉辦',
      open: '待辦',
      taken: '已承接',
      closed: '待告知',
      told: '已告知',
      leader: '值班領導',
      settled: '已辦結',
      elsewhere: '由別處辦理',
      withdrawn: '本人不辦了',
      'low-rating': '評價較低',
      agency: '幫辦代辦',
      mediation: '調解',
      satisfied: '滿意',
      'put-right': '已改進',
      declined: '不願多談',
      'not-reached': '沒有接通',
    },
    yes: '是',
  },
  en: {
    head: heads(
      ['Number', 'Time', 'First asked', 'Counter', 'Ticket', 'Matter'],
      [
        ['Channel', 'Sent to', 'Outcome', 'Due', 'Answered', 'By', 'Late'],
        ['Channel', 'Left for', 'Taken by', 'State', 'Result', 'Closed', 'By'],
        ['Cause', 'Rating', 'Due', 'Tries', 'Result', 'Done', 'By', 'Late'],
      ],
    ),
    words: {
      desk: 'In person',
      phone: 'Telephone',
      letter: 'Letter',
      mail: 'Mail',
      online: 'Online',
      answered: 'Answered',
      'where-to-ask': 'Told where to ask',
      referred: 'Referred',
      open: 'Open',
      taken: 'Taken',
      closed: 'To be told',
      told: 'Told',
      leader: 'Duty leader',
      settled: 'Settled',
      elsewhere: 'Elsewhere',
      withdrawn: 'Withdrawn',
      'low-rating': 'Low rating',
      agency: 'Agency case',
      mediation: 'Mediation',
      satisfied: 'Satisfied',
      'put-right': 'Put right',
      declined: 'Declined',
      'not-reached': 'Not reached',
    },
    yes: 'yes',
  },
}
