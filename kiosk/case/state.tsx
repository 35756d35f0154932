import { formatTime } from '../../web/language.ts'
import { comesByMail } from './mail.tsx'
import { dayOf, placesSaid, type Shown } from './shown.ts'
import { lightSaid, resultSaid, words } from './words.ts'

/** How it stands, in one headline: what is promised, what is missing, where it lies, how it ended. Blames nobody who waits. */
export function State({ shown }: { shown: Shown }) {
  switch (shown.now.state) {
    case 'running':
      return <Running shown={shown} />
    case 'waiting':
      return <Waiting shown={shown} />
    case 'ready':
      return <Ready shown={shown} />
    case 'closed':
      return <Closed shown={shown} />
  }
}

function Running({ shown: { now } }: { shown: Shown }) {
  const w = words.value
  const late = now.light === 'overdue'
  return (
    <section class="status" aria-live="polite" data-testid="running">
      <h2>
        <span class="st serving">{w.running}</span>
      </h2>
      {now.due !== undefined && (
        <dl class="due">
          <div>
            <dt>{w.due}</dt>
            <dd data-testid="due">{w.byDay(dayOf(now.due))}</dd>
          </div>
          <div>
            <dt>{w.time}</dt>
            <dd data-testid="left">{now.overdue !== undefined ? w.over(now.overdue) : now.left !== undefined && w.left(now.left)}</dd>
          </div>
        </dl>
      )}
      {now.light && (
        <p class={late ? 'light late' : 'light'} data-testid={`light-${now.light}`}>
          {lightSaid.value[now.light]}
        </p>
      )}
      {now.provisional && <p>{w.provisional}</p>}
      {now.extension?.state === 'granted' && <p>{w.extended(now.extension.days)}</p>}
      {now.extension?.state === 'asked' && <p>{w.asked}</p>}
      {now.papersBy !== undefined && <p>{w.papersBy(dayOf(now.papersBy))}</p>}
    </section>
  )
}

function Waiting({ shown: { now } }: { shown: Shown }) {
  const w = words.value
  return (
    <section class="status" aria-live="polite" data-testid="waiting">
      <h2>
        <span class="st paused">{w.waiting}</span>
      </h2>
      {now.papersBy !== undefined && <p>{w.papersBy(dayOf(now.papersBy))}</p>}
      <p>{w.waitingNote}</p>
    </section>
  )
}

function Ready({ shown }: { shown: Shown }) {
  const w = words.value
  const { now, places } = shown
  const mailed = comesByMail(shown)
  return (
    <section class="status ready" aria-live="polite" data-testid="ready">
      <h2>
        <span class="st done">{mailed ? w.decided : w.ready}</span>
      </h2>
      {now.result === 'refused' && <p>{resultSaid.value.refused}</p>}
      {!mailed && (
        <>
          <p>{w.readyNote(placesSaid(places.fetch))}</p>
          <p>{w.readyAgent}</p>
        </>
      )}
    </section>
  )
}

function Closed({ shown: { hall, now, places } }: { shown: Shown }) {
  const w = words.value
  return (
    <section class="status" aria-live="polite" data-testid="closed">
      <h2>
        <span class="st closed">{w.closed}</span>
      </h2>
      {now.result && <p>{resultSaid.value[now.result]}</p>}
      {places.closedAt !== undefined && <p>{w.closedOn(formatTime(Date.parse(places.closedAt), hall.zone, 'day'))}</p>}
    </section>
  )
}
