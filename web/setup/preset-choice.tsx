import { say } from '../language.ts'
import type { Answers } from './answers.ts'
import { Hours } from './hours.tsx'
import { words } from './words.ts'

/** The regulations whose answers a hall may begin with; each says what it changes and where that is written. */
export function PresetChoice({ answers }: { answers: Answers }) {
  const w = words.value
  const presets = answers.offer.value?.presets ?? []
  const chosen = presets.find(({ preset }) => preset === answers.preset.value)
  return (
    <fieldset>
      <legend class="song">{w.preset}</legend>
      <p class="note">{w.presetNote}</p>
      <div class="presets">
        {presets.map(({ preset, name }) => (
          <label key={preset}>
            <input
              type="radio"
              name="preset"
              data-testid={`preset-${preset}`}
              checked={answers.preset.value === preset}
              onChange={() => answers.choosePreset(preset)}
            />
            <span>{say(name)}</span>
          </label>
        ))}
      </div>
      {chosen && (
        <p class="instead" role="status">
          {say(chosen.instead)}
          <small class="note">{say(chosen.source)}</small>
        </p>
      )}
      <Hours answers={answers} />
    </fieldset>
  )
}
