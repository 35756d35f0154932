import type { Answers } from './answers.ts'
import { Field } from './field.tsx'
import { words } from './words.ts'

export function HallFields({ answers }: { answers: Answers }) {
  const w = words.value
  const wrong = answers.at === 'counters'
  return (
    <fieldset>
      <legend class="song">{w.hall}</legend>
      <div class="two">
        <Field answers={answers} at="name" name={w.name} value={answers.name} wanted={w.nameWanted} note={w.nameNote} />
        <Field
          answers={answers}
          at="nameInEnglish"
          name={w.nameInEnglish}
          value={answers.nameInEnglish}
          wanted={w.nameWanted}
          note={w.nameInEnglishNote}
        />
        <Field
          answers={answers}
          at="supervisionPhone"
          name={w.phone}
          value={answers.phone}
          wanted={w.phoneWanted}
          note={w.phoneNote}
          digits
        />
        <label class="field">
          <span>{w.counters}</span>
          <input
            data-testid="counters"
            type="number"
            min={1}
            max={60}
            value={answers.counters.value}
            aria-invalid={wrong}
            aria-describedby="counters-note"
            onInput={(event) => {
              answers.counters.value = Number(event.currentTarget.value)
            }}
          />
          <small id="counters-note" class={wrong ? 'wanted' : 'note'}>
            {wrong ? w.countersWanted : w.countersNote}
          </small>
        </label>
      </div>
    </fieldset>
  )
}
