import type { PublishedEntry } from '../../protocol/views/openness.ts'
import { formatTime, listed, say } from '../../web/language.ts'
import { openWords, partWords } from './words.ts'

/** Which guide was published anew, what in it, when, and by whom. */
export function PublishedList({ published, zone }: { published: PublishedEntry | undefined; zone: string }) {
  const w = openWords.value
  const changes = published?.changes ?? []
  return (
    <section data-testid="published">
      <h2>{w.published}</h2>
      {changes.length === 0 && <p class="note">{w.publishedNone}</p>}
      <ul class="sent published">
        {changes.map(({ seq, at, by, matter, name, changed }) => (
          <li key={`${seq}${matter}`}>
            <span>
              {name ? say(name) : matter}
              <small>{listed(changed.map((part) => partWords.value[part] ?? part))}</small>
            </span>
            <small>
              {formatTime(Date.parse(at), zone, 'day')} {formatTime(Date.parse(at), zone)}　{by || w.byFile}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
