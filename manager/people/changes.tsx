import { useState } from 'preact/hooks'
import type { ChangeEntry } from '../../protocol/views/people.ts'
import { dayShown, leaveWords } from '../../web/parts/leave-words.ts'
import { oneLine, type Shown } from './acting.ts'
import { words } from './words.ts'

/** 调岗 (R26): who asks, for whom, from when; decided with the consent that the regulations ask for. */
export function Changes({ shown, changes }: { shown: Shown; changes: readonly ChangeEntry[] }) {
  const w = words.value
  if (changes.length === 0) return null
  return (
    <section data-testid="changes">
      <h2>{w.changes}</h2>
      <ul class="cards">
        {changes.map((change) => (
          <li key={change.change} data-testid={change.change}>
            <p>
              <b>{change.person.name}</b> {change.counter === undefined ? w.away : w.change(change.counter, change.rank ?? 'A')}
            </p>
            <ul class="facts">
              <li>{w.from(dayShown(change.from))}</li>
              <li>{w.by(change.by)}</li>
              <li>{change.reason}</li>
              {change.short && <li class="attention">{w.short}</li>}
              {change.decided && (
                <li>
                  {change.decided.consent === undefined
                    ? w.decidedBy(change.decided.by, leaveWords.value.sides.manager, change.decided.approve)
                    : leaveWords.value.said(
                        w.decidedBy(change.decided.by, leaveWords.value.sides.manager, change.decided.approve),
                        change.decided.consent,
                      )}
                </li>
              )}
            </ul>
            {!change.decided && <Decide shown={shown} change={change.change} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decide({ shown, change }: { shown: Shown; change: string }) {
  const w = words.value
  const [text, write] = useState('')
  const consent = oneLine(text)
  const decide = (approve: boolean) =>
    void shown.ask(shown.connection.send('post.change.decide', { change, approve, ...(consent ? { consent } : {}) }))
  return (
    <div class="decide">
      <input
        type="text"
        aria-label={w.consentHint}
        placeholder={w.consentHint}
        data-testid={`consent-${change}`}
        maxLength={120}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        autocomplete="off"
      />
      <button type="button" class="filled" data-testid={`consent-go-${change}`} disabled={consent === ''} onClick={() => decide(true)}>
        {w.consent}
      </button>
      <button type="button" onClick={() => decide(false)}>
        {w.no}
      </button>
    </div>
  )
}
