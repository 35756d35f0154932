import type { Answers } from './answers.ts'
import { Field } from './field.tsx'
import { words } from './words.ts'

export function ManagerFields({ answers }: { answers: Answers }) {
  const w = words.value
  const trial = answers.trial.value
  const easy = trial && 'refused' in trial && trial.refused === 'weak-pin'
  return (
    <fieldset>
      <legend class="song">{w.manager}</legend>
      <p class="note">{w.managerNote}</p>
      <div class="two">
        <Field answers={answers} at="manager.name" name={w.managerName} value={answers.managerName} wanted={w.managerNameWanted} />
        <Field
          answers={answers}
          at="manager.badge"
          name={w.badge}
          value={answers.badge}
          wanted={w.badgeWanted}
          note={w.badgeWanted}
          digits
        />
        <Field
          answers={answers}
          at="manager.pin"
          name={w.pin}
          value={answers.pin}
          wanted={easy ? w.pinEasy : w.pinWanted}
          note={w.pinWanted}
          digits
          secret
        />
        <Field answers={answers} at="manager.pinAgain" name={w.pinAgain} value={answers.pinAgain} wanted={w.pinAgainWanted} digits secret />
      </div>
    </fieldset>
  )
}
