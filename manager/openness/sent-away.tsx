import type { SentAwayEntry } from '../../protocol/views/openness.ts'
import { formatTime, say } from '../../web/language.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { openWords } from './words.ts'

/** 「导致服务对象仍回派出部门办理的」 (001-8): nobody is sent away without the manager seeing it (R20). */
export function SentAway({ sent, zone }: { sent: readonly SentAwayEntry[]; zone: string }) {
  const w = openWords.value
  const sorted = [...sent].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section data-testid="sent">
      <h2>{w.sent}</h2>
      {sorted.length === 0 && <p class="note">{w.sentNone}</p>}
      <ul class="sent">
        {sorted.map(({ number, matter, counter, clerk, reason, at }) => (
          <li key={`${number}${at}`}>
            <TicketNumber number={number} />
            <span>
              {say(matter)}
              <small>{reason}</small>
            </span>
            <small>
              {formatTime(Date.parse(at), zone)}　{counter}　{clerk?.name}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
