import type { HallEntry } from '../../protocol/views/parts.ts'
import { BookingForm } from '../../web/booking/booking-form.tsx'
import { type Connection, entryOf } from '../../web/connection.ts'
import { language, say, wordsOf } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { Languages } from '../phone/languages.tsx'

const words = wordsOf(
  { title: '预约', hello: '请稍候', hotline: '监督电话', offline: '没有连上', live: '实时' },
  { title: '預約', hello: '請稍候', hotline: '監督電話', offline: '沒有連上', live: '即時' },
  { title: 'Book a time', hello: 'One moment', hotline: 'Hotline', offline: 'Offline', live: 'Live' },
)

/** On one's own phone, before coming. What was booked has a page of its own. */
export function Book({ connection }: { connection: Connection }) {
  const w = words.value
  document.title = w.title
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  const open = (code: string) => location.assign(`/t/${code}${language.value === 'zh-Hans' ? '' : `?lang=${language.value}`}`)
  return (
    <div class="phone">
      <Notices connection={connection} />
      <div class="page">
        <header class="top" data-field="far">
          <p class="bar">
            <span>{hall ? say(hall.name) : w.hello}</span>
            <span class={connection.live.value ? 'st serving' : 'st offline'}>{connection.live.value ? w.live : w.offline}</span>
          </p>
          <h1 class="song own">{w.title}</h1>
        </header>
        <main class="body own">{hall && <BookingForm connection={connection} booked={open} />}</main>
        <footer class="end">
          <Languages />
          {hall && (
            <p>
              <span>
                {w.hotline} <a href={`tel:${hall.supervisionPhone}`}>{hall.supervisionPhone}</a>
              </span>
            </p>
          )}
        </footer>
      </div>
    </div>
  )
}
