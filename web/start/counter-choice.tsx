import type { Signal } from '@preact/signals'
import { words } from './words.ts'

/** The counter whose window screen and pad are opened. */
export function CounterChoice({ counters, chosen }: { counters: readonly number[]; chosen: Signal<number> }) {
  const w = words.value
  return (
    <fieldset class="choice">
      <legend>
        {w.counter}
        <span class="note">{w.counterNote}</span>
      </legend>
      {counters.map((counter) => (
        <label key={counter}>
          <input
            type="radio"
            name="counter"
            checked={chosen.value === counter}
            onChange={() => {
              chosen.value = counter
            }}
          />
          <span>{counter}</span>
        </label>
      ))}
    </fieldset>
  )
}
