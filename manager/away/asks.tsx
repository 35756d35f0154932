import type { AskEntry } from '../../protocol/views/away.ts'
import type { Badge } from '../../protocol/vocabulary.ts'
import { formatTime, listed } from '../../web/language.ts'
import type { Shown } from './away.tsx'
import { awayWords, reasonWords } from './words.ts'

/** Who asks to leave: what for, until when, with whom; answered with one press, and changed with another. */
export function Asks({ asks, zone, connection, ask }: Shown & { asks: readonly AskEntry[] }) {
  const w = awayWords.value
  const sorted = [...asks].sort((a, b) => Number(a.granted !== undefined) - Number(b.granted !== undefined) || a.at.localeCompare(b.at))
  const decide = (badge: Badge, asked: string, grant: boolean) => ask(connection.send('away.decide', { badge, asked, grant }))
  return (
    <section data-testid="asks">
      <h2>{w.asks}</h2>
      {sorted.length === 0 && <p class="note">{w.asksNone}</p>}
      <ul class="cards">
        {sorted.map(({ badge, name, counter, reason, words, at, until, people, granted, by = '' }) => (
          <li key={badge} data-testid={`ask-${badge}`}>
            <b>{w.asked(name, counter)}</b>
            <p>
              {words ?? reasonWords.value[reason]}　{w.until(formatTime(Date.parse(until), zone))}
              {people.length > 0 && `　${w.with(listed(people))}`}
            </p>
            {granted !== undefined && <p class="note">{granted ? w.granted(by) : w.refused(by)}</p>}
            <p class="choice">
              {granted !== true && (
                <button
                  type="button"
                  class={granted === undefined ? 'filled' : ''}
                  data-testid="grant"
                  onClick={() => decide(badge, at, true)}
                >
                  {w.grant}
                </button>
              )}
              {granted !== false && (
                <button type="button" data-testid="refuse" onClick={() => decide(badge, at, false)}>
                  {w.refuse}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
