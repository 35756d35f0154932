import { say } from '../language.ts'
import type { Answers } from './answers.ts'
import { words } from './words.ts'

/** So that the first number can be given at once: common matters, or one line for everything. */
export function BeginningFields({ answers }: { answers: Answers }) {
  const w = words.value
  const groups = answers.offer.value?.groups ?? []
  const common = answers.begin.value === 'common'
  const toggle = (group: string) => {
    const next = new Set(answers.groups.value)
    if (!next.delete(group)) next.add(group)
    answers.groups.value = next
  }
  return (
    <fieldset>
      <legend class="song">{w.beginning}</legend>
      <p class="note">{w.beginningNote}</p>
      <div class="ways">
        {(['common', 'plain'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name="begin"
              data-testid={`begin-${way}`}
              checked={answers.begin.value === way}
              onChange={() => {
                answers.begin.value = way
              }}
            />
            <span>
              <b>{w[way]}</b>
              <small class="note">{way === 'common' ? w.commonNote : w.plainNote}</small>
            </span>
          </label>
        ))}
      </div>
      {common && (
        <div class="groups" role="group" aria-label={w.common}>
          {groups.map(({ group, name, summary, matters }) => (
            <label key={group}>
              <input type="checkbox" checked={answers.groups.value.has(group)} onChange={() => toggle(group)} />
              <span>
                <b>
                  {say(name)} <i>{w.matters(matters)}</i>
                </b>
                <small class="note">{say(summary)}</small>
              </span>
            </label>
          ))}
        </div>
      )}
      {common && answers.groups.value.size === 0 && <p class="wanted">{w.noGroups}</p>}
    </fieldset>
  )
}
