import type { WhereaboutState } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  promise: string
  wait: (minutes: number) => string
  service: (minutes: number) => string
  kept: (percent: number) => string
  notYet: string
  away: string
  counter: (counter: number) => string
  back: (time: string) => string
  fees: string
  free: (count: number) => string
  unpublished: string
  phone: string
  phoneNote: string
  states: Readonly<Record<WhereaboutState, string>>
}
export const slideWords = wordsOf<Words>(
  {
    promise: '我们的服务承诺',
    wait: (minutes) => `${minutes} 分钟内叫到您`,
    service: (minutes) => `${minutes} 分钟内办完`,
    kept: (percent) => `今天 ${percent}% 做到了`,
    notYet: '今天刚刚开始',
    away: '工作人员去向',
    counter: (counter) => `${counter} 号窗口`,
    back: (time) => `${time} 回来`,
    fees: '收费公示',
    free: (count) => `其余 ${count} 个事项不收费`,
    unpublished: '未公开的收费，您可以不交',
    phone: '监督电话',
    phoneNote: '对我们的服务有意见，请打这个电话',
    states: {
      'at-counter': '在岗',
      assisting: '协助',
      paused: '离开窗口',
      leave: '请假',
      out: '外出',
      'not-signed-in': '没有上岗',
      off: '下班',
    },
  },
  {
    promise: '我們的服務承諾',
    wait: (minutes) => `${minutes} 分鐘內叫到您`,
    service: (minutes) => `${minutes} 分鐘內辦完`,
    kept: (percent) => `今天 ${percent}% 做到了`,
    notYet: '今天剛剛開始',
    away: '工作人員去向',
    counter: (counter) => `${counter} 號窗口`,
    back: (time) => `${time} 回來`,
    fees: '收費公示',
    free: (count) => `其餘 ${count} 個事項不收費`,
    unpublished: '未公開的收費，您可以不交',
    phone: '監督電話',
    phoneNote: '對我們的服務有意見，請打這個電話',
    states: {
      'at-counter': '在崗',
      assisting: '協助',
      paused: '離開窗口',
      leave: '請假',
      out: '外出',
      'not-signed-in': '沒有上崗',
      off: '下班',
    },
  },
  {
    promise: 'Our promise',
    wait: (minutes) => `Called within ${minutes} min`,
    service: (minutes) => `Done within ${minutes} min`,
    kept: (percent) => `Kept for ${percent}% today`,
    notYet: 'The day has just begun',
    away: 'Where our clerks are',
    counter: (counter) => `Counter ${counter}`,
    back: (time) => `back at ${time}`,
    fees: 'Fees',
    free: (count) => `The other ${count} matters are free`,
    unpublished: 'You need not pay a fee that is not published',
    phone: 'Supervision',
    phoneNote: 'Please call if you are not content with our service',
    states: {
      'at-counter': 'At work',
      assisting: 'Assisting',
      paused: 'Away',
      leave: 'On leave',
      out: 'Out',
      'not-signed-in': 'Not signed in',
      off: 'Off duty',
    },
  },
)
