import type { TopQuestions } from '../../protocol/asked.ts'
import { useRead } from '../../web/asked/reading.ts'
import { entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { type Filter, queryOf } from './filters.tsx'
import { askedPageWords } from './words.ts'

/** What people ask about most (R03): what the notices should say better. */
export function Matters({ desk, filter }: { desk: Desk; filter: Filter }) {
  const w = askedPageWords.value
  const { from, to } = filter
  const asked = JSON.stringify(entryOf(desk.connection.value.entries.value, 'asked'))
  const days = queryOf({ ...(from ? { from } : {}), ...(to ? { to } : {}) })
  const { read, trouble } = useRead<TopQuestions>(`/api/asked/matters?${days}`, desk.session.value?.token, asked)
  const most = Math.max(1, ...(read?.matters ?? []).map((each) => each.asked))
  return (
    <section class="asked-matters">
      {trouble && <p role="alert">{wordsFor(trouble)}</p>}
      {read?.matters.length === 0 && <p class="asked-none song">{w.none}</p>}
      <table>
        <thead>
          <tr>
            <th class="wide">{w.matter}</th>
            <th>{w.asked}</th>
            <th>{w.openNow}</th>
          </tr>
        </thead>
        <tbody>
          {read?.matters.map(({ matter, name, asked: times, open }) => (
            <tr key={matter ?? ''} data-testid={`matter-${matter ?? 'none'}`}>
              <td class="wide">
                <span>{name ? say(name) : (matter ?? w.noMatter)}</span>
                <meter min={0} max={most} value={times} aria-label={w.asked} />
              </td>
              <td>{times}</td>
              <td>{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
