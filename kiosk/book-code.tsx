import { language, wordsOf } from '../web/language.ts'
import { QrCode } from './qr-code.tsx'

const words = wordsOf(
  { book: '扫一扫，在手机上预约', note: '选好日子和时间再来，到了报到就行' },
  { book: '掃一掃，在手機上預約', note: '選好日子和時間再來，到了報到就行' },
  { book: 'Scan to book on your phone', note: 'Choose a day and a time, and check in when you come' },
)

/** Whoever came in vain takes the next day along on the phone. */
export function BookCode({ address }: { address: string }) {
  const w = words.value
  const page = `${address}/book${language.value === 'zh-Hans' ? '' : `?lang=${language.value}`}`
  return (
    <section class="book-code" data-testid="book-code">
      <QrCode text={page} />
      <div>
        <h2>{w.book}</h2>
        <p>{w.note}</p>
      </div>
    </section>
  )
}
