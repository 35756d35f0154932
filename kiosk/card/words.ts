import { wordsOf } from '../../web/language.ts'

export const cardWords = wordsOf(
  {
    place: '请放身份证',
    placeNote: '这里凭身份证取号。请把身份证平放在屏幕下方的读卡处，读到就出号。没带身份证，请到咨询台取号。',
    unread: '没有读出来。请把身份证拿起来，再平放一次。',
    home: '把身份证放在读卡处，可以直接报到',
    how: '请把身份证放在读卡处；也可以按手机号、预约码，或者扫纸条上的码',
    read: '身份证读到了，完整的号码不会留下',
    take: '请收好您的身份证',
  },
  {
    place: '請放身份證',
    placeNote: '這裡憑身份證取號。請把身份證平放在屏幕下方的讀卡處，讀到就出號。沒帶身份證，請到諮詢台取號。',
    unread: '沒有讀出來。請把身份證拿起來，再平放一次。',
    home: '把身份證放在讀卡處，可以直接報到',
    how: '請把身份證放在讀卡處；也可以按手機號、預約碼，或者掃紙條上的碼',
    read: '身份證讀到了，完整的號碼不會留下',
    take: '請收好您的身份證',
  },
  {
    place: 'Please place your ID card',
    placeNote:
      'A number is given here with an ID card. Lay it flat on the reader below the screen. Without a card, please ask at the enquiry desk.',
    unread: 'It could not be read. Please lift the card and lay it down flat again.',
    home: 'Place your ID card to check in',
    how: 'Place your ID card on the reader, enter your phone number or code, or scan your slip',
    read: 'Your card was read. Its full number is not kept',
    take: 'Please take your ID card',
  },
)
