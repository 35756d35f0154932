import type { RulesEntry } from '../../protocol/views/staff.ts'
import { formatTime, say } from '../../web/language.ts'
import type { Drafting } from './drafting.ts'
import type { Setting } from './setting-kind.ts'
import { settingWords } from './setting-words.ts'
import { shownValue } from './value-shown.ts'
import { rulesWords } from './words.ts'

/** Who changed what, and when; the newest first. */
export function History({ drafting, inForce, zone }: { drafting: Drafting; inForce: RulesEntry; zone: string }) {
  const w = rulesWords.value
  const nameOf = (preset: string) => drafting.presets.value.find((each) => each.preset === preset)?.name
  return (
    <section class="history" aria-label={w.history}>
      <h3>{w.history}</h3>
      {inForce.changes.length === 0 && <p class="note">{w.noHistory}</p>}
      <ol>
        {inForce.changes.map((change) => {
          const at = Date.parse(change.at)
          const regulation = change.preset && nameOf(change.preset)
          return (
            <li key={change.seq} data-testid="rules-changed">
              <p>
                {formatTime(at, zone, 'day')} {formatTime(at, zone)}　{w.by(change.by)}
              </p>
              {regulation && (
                <p>
                  {w.regulation}　<b>{say(regulation)}</b>
                </p>
              )}
              {change.settings.map(({ setting, from, to }) => (
                <p key={setting}>
                  {settingWords.value[setting as Setting]?.name ?? setting}　{shownValue(setting as Setting, from)} →{' '}
                  <b>{shownValue(setting as Setting, to)}</b>
                </p>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
