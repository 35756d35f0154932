import { wordsOf } from '../../web/language.ts'

/** What the first page needs of it; the rest is fetched with its own pages. */
export const doorWords = wordsOf(
  {
    book: '预约',
    bookNote: '选好日子和时间再来',
    arrive: '已有预约，来报到',
    arriveNote: '预约码、手机号或身份证号',
  },
  {
    book: '預約',
    bookNote: '選好日子和時間再來',
    arrive: '已有預約，來報到',
    arriveNote: '預約碼、手機號或身份證號',
  },
  {
    book: 'Book a time',
    bookNote: 'Come back when it suits',
    arrive: 'I have an appointment',
    arriveNote: 'Code, phone or ID number',
  },
)
