import { defaultRules } from '../../protocol/rules/rules.ts'
import type { RulesEntry } from '../../protocol/views/staff.ts'
import { type Drafting, same } from './drafting.ts'
import { Editor, unfitWords } from './editor.tsx'
import { type Setting, settingKind } from './setting-kind.ts'
import { settingWords } from './setting-words.ts'
import { shownValue } from './value-shown.ts'
import { rulesWords } from './words.ts'

/** A setting: what it is called, what it does, what it is, and where that is not the usual. */
export function SettingRow({ setting, drafting, inForce }: { setting: Setting; drafting: Drafting; inForce: RulesEntry }) {
  const w = rulesWords.value
  const { name, says } = settingWords.value[setting]
  const changed = setting in drafting.changes.value
  const value = changed ? drafting.changes.value[setting] : inForce.rules[setting]
  const unfit = drafting.unfit().includes(setting)
  const usual = defaultRules[setting]
  const regulation = drafting.presets.value.find(({ preset }) => preset === (drafting.preset.value ?? inForce.preset))
  const theirs = regulation?.says.includes(setting) ? regulation.rules[setting] : undefined
  return (
    <li class={`setting ${changed ? 'changed' : ''}`} data-testid={`setting-${setting}`}>
      <div>
        <h4>
          {name}
          {changed && <em>{w.changed}</em>}
        </h4>
        <p>{says}</p>
        {!same(value, usual) && <p class="usual">{w.defaultIs(shownValue(setting, usual))}</p>}
        {theirs !== undefined && !same(value, theirs) && <p class="usual">{w.presetSays(shownValue(setting, theirs))}</p>}
      </div>
      <div class="value">
        {drafting.mayChange ? (
          <Editor setting={setting} value={value} unfit={unfit} onPut={(next) => drafting.put(setting, next, inForce)} />
        ) : (
          <b>{shownValue(setting, value)}</b>
        )}
        {unfit && (
          <p class="trial" role="alert">
            {unfitWords(settingKind(setting))}
          </p>
        )}
      </div>
    </li>
  )
}
