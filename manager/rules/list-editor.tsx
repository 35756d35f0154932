import { nameOf } from './value-shown.ts'
import { rulesWords } from './words.ts'

type Shown = { label: string; options: readonly string[]; value: readonly string[]; onPut: (value: readonly string[]) => void }

/** What is chosen, in its order, then the rest. */
export function ListEditor({ label, options, value, onPut }: Shown) {
  const w = rulesWords.value
  const rest = options.filter((option) => !value.includes(option))
  const move = (from: number, by: number) => {
    const moved = [...value]
    const [one] = moved.splice(from, 1)
    if (one !== undefined) moved.splice(from + by, 0, one)
    onPut(moved)
  }
  return (
    <ul class="several" aria-label={label}>
      {[...value, ...rest].map((option) => {
        const place = value.indexOf(option)
        return (
          <li key={option} class={place < 0 ? '' : 'chosen'}>
            <label>
              <input
                type="checkbox"
                data-testid={`pick-${option}`}
                checked={place >= 0}
                onChange={() => onPut(place < 0 ? [...value, option] : value.filter((each) => each !== option))}
              />
              {nameOf(option)}
            </label>
            {place > 0 && (
              <button type="button" aria-label={`${w.up}　${nameOf(option)}`} onClick={() => move(place, -1)}>
                ↑
              </button>
            )}
            {place >= 0 && place < value.length - 1 && (
              <button type="button" aria-label={`${w.down}　${nameOf(option)}`} onClick={() => move(place, 1)}>
                ↓
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
