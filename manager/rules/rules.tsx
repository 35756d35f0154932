import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { defaultRules, ruleSubjects } from '../../protocol/rules/rules.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { RulesEntry } from '../../protocol/views/staff.ts'
import { entryOf } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { Drafting } from './drafting.ts'
import { History } from './history.tsx'
import { Regulation } from './regulation.tsx'
import { Review } from './review.tsx'
import type { Setting } from './setting-kind.ts'
import { SettingRow } from './setting-row.tsx'
import { subjectWords } from './setting-words.ts'
import { rulesWords } from './words.ts'
import './rules.css'

type Subject = keyof typeof ruleSubjects | 'other'
const all = Object.keys(defaultRules) as Setting[]
const subjects = (): (readonly [Subject, readonly Setting[]])[] => {
  const known = (Object.keys(ruleSubjects) as (keyof typeof ruleSubjects)[]).map(
    (subject) => [subject, Object.keys(ruleSubjects[subject]) as Setting[]] as const,
  )
  const other = all.filter((setting) => !known.some(([, settings]) => settings.includes(setting)))
  return other.length > 0 ? [...known, ['other', other]] : known
}

/** 制度: every setting of the hall, what would change, and what changed. */
export function RulesPage({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const token = desk.session.value?.token ?? ''
  // A duty leader reads it; the hall refuses a change of theirs. [X1]
  const mayChange = desk.session.value?.roles?.some((role) => role === 'manager' || role === 'admin') === true
  const drafting = useMemo(() => new Drafting(token, mayChange), [token, mayChange])
  useEffect(() => void drafting.fetchPresets(), [drafting])
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  const inForce = entryOf<RulesEntry>(connection.entries.value, 'rules')
  if (!hall || !inForce) return <Notices connection={connection} />
  const w = rulesWords.value
  return (
    <div class={`manager ruling ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main>
        <header class="title">
          <h2 class="song">{w.head}</h2>
          <p class="note" data-testid={mayChange ? undefined : 'read-only'}>
            {mayChange ? w.lead : w.readOnly}
          </p>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must do so by the keyboard too */}
        <div class="settings" tabIndex={0} role="region" aria-label={w.head}>
          {subjects().map(([subject, settings]) => (
            <section key={subject} aria-label={subjectWords.value[subject]}>
              <h3>{subjectWords.value[subject]}</h3>
              <ul>
                {settings.map((setting) => (
                  <SettingRow key={setting} setting={setting} drafting={drafting} inForce={inForce} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
        <div class="beside" tabIndex={0} role="group" aria-label={mayChange ? w.review : w.history}>
          {mayChange && <Review desk={desk} drafting={drafting} inForce={inForce} />}
          <Regulation drafting={drafting} inForce={inForce} />
          <History drafting={drafting} inForce={inForce} zone={hall.zone} />
        </div>
      </main>
      <Notices connection={connection} />
    </div>
  )
}
