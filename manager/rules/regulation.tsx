import { useState } from 'preact/hooks'
import type { RulesEntry } from '../../protocol/views/staff.ts'
import type { PresetName } from '../../protocol/vocabulary.ts'
import { say } from '../../web/language.ts'
import { type Drafting, same } from './drafting.ts'
import type { Setting } from './setting-kind.ts'
import { settingWords } from './setting-words.ts'
import { shownValue } from './value-shown.ts'
import { rulesWords } from './words.ts'

/** A regulation is chosen, and how it differs from the hall is seen, before any of it is taken. */
export function Regulation({ drafting, inForce }: { drafting: Drafting; inForce: RulesEntry }) {
  const w = rulesWords.value
  const [looked, setLooked] = useState<PresetName | undefined>(undefined)
  const open = looked ?? inForce.preset
  const chosen = drafting.presets.value.find(({ preset }) => preset === open)
  const differing = chosen ? (Object.keys(chosen.rules) as Setting[]).filter((key) => !same(chosen.rules[key], inForce.rules[key])) : []
  return (
    <section class="regulation" aria-label={w.preset}>
      <label>
        <h3>{w.preset}</h3>
        <select
          data-testid="preset"
          value={open ?? ''}
          onChange={(event) => setLooked((event.currentTarget.value || undefined) as PresetName | undefined)}
        >
          <option value="">{w.noPreset}</option>
          {drafting.presets.value.map(({ preset, name }) => (
            <option key={preset} value={preset}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <>
          <p>{say(chosen.instead)}</p>
          <p class="note">{say(chosen.source)}</p>
          <p data-testid="preset-differs">{w.regulationDiffers(differing.length)}</p>
          <ul class="differs">
            {differing.map((setting) => (
              <li key={setting}>
                <span>{settingWords.value[setting].name}</span>
                <b>{shownValue(setting, chosen.rules[setting])}</b>
              </li>
            ))}
          </ul>
          {drafting.mayChange && (differing.length > 0 || open !== inForce.preset) && (
            <button type="button" class="plain" data-testid="preset-take" onClick={() => drafting.take(chosen.preset, inForce)}>
              {w.take}
            </button>
          )}
        </>
      )}
    </section>
  )
}
