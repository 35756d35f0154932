import { formatTime, wordsOf } from '../../web/language.ts'
import { dayOf, type Shown } from './shown.ts'
import { words as said } from './words.ts'

/** What only this section says; the rest it says as paper and kiosk do. */
const words = wordsOf(
  {
    title: '邮寄给您（政务专递）',
    delivered: (day: string) => `${day} 已经送到`,
    returned: '专递员没有送到，已经带回大厅，请您联系受理窗口，或者来大厅领取',
    due: (day: string) => `${day}前送到`,
    late: '过了应当送到的时间，我们在催，对不起',
    waybill: '运单号',
    under: '专递员在路上了',
    collect: '专递员上门取您的材料',
    exchange: '材料由专递员转送',
  },
  {
    title: '郵寄給您（政務專遞）',
    delivered: (day: string) => `${day} 已經送到`,
    returned: '專遞員沒有送到，已經帶回大廳，請您聯繫受理窗口，或者來大廳領取',
    due: (day: string) => `${day}前送到`,
    late: '過了應當送到的時間，我們在催，對不起',
    waybill: '運單號',
    under: '專遞員在路上了',
    collect: '專遞員上門取您的材料',
    exchange: '材料由專遞員轉送',
  },
  {
    title: 'Sent to you by mail',
    delivered: (day: string) => `Delivered on ${day}`,
    returned: 'The courier could not deliver it and brought it back. Please call the counter that accepted it, or fetch it at the hall',
    due: (day: string) => `to be there by ${day}`,
    late: 'It should have been there by now. We are asking after it, and we are sorry',
    waybill: 'Waybill number',
    under: 'The courier is on the way',
    collect: 'The courier fetches your papers',
    exchange: 'The courier takes the papers on',
  },
)

/** The result waits for the courier or is with him: it is fetched nowhere. */
export const comesByMail = ({ mail }: Pick<Shown, 'mail'>): boolean => mail?.way === 'deliver' && mail.state !== 'returned'

/** How what is mailed stands. [Z74] */
export function Mail({ shown: { mail, hall } }: { shown: Shown }) {
  const w = words.value
  if (!mail) return null
  const title = mail.way === 'deliver' ? w.title : w[mail.way]
  const delivered = mail.deliveredAt === undefined ? '' : w.delivered(formatTime(Date.parse(mail.deliveredAt), hall.zone, 'day'))
  const { ordered, handed } = said.value.mailed
  const own = mail.way === 'deliver' ? { ordered, handed } : { ordered: '', handed: w.under }
  const stands = { ...own, delivered, returned: w.returned }[mail.state]
  return (
    <section class="status" aria-live="polite" data-testid={`mail-${mail.state}`}>
      <h2>{title}</h2>
      {stands && <p>{stands}</p>}
      {mail.state === 'handed' && (mail.late ? <p>{w.late}</p> : mail.dueDay !== undefined && <p>{w.due(dayOf(mail.dueDay))}</p>)}
      {mail.waybill && mail.state !== 'returned' && (
        <p>
          {w.waybill} {mail.waybill}
        </p>
      )}
    </section>
  )
}
