import type { MailReach, MailWay } from '../mail.ts'
import type { Language } from '../vocabulary.ts'

type MailWords = {
  /** 「应当打印有“***政务专递”标识」 */
  readonly mark: (hall: string) => string
  readonly case: string
  readonly waybill: string
  readonly way: string
  readonly ways: Readonly<Record<MailWay, string>>
  readonly reach: string
  readonly reaches: Readonly<Record<MailReach, string>>
  readonly payer: string
  readonly payers: Readonly<Record<'hall' | 'citizen', string>>
  readonly to: (way: MailWay) => string
  readonly from: string
  readonly phone: string
  readonly oneByOne: string
  readonly received: readonly string[]
  readonly book: string
  readonly copy: (copy: number, of: number) => string
  readonly count: string
  readonly parcels: (count: number) => string
  readonly none: string
  readonly checked: string
  readonly signatures: readonly string[]
}

export const mailWords: Readonly<Record<Language, MailWords>> = {
  'zh-Hans': {
    mark: (hall) => `${hall}政务专递`,
    case: '申办编号',
    waybill: '运单号',
    way: '方式',
    ways: { collect: '上门揽收', exchange: '材料交换', deliver: '直接送达' },
    reach: '寄往',
    reaches: { city: '同城', province: '省内异地', township: '省内乡镇', country: '国内省际' },
    payer: '专递费用',
    payers: { hall: '政务服务机构支付', citizen: '申请人自理' },
    to: (way) => (way === 'collect' ? '揽收地址' : '收件人'),
    from: '寄件',
    phone: '监督电话',
    oneByOne: '一事一寄，请勿与其他件合装',
    received: ['收件人签字', '日期'],
    book: '政务专递交接簿',
    copy: (copy, of) => `一式${of === 2 ? '两' : of}份，第 ${copy} 份`,
    count: '合计',
    parcels: (count) => `${count} 件`,
    none: '这一天没有交寄的件',
    checked: '以上各件双方已核对无误，请共同签字，各执一份。',
    signatures: ['窗口签字', '专递员签字', '日期时间'],
  },
  'zh-Hant': {
    mark: (hall) => `${hall}政務專遞`,
    case: '申辦編號',
    waybill: '運單號',
    way: '方式',
    ways: { collect: '上門攬收', exchange: '材料交換', deliver: '直接送達' },
    reach: '寄往',
    reaches: { city: '同城', province: '省內異地', township: '省內鄉鎮', country: '國內省際' },
    payer: '專遞費用',
    payers: { hall: '政務服務機構支付', citizen: '申請人自理' },
    to: (way) => (way === 'collect' ? '攬收地址' : '收件人'),
    from: '寄件',
    phone: '監督電話',
    oneByOne: '一事一寄，請勿與其他件合裝',
    received: ['收件人簽字', '日期'],
    book: '政務專遞交接簿',
    copy: (copy, of) => `一式${of === 2 ? '兩' : of}份，第 ${copy} 份`,
    count: '合計',
    parcels: (count) => `${count} 件`,
    none: '這一天沒有交寄的件',
    checked: '以上各件雙方已核對無誤，請共同簽字，各執一份。',
    signatures: ['窗口簽字', '專遞員簽字', '日期時間'],
  },
  en: {
    mark: (hall) => `${hall} Government Mail`,
    case: 'Case',
    waybill: 'Waybill',
    way: 'Way',
    ways: { collect: 'Fetched from the citizen', exchange: 'Papers exchanged', deliver: 'Brought to the citizen' },
    reach: 'To',
    reaches: { city: 'Within the city', province: 'Province', township: 'Township', country: 'Another province' },
    payer: 'Postage',
    payers: { hall: 'paid by the hall', citizen: 'paid by the applicant' },
    to: (way) => (way === 'collect' ? 'To be fetched from' : 'Receiver'),
    from: 'From',
    phone: 'Complaints',
    oneByOne: 'One case, one parcel: please do not combine',
    received: ['Received by', 'Date'],
    book: 'Mail hand-over book',
    copy: (copy, of) => `Copy ${copy} of ${of}`,
    count: 'Together',
    parcels: (count) => (count === 1 ? '1 parcel' : `${count} parcels`),
    none: 'Nothing was handed over on this day',
    checked: 'Both have checked the parcels above. Please sign; each keeps one copy.',
    signatures: ['For the hall', 'Courier', 'Date and time'],
  },
}
