import type { CounterEntry } from '../protocol/views/parts.ts'
import { say } from '../web/language.ts'
import { stateWords } from './word-lists.ts'
import { words } from './words.ts'

type Shown = { counters: readonly CounterEntry[]; chosen: number | undefined; onChoose: (counter: number) => void }

/** Every counter of the hall with how it stands; which of them the clerk may open, the hall says. */
export const CounterChoice = ({ counters, chosen, onChoose }: Shown) => (
  <fieldset class="counters" data-testid="counter-choice">
    <legend>{words.value.chooseCounter}</legend>
    <div>
      {counters.map(({ counter, name, state }) => (
        <label key={counter}>
          <input
            type="radio"
            name="counter"
            value={counter}
            data-testid={`counter-${counter}`}
            checked={chosen === counter}
            onChange={() => onChoose(counter)}
          />
          <b>{counter}</b>
          <span class="name">{say(name)}</span>
          <span class={`st ${state === 'called' ? 'serving' : state}`}>{stateWords.value[state]}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
