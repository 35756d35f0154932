import type { LoadCounter } from '../protocol/views/staff.ts'
import { formatTime } from '../web/language.ts'
import { middayOf } from '../web/parts/called.ts'
import { kindWords } from '../web/parts/counter-kind-words.ts'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import { callMarks } from './call-words.ts'
import { reasons, words } from './words.ts'

type Props = { readonly counters: readonly LoadCounter[]; readonly now: number; readonly zone: string }

/** Every counter: its state as a mark, its number, who serves and for how long. */
export function CounterGrid({ counters, now, zone }: Props) {
  const columns = counters.length > 14 ? 7 : Math.max(4, Math.ceil(counters.length / 2))
  return (
    <ul class="grid" aria-label={words.value.counters} style={{ '--columns': columns }}>
      {counters.map((entry) => (
        <li key={entry.counter} class={`c ${entry.state}`} data-testid={`counter-${entry.counter}`} data-state={entry.state}>
          <p>
            <i>
              {entry.counter} <small class={entry.kind === 'priority' ? 'priority' : ''}>{kindWords.value[entry.kind]}</small>
            </i>
            {entry.day && <small class="day">{formatTime(middayOf(entry.day), 'UTC', 'day')}</small>}
            <span class={`st ${entry.state}`} />
          </p>
          {entry.number ? <TicketNumber number={entry.number} /> : <b class="wd">{stateWord(entry)}</b>}
          <small>
            {entry.clerk?.name ?? '\u00a0'}
            {entry.assistant && `、${entry.assistant.name}`}
            <span>
              <span>{running(entry, now, zone)}</span>
              {entry.finished > 0 && (entry.state === 'serving' || entry.state === 'idle') && (
                <span>{words.value.done(entry.finished)}</span>
              )}
            </span>
            {(entry.auto || entry.picks > 0) && (
              <span>
                {entry.auto && <span>{callMarks.value.auto}</span>}
                {entry.picks > 0 && <span>{callMarks.value.picks(entry.picks)}</span>}
              </span>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}

function stateWord({ state }: LoadCounter): string {
  const w = words.value
  return state === 'idle' ? w.idle : state === 'paused' ? w.paused : state === 'closed' ? w.closed : ''
}

function running(entry: LoadCounter, now: number, zone: string): string {
  if (entry.state === 'closed') return ''
  const { pause } = entry
  if (pause) {
    const reason = (pause.reason === 'other' && pause.words) || reasons.value[pause.reason]
    return pause.until ? words.value.until(reason, formatTime(Date.parse(pause.until), zone)) : reason
  }
  const time = clockLike(now - Date.parse(entry.since))
  return entry.state === 'called' ? `${words.value.called} ${time}` : time
}

function clockLike(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${two(minutes)}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}
