import type { SignEntry, SignState } from '../protocol/signs.ts'
import { counterList } from '../web/parts/counter-list.ts'
import { Icon } from '../web/parts/icon.tsx'
import { signStatesSaid, signWords } from './sign-words.ts'

/** Which are as they should be, as far as their kind can tell. */
const well: ReadonlySet<SignState> = new Set(['ready', 'sent'])

/** Of one that never answers nobody knows whether it shows anything: an empty ring. */
const marks: Partial<Record<SignState, string>> = { ready: 'serving', sent: 'idle' }

/** The signs over windows, those that are alike in one row; what needs somebody first. */
export function Signs({ signs }: { signs: readonly SignEntry[] }) {
  if (signs.length === 0) return null
  const alike = new Map<SignState, number[]>()
  for (const { state, counter } of signs) alike.set(state, [...(alike.get(state) ?? []), counter])
  const rows = [...alike].sort(([one], [other]) => Number(well.has(one)) - Number(well.has(other)))
  return (
    <section class="printers signs" data-testid="signs">
      <h2>{signWords.value.signs}</h2>
      <ul>
        {rows.map(([state, counters]) => (
          <li key={state} data-state={state}>
            <span>{signWords.value.at(counterList(counters))}</span>
            {well.has(state) || state === 'offline' || state === 'away' ? (
              <span class={`st ${marks[state] ?? 'offline'}`}>{signStatesSaid.value[state]}</span>
            ) : (
              <span class="attention">
                <Icon name="warning" />
                {signStatesSaid.value[state]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
