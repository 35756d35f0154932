import { useState } from 'preact/hooks'
import type { HallEntry } from '../protocol/views/parts.ts'
import { entryOf } from '../web/connection.ts'
import { say } from '../web/language.ts'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import { Notices } from '../web/parts/notices.tsx'
import { wordsFor } from '../web/refusal-words.ts'
import type { Desk } from './desk.ts'
import type { Trial } from './session.ts'
import { words } from './words.ts'

const told = (trial: Trial, notForYou: string): string =>
  'refused' in trial && trial.refused === 'not-allowed' ? notForYou : wordsFor(trial)

type Door = { readonly head: string; readonly note: string; readonly notForYou: string }

/** Badge and PIN, before anything of the hall's inside is shown. `door`: what another page than the manager's says of itself. */
export function SignIn({ desk, door }: { desk: Desk; door?: Door }) {
  const [busy, setBusy] = useState(false)
  const connection = desk.connection.value
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  const w = words.value
  const trial = desk.trial.value

  const enter = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    await desk.signIn(String(form.get('badge')).trim(), String(form.get('pin')))
    setBusy(false)
  }

  return (
    <div class="door">
      <header data-field="far">
        <p class="song">{hall ? say(hall.name) : ''}</p>
        <LanguageChoice />
      </header>
      <main>
        <h1 class="song">{door?.head ?? w.signInHead}</h1>
        <p class="note">{door?.note ?? w.signInNote}</p>
        <form onSubmit={enter}>
          <label>
            <span>{w.badge}</span>
            <input name="badge" data-testid="badge" inputMode="numeric" autoComplete="username" pattern="[0-9]{3,10}" required />
          </label>
          <label>
            <span>{w.pin}</span>
            <input
              name="pin"
              data-testid="pin"
              type="password"
              inputMode="numeric"
              autoComplete="current-password"
              pattern="[0-9]{4,12}"
              required
            />
          </label>
          <p class="trial" role="alert">
            {trial && told(trial, door?.notForYou ?? w.notForYou)}
          </p>
          <button type="submit" data-testid="sign-in" disabled={busy}>
            {busy ? w.signingIn : w.signIn}
          </button>
        </form>
      </main>
      <Notices connection={connection} />
    </div>
  )
}
