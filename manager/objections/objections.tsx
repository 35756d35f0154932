import { useSignal } from '@preact/signals'
import type { ObjectionEntry } from '../../protocol/views/delivery.ts'
import { entriesOf } from '../../web/connection.ts'
import { formatTime, say, wordsOf } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import './objections.css'

const words = wordsOf(
  {
    title: '群众的异议，等答复',
    by: (day: string) => `${day}前答复`,
    late: '过了答复的日子',
    answer: '由您答复（群众能看到，请不要写姓名、电话）',
    send: '发出答复',
    more: (n: number) => `还有 ${n} 个`,
  },
  {
    title: '群眾的異議，等答覆',
    by: (day: string) => `${day}前答覆`,
    late: '過了答覆的日子',
    answer: '由您答覆（群眾能看到，請不要寫姓名、電話）',
    send: '發出答覆',
    more: (n: number) => `還有 ${n} 個`,
  },
  {
    title: 'Objections without an answer',
    by: (day: string) => `answer by ${day}`,
    late: 'late',
    answer: 'Your answer (the citizen reads it: no names, no telephone numbers)',
    send: 'Send the answer',
    more: (n: number) => `and ${n} more`,
  },
)

const shown = 5
const most = 500

/** 异议 (R41): what waits for a clear answer, by whom and until when; whoever leads may answer. */
export function Objections({ desk, zone }: { desk: Desk; zone: string }) {
  const w = words.value
  const all = entriesOf<ObjectionEntry>(desk.connection.value.entries.value, 'objection:')
  if (all.length === 0) return null
  return (
    <section class="objections" data-testid="objections">
      <h2>
        {w.title}
        <span>{all.length}</span>
      </h2>
      <ul>
        {all.slice(0, shown).map((each) => (
          <Objection key={each.case} desk={desk} zone={zone} each={each} />
        ))}
      </ul>
      {all.length > shown && <p>{w.more(all.length - shown)}</p>}
    </section>
  )
}

function Objection({ desk, zone, each }: { desk: Desk; zone: string; each: ObjectionEntry }) {
  const w = words.value
  const text = useSignal('')
  const said = useSignal('')
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = text.value.trim()
    if (answer === '') return
    const outcome = await desk.connection.value.send('case.objectionAnswer', { case: each.case, words: answer })
    said.value = 'result' in outcome ? '' : wordsFor(outcome)
  }
  return (
    <li>
      <details>
        <summary data-testid={`objection-${each.case}`}>
          <b>{say(each.name)}</b>
          <small>
            <span>{each.case}</span>
            <span>{each.clerk ?? each.mine}</span>
            <span class={each.late ? 'late' : ''}>
              {each.late ? w.late : w.by(formatTime(Date.parse(`${each.due}T12:00:00Z`), 'UTC', 'day'))}
            </span>
          </small>
        </summary>
        <p>
          {each.words}
          <small>{formatTime(Date.parse(each.at), zone, 'day')}</small>
        </p>
        <form onSubmit={(event) => void send(event)}>
          <label>
            {w.answer}
            <input
              type="text"
              maxLength={most}
              value={text.value}
              autocomplete="off"
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
          </label>
          <button type="submit">{w.send}</button>
          <p role="status">{said.value}</p>
        </form>
      </details>
    </li>
  )
}
