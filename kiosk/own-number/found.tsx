import type { HallEntry } from '../../protocol/views/parts.ts'
import type { MatterEntry } from '../../protocol/views/public.ts'
import { entryOf } from '../../web/connection.ts'
import { range, say } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { Kiosk } from '../kiosk.ts'
import { PageHead } from '../page-head.tsx'
import { doorWords } from './door-words.ts'
import type { Found, Saying } from './own-number.ts'
import { words } from './words.ts'

const goodNews: readonly Saying[] = ['rejoined', 'postponed', 'printed', 'gaveBack']

/** How a number stands, and what its holder can do now. Nothing here says who that is. */
export function FoundPage({ kiosk, hall, found }: { kiosk: Kiosk; hall: HallEntry; found: Found }) {
  const w = words.value
  const { ownNumber } = kiosk
  const matter = entryOf<MatterEntry>(kiosk.connection.entries.value, `matter:${found.matter}`)
  const saying = ownNumber.saying.value
  const busy = ownNumber.busy.value
  const { rejoin, postpone, reprint, cancel } = found.may
  const sure = ownNumber.sure.value && cancel
  return (
    <div class={`screen within own ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={matter ? say(matter.name) : doorWords.value.door}>
        <p class="own-number" data-testid="own-number">
          <TicketNumber number={found.number} />
        </p>
      </PageHead>
      <main class="own-found">
        <h2 data-testid="own-state">{stateWords(found)}</h2>
        {found.state === 'missed' && <p>{rejoin === undefined ? w.missedDesk(found.counter ?? 0) : w.missedNote(rejoin)}</p>}
        {found.ahead !== undefined && <Standing found={found} />}
        <p class={saying && !goodNews.includes(saying) ? 'own-saying' : 'own-good'} role="status" data-testid="own-saying">
          {saying && (
            <>
              <Icon name={goodNews.includes(saying) ? 'tick' : 'warning'} />
              {w[saying]}
            </>
          )}
        </p>
        {sure ? (
          <Sure kiosk={kiosk} number={found.number} />
        ) : (
          <div class="own-ways">
            {rejoin !== undefined && (
              <button type="button" class="main" data-testid="rejoin" aria-busy={busy} onClick={() => void ownNumber.rejoin()}>
                {w.rejoin}
              </button>
            )}
            {postpone !== undefined && (
              <button type="button" data-testid="postpone" aria-busy={busy} onClick={() => void ownNumber.postpone()}>
                {w.postpone(postpone)}
              </button>
            )}
            {reprint && (
              <button type="button" data-testid="reprint" aria-busy={busy} onClick={() => void ownNumber.reprint()}>
                <Icon name="printer" />
                {w.reprint}
              </button>
            )}
            {cancel && (
              <button type="button" data-testid="cancel" aria-busy={busy} onClick={() => ownNumber.ask()}>
                {w.cancel}
              </button>
            )}
          </div>
        )}
      </main>
      <footer class="back-bar">
        <button type="button" data-testid="back" onClick={() => ownNumber.forget()}>
          <Icon name="back" />
          {w.again}
        </button>
        <button type="button" data-testid="home" onClick={() => kiosk.startOver()}>
          {w.home}
        </button>
      </footer>
    </div>
  )
}

/** A number that is given back is gone: asked for once more, with the number itself on the button. */
function Sure({ kiosk: { ownNumber }, number }: { kiosk: Kiosk; number: string }) {
  const w = words.value
  return (
    <div class="own-ways">
      <p class="own-sure">{w.sureNote}</p>
      <button type="button" data-testid="cancel-sure" aria-busy={ownNumber.busy.value} onClick={() => void ownNumber.cancel()}>
        {w.sure(number)}
      </button>
      <button type="button" class="main" data-testid="cancel-not" onClick={() => ownNumber.keep()}>
        {w.keep}
      </button>
    </div>
  )
}

function Standing({ found: { ahead, wait } }: { found: Found }) {
  const w = words.value
  return (
    <p class="own-standing">
      <span>
        {w.ahead} <b data-testid="own-ahead">{ahead}</b> {w.people}
      </span>
      {wait && (
        <span>
          {w.about} <b>{range(wait)}</b> {w.minutes}
        </span>
      )}
    </p>
  )
}

function stateWords({ state, counter = 0 }: Found): string {
  const w = words.value
  switch (state) {
    case 'called':
      return w.called(counter)
    case 'serving':
      return w.serving(counter)
    case 'parked':
      return w.parked(counter)
    case 'missed':
      return w.missed
    case 'finished':
      return w.finished
    case 'cancelled':
      return w.cancelled
    case 'carried':
      return w.carried
    default:
      return w.waiting
  }
}
