import { useState } from 'preact/hooks'
import type { DepartmentEntry, PersonEntry, PostEntry } from '../../protocol/views/people.ts'
import { listed, say } from '../../web/language.ts'
import { dayShown, leaveWords } from '../../web/parts/leave-words.ts'
import { oneLine, type Shown } from './acting.ts'
import { Meter } from './meter.tsx'
import { words } from './words.ts'

type Props = {
  readonly shown: Shown
  readonly person: PersonEntry
  readonly department: DepartmentEntry | undefined
  readonly posts: readonly PostEntry[]
  readonly onMandate: (department: string) => void
  readonly onClose: () => void
}

/** One person: the department, years of service, cover of the year; cover past the limits and a change of post are asked for here. */
export function Person({ shown, person, department, posts, onMandate, onClose }: Props) {
  const w = words.value
  const chief = department?.chief?.badge === person.badge
  return (
    <section class="person" data-testid="person">
      <h2>
        {person.person.name}
        <span>
          {say(person.person.post)} {person.badge}
        </span>
      </h2>
      <ul class="facts">
        <li>{department ? say(department.name) : w.noDepartment}</li>
        <li>
          {person.since ? w.since(dayShown(person.since, 'date')) : w.noSince}
          {person.served && `　${w.served(person.served.years, person.served.months)}`}
        </li>
        {person.trained.length > 0 && <li>{w.trained(listed(person.trained))}</li>}
        {chief && (
          <li>
            <b>{w.chief}</b>
            {department.mandate &&
              `　${w.mandate(listed(department.mandate.powers.map((power) => leaveWords.value.powers[power])), dayShown(department.mandate.since, 'date'))}`}
          </li>
        )}
      </ul>
      {person.clerk && <Meter meter={person.meter} of="year" />}
      {person.clerk && <Override shown={shown} person={person} posts={posts} />}
      <Change shown={shown} person={person} posts={posts} />
      <p class="choice">
        {chief && (
          <button type="button" data-testid="print-mandate" onClick={() => onMandate(department.department)}>
            {w.printMandate}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {w.back}
        </button>
      </p>
    </section>
  )
}

type Part = { readonly shown: Shown; readonly person: PersonEntry; readonly posts: readonly PostEntry[] }

function Counters({
  posts,
  value,
  onChange,
  id,
}: {
  posts: readonly PostEntry[]
  value: string
  onChange: (counter: string) => void
  id: string
}) {
  return (
    <select aria-label={words.value.counter} data-testid={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{words.value.counter}</option>
      {posts.map(({ counter }) => (
        <option key={counter} value={counter}>
          {counter}
        </option>
      ))}
    </select>
  )
}

/** Past the limits a leader lets somebody go on, and says why. */
function Override({ shown, person, posts }: Part) {
  const w = words.value
  const [counter, choose] = useState('')
  const [until, setUntil] = useState<string>(shown.day)
  const [text, write] = useState('')
  const reason = oneLine(text)
  const send = async (event: Event) => {
    event.preventDefault()
    const fields = { counter: Number(counter), badge: person.badge, until, reason }
    if (await shown.ask(shown.connection.send('cover.override', fields))) write('')
  }
  return (
    <details>
      <summary>{w.let}</summary>
      <form class="decide" onSubmit={(event) => void send(event)}>
        <p class="note">{w.letWho}</p>
        <Counters posts={posts} value={counter} onChange={choose} id="override-counter" />
        <input type="date" aria-label={w.until} value={until} min={shown.day} onInput={(event) => setUntil(event.currentTarget.value)} />
        <input
          type="text"
          aria-label={w.reason}
          placeholder={w.reason}
          data-testid="override-reason"
          maxLength={200}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          autocomplete="off"
        />
        <button type="submit" data-testid="override-go" disabled={!counter || !until || reason === ''}>
          {w.let}
        </button>
      </form>
    </details>
  )
}

function Change({ shown, person, posts }: Part) {
  const w = words.value
  const [counter, choose] = useState('')
  const [rank, setRank] = useState('B')
  const [from, setFrom] = useState<string>(shown.day)
  const [text, write] = useState('')
  const reason = oneLine(text)
  const send = async (event: Event) => {
    event.preventDefault()
    const to = counter ? { counter: Number(counter), rank } : {}
    if (await shown.ask(shown.connection.send('post.change.ask', { badge: person.badge, ...to, from, reason }))) write('')
  }
  return (
    <details>
      <summary data-testid="ask-change">{w.askChange}</summary>
      <form class="decide" onSubmit={(event) => void send(event)}>
        <Counters posts={posts} value={counter} onChange={choose} id="change-counter" />
        <select aria-label={w.posts} value={rank} onChange={(event) => setRank(event.currentTarget.value)}>
          {['A', 'B', 'C'].map((each) => (
            <option key={each} value={each}>
              {w.rank(each)}
            </option>
          ))}
        </select>
        <input type="date" aria-label={w.day} value={from} min={shown.day} onInput={(event) => setFrom(event.currentTarget.value)} />
        <input
          type="text"
          aria-label={w.reason}
          placeholder={w.reason}
          data-testid="change-reason"
          maxLength={200}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          autocomplete="off"
        />
        <button type="submit" data-testid="change-go" disabled={!from || reason === ''}>
          {w.send}
        </button>
      </form>
    </details>
  )
}
