import type { MailReach, MailReturnReason, MailWay, ParcelState } from '../../protocol/mail.ts'
import { wordsOf } from '../language.ts'

type Words = {
  ways: Record<MailWay, string>
  reaches: Record<MailReach, string>
  states: Record<ParcelState, string>
  reasons: Record<MailReturnReason, string>
  late: string
}

/** 政务专递 (R40), as the staff reads it. */
export const mailWords = wordsOf<Words>(
  {
    ways: { deliver: '直接送达', collect: '上门揽收', exchange: '材料交换' },
    reaches: { city: '同城', province: '省内异地', township: '省内乡镇', country: '国内省际' },
    states: { ordered: '等交寄', handed: '在途', delivered: '已送达', returned: '已退回' },
    reasons: { 'nobody-there': '没有人收', 'wrong-address': '地址不对', declined: '拒收', other: '其他' },
    late: '超时',
  },
  {
    ways: { deliver: '直接送達', collect: '上門攬收', exchange: '材料交換' },
    reaches: { city: '同城', province: '省內異地', township: '省內鄉鎮', country: '國內省際' },
    states: { ordered: '等交寄', handed: '在途', delivered: '已送達', returned: '已退回' },
    reasons: { 'nobody-there': '沒有人收', 'wrong-address': '地址不對', declined: '拒收', other: '其他' },
    late: '超時',
  },
  {
    ways: { deliver: 'Brought', collect: 'Fetched', exchange: 'Exchanged' },
    reaches: { city: 'City', province: 'Province', township: 'Township', country: 'Other province' },
    states: { ordered: 'To be sent', handed: 'Under way', delivered: 'Delivered', returned: 'Returned' },
    reasons: { 'nobody-there': 'Nobody there', 'wrong-address': 'Wrong address', declined: 'Declined', other: 'Other' },
    late: 'late',
  },
)
