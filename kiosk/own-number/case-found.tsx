import type { FoundCase } from '../../protocol/commands/delivery.ts'
import { caseSaid } from '../../protocol/slips/case-words.ts'
import type { HallEntry, PrinterEntry } from '../../protocol/views/parts.ts'
import { entriesOf } from '../../web/connection.ts'
import { formatTime, language, listed, say } from '../../web/language.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { PrintButton } from '../../web/parts/print-button.tsx'
import type { CaseProof } from '../../web/ticket-code.ts'
import { keptToken } from '../../web/token.ts'
import type { Kiosk } from '../kiosk.ts'
import { PageHead } from '../page-head.tsx'
import { words } from './words.ts'

type Shown = { kiosk: Kiosk; hall: HallEntry; of: CaseProof; found: FoundCase }
const dayOf = (day: string): string => formatTime(Date.parse(`${day}T12:00:00Z`), 'UTC', 'day')

/** How a case stands, in the words of the page behind its code (R41); on paper for whoever wants it. Says nobody's name. [Z90] */
export function CaseFoundPage({ kiosk, hall, of, found }: Shown) {
  const w = words.value
  const said = caseSaid[language.value]
  const { state, due } = found
  return (
    <div class={`screen within own ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={found.name ? say(found.name) : said.number}>
        <p class="own-case" data-testid="case">
          <small>{said.number}</small>
          <b>{found.case}</b>
        </p>
      </PageHead>
      <main class="own-found">
        <h2 data-testid="case-state">{state === 'ready' && found.mailed ? said.decided : said[state]}</h2>
        {state !== 'ready' && <p>{said.kinds[found.kind]}</p>}
        {due !== undefined && state === 'running' && (
          <p class="own-due" data-testid="case-due">
            <span>{said.due}</span>
            <b>{said.byDay(dayOf(due))}</b>
            {found.left !== undefined && <span>{said.left(found.left)}</span>}
            {found.overdue !== undefined && <span>{said.over(found.overdue)}</span>}
          </p>
        )}
        {found.light && state === 'running' && (
          <p class={found.light === 'overdue' ? 'own-saying' : 'own-good'}>
            <Icon name={found.light === 'overdue' ? 'warning' : 'tick'} />
            {said.lights[found.light]}
          </p>
        )}
        {told(found).map((each) => (
          <p key={each}>{each}</p>
        ))}
        <p>
          {said.accepted}　<b>{said.counter(found.counter)}</b>　{said.at(formatTime(Date.parse(found.openedAt), hall.zone, 'day'))}
        </p>
        {prints(kiosk) && (
          <div class="own-ways">
            <PrintButton testId="print-case" ask={() => askSlip({ kind: 'case', ...of }, keptToken())}>
              {w.printCase}
            </PrintButton>
          </div>
        )}
      </main>
      <footer class="back-bar">
        <button type="button" data-testid="back" onClick={() => kiosk.ownNumber.forget()}>
          <Icon name="back" />
          {w.againCase}
        </button>
        <button type="button" data-testid="home" onClick={() => kiosk.startOver()}>
          {w.home}
        </button>
      </footer>
    </div>
  )
}

/** What there is to know besides, by how it stands. */
function told({ state, provisional, papersBy, result, fetch = [], mailed }: FoundCase): string[] {
  const said = caseSaid[language.value]
  const papers = papersBy === undefined ? [] : [said.papersBy(dayOf(papersBy))]
  const sent = mailed ? [said.mailed[mailed]] : []
  switch (state) {
    case 'running':
      return [...(provisional ? [said.provisional] : []), ...papers, ...sent]
    case 'waiting':
      return [...papers, said.waitingNote, ...sent]
    case 'ready':
      return [
        ...(result === 'refused' ? [said.results.refused] : []),
        ...(mailed ? sent : [said.readyNote(listed(fetch.map(said.counter))), said.readyAgent]),
      ]
    case 'closed':
      return result ? [said.results[result]] : []
  }
}

/** Where no printer is reached, no paper is offered: it would come out when its reader has long gone. */
const prints = (kiosk: Kiosk): boolean =>
  entriesOf<PrinterEntry>(kiosk.connection.entries.value, 'printer:').some(({ state }) => state === 'ready' || state === 'paper-low')
