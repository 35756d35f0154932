import type { OpenEntry } from '../../protocol/views/openness.ts'
import { listed, say } from '../../web/language.ts'
import { openWords, partWords } from './words.ts'

/** Each matter with what its guide lacks; those that lack most come first, and what is complete is counted. */
export function Guides({ open }: { open: OpenEntry }) {
  const w = openWords.value
  const lacking = open.matters.filter(({ missing }) => missing.length > 0).sort((a, b) => a.complete - b.complete)
  const complete = open.matters.length - lacking.length
  return (
    <section data-testid="guides">
      <h2>
        {w.guides(w.lists[open.list])}
        <span data-testid="complete">{w.complete(complete, open.matters.length)}</span>
      </h2>
      <ul class="guides">
        {lacking.map(({ matter, name, complete: done, missing }) => (
          <li key={matter} data-testid={`guide-${matter}`}>
            <span class="what">{say(name)}</span>
            <b>
              {done}/{open.items}
            </b>
            <span class="lacks">
              {w.missing}　{listed(missing.map((part) => partWords.value[part] ?? part))}
            </span>
          </li>
        ))}
      </ul>
      {complete > 0 && <p class="note">{w.others(complete)}</p>}
    </section>
  )
}
