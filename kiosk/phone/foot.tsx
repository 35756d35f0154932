import type { ComponentChildren } from 'preact'
import { formatTime, wordsOf } from '../../web/language.ts'
import type { Shown } from './shown.ts'

const words = wordsOf(
  { hotline: '监督电话', at: (time: string) => `${time} 更新` },
  { hotline: '監督電話', at: (time: string) => `${time} 更新` },
  { hotline: 'Hotline', at: (time: string) => `as of ${time}` },
)

/** What can be done, whom to turn to, and how old this is. */
export function Foot({
  shown: { connection, hall },
  children,
}: {
  shown: Pick<Shown, 'connection' | 'hall'>
  children?: ComponentChildren
}) {
  const w = words.value
  const at = connection.live.value ? connection.now() : (connection.lastLive.value ?? connection.now())
  return (
    <footer class="end">
      {children}
      <p>
        <span>
          {w.hotline} <a href={`tel:${hall.supervisionPhone}`}>{hall.supervisionPhone}</a>
        </span>
        <span>{w.at(formatTime(at, hall.zone))}</span>
      </p>
    </footer>
  )
}
