import type { RulesEntry } from '../../protocol/views/staff.ts'
import { say } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import type { Drafting } from './drafting.ts'
import type { Setting } from './setting-kind.ts'
import { settingWords } from './setting-words.ts'
import { shownValue } from './value-shown.ts'
import { rulesWords } from './words.ts'

type Shown = { desk: Desk; drafting: Drafting; inForce: RulesEntry }

/** What will change, from what to what, before it is saved. */
export function Review({ desk, drafting, inForce }: Shown) {
  const w = rulesWords.value
  const changes = Object.keys(drafting.changes.value) as Setting[]
  const contradiction = drafting.contradiction(inForce)
  const names = settingWords.value
  const held = drafting.saving.value || contradiction !== undefined || drafting.unfit().length > 0
  const nameOfPreset = (preset: string | undefined) => {
    const known = drafting.presets.value.find((each) => each.preset === preset)
    return known ? say(known.name) : w.noPreset
  }
  return (
    <section class="review" aria-label={w.review}>
      <h3>{w.review}</h3>
      {!drafting.touched.value && <p class="note">{w.nothing}</p>}
      <ul>
        {drafting.preset.value && (
          <li>
            <b>{w.regulation}</b>
            <FromTo from={nameOfPreset(inForce.preset)} to={nameOfPreset(drafting.preset.value)} />
            <button type="button" aria-label={w.undoOf(w.regulation)} onClick={() => (drafting.preset.value = undefined)}>
              {w.undo}
            </button>
          </li>
        )}
        {changes.map((setting) => (
          <li key={setting} data-testid={`change-${setting}`}>
            <b>{names[setting].name}</b>
            <FromTo from={shownValue(setting, inForce.rules[setting])} to={shownValue(setting, drafting.changes.value[setting])} />
            <button type="button" aria-label={w.undoOf(names[setting].name)} onClick={() => drafting.leave(setting)}>
              {w.undo}
            </button>
          </li>
        ))}
      </ul>
      <p class="trial" role="status" data-testid="rules-said">
        {contradiction ? w.contradicts(names[contradiction.at].name, names[contradiction.with].name) : said(drafting)}
      </p>
      {drafting.touched.value && (
        <div class="choice">
          <button
            type="button"
            class="filled"
            data-testid="rules-save"
            disabled={held}
            onClick={() => void drafting.save(desk.connection.value)}
          >
            {drafting.saving.value ? w.saving : w.save(changes.length + (drafting.preset.value ? 1 : 0))}
          </button>
          <button type="button" class="plain" onClick={() => drafting.drop()}>
            {w.dropAll}
          </button>
        </div>
      )}
    </section>
  )
}

function FromTo({ from, to }: { from: string; to: string }) {
  const w = rulesWords.value
  return (
    <dl>
      <dt>{w.from}</dt>
      <dd>{from}</dd>
      <dt>{w.to}</dt>
      <dd>{to}</dd>
    </dl>
  )
}

function said(drafting: Drafting): string {
  const outcome = drafting.outcome.value
  if (outcome === undefined) return ''
  if (outcome === 'saved') return rulesWords.value.saved
  return 'seq' in outcome ? '' : wordsFor(outcome)
}
