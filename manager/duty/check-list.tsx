import type { Checklist } from '../../protocol/duty.ts'
import { formatTime, say } from '../../web/language.ts'
import type { Shown } from './shown.ts'
import { words } from './words.ts'

/** What is looked at before the doors open, or at the end; a press says that it is in order, and another takes that back. */
export function CheckList({ connection, hall, duty, ask, list }: Shown & { list: Checklist }) {
  const w = words.value
  const items = duty.lists[list]
  const done = items.filter((item) => item.done).length
  return (
    <section class="check-list" data-testid={`list-${list}`}>
      <h2>
        {w.lists[list]}
        <span>{w.done(done, items.length)}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.item}>
            <button
              type="button"
              role="checkbox"
              aria-checked={item.done === true}
              data-testid={`tick-${item.item}`}
              onClick={() => void ask(connection.send('checklist.tick', { list, item: item.item, done: item.done !== true }))}
            >
              <span>{say(item.name)}</span>
              <small>
                {item.done && item.by && item.at ? `${formatTime(Date.parse(item.at), hall.zone)} ${item.by.name}` : ''}
                {item.note ? `　${item.note}` : ''}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
