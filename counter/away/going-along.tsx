import { listed } from '../../web/language.ts'
import type { Desk } from '../desk.ts'
import { ownAway } from './own-away.ts'
import { awayWords } from './words.ts'

type Props = { readonly desk: Desk; readonly people: readonly string[]; readonly choose: (people: string[]) => void }

/** 外出人数: colleagues who go along, by name. Closed until somebody opens it: most go alone. */
export function GoingAlong({ desk, people, choose }: Props) {
  const w = awayWords.value
  const colleagues = ownAway(desk)?.colleagues ?? []
  const named = colleagues.filter(({ badge }) => people.includes(badge)).map(({ name }) => name)
  return (
    <details class="along">
      <summary data-testid="along">
        {w.along}
        <span>{named.length > 0 ? listed(named) : w.alongNone}</span>
      </summary>
      <ul>
        {colleagues.map(({ badge, name }) => (
          <li key={badge}>
            <label>
              <input
                type="checkbox"
                data-testid={`along-${badge}`}
                checked={people.includes(badge)}
                onChange={(event) => choose(event.currentTarget.checked ? [...people, badge] : people.filter((each) => each !== badge))}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
