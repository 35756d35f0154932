import type { ClosingEntry, HoursEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { Connection } from '../../web/connection.ts'
import { formatTime } from '../../web/language.ts'
import type { Ask } from './hours.tsx'
import { words } from './words.ts'

const minute = 60_000
const spans = [30, 60, 120] as const

type Shown = {
  readonly connection: Connection
  readonly hall: HallEntry
  readonly hours: HoursEntry
  readonly closing: ClosingEntry
  readonly now: number
  readonly ask: Ask
}

/** 延时服务 (R12): begun and ended here; who works how long in it, and who could not. */
export function Extension({ connection, hall, hours, closing, now, ask }: Shown) {
  const w = words.value
  const time = (at: string) => formatTime(Date.parse(at), hall.zone)
  const latest = closing.latest === undefined ? 0 : Date.parse(closing.latest)
  // From the end of the session that runs, or of the one that ran last.
  const end = Math.max(...hours.sessions.map(({ from, to }) => (Date.parse(from) <= now ? Date.parse(to) : 0)), 0)
  const offered = spans.map((span) => ({ span, until: end + span * minute })).filter(({ until }) => until > now && until <= latest)
  return (
    <section class="extension">
      <h2>{w.extension}</h2>
      {closing.extended.map(({ line, until }) => (
        <p key={line ?? ''} class="running" data-testid="extended">
          <b>{line ? `${w.onlyLine(line)} ${time(until)}` : w.extendTo(time(until))}</b>
          <button type="button" data-testid="extension-end" onClick={() => void ask(connection.send('hall.extend', line ? { line } : {}))}>
            {w.end}
          </button>
        </p>
      ))}
      {closing.extended.length === 0 && offered.length > 0 && (
        <div class="choice">
          {offered.map(({ span, until }) => (
            <button
              key={span}
              type="button"
              data-testid={`extend-${span}`}
              onClick={() => void ask(connection.send('hall.extend', { until: new Date(until).toISOString() }))}
            >
              {w.extendBy(span)}
            </button>
          ))}
        </div>
      )}
      {closing.extended.length === 0 && offered.length === 0 && <p class="note">{w.notNow}</p>}
      {closing.people.length > 0 && (
        <>
          <h3>{w.people}</h3>
          <ul data-testid="extension-people">
            {closing.people.map(({ badge, name, since, minutes }) => (
              <li key={badge}>
                <span>{name}</span>
                <b>{w.minutes(minutes + (since ? Math.max(0, Math.floor((now - Date.parse(since)) / minute)) : 0))}</b>
                {since && <small>{w.since(time(since))}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {closing.declined.length > 0 && (
        <>
          <h3>{w.declined}</h3>
          <ul data-testid="extension-declined">
            {closing.declined.map(({ badge, counter, name, at, reason }) => (
              <li key={`${badge}${at}`}>
                <span>
                  {counter}　{name}
                </span>
                <b>{time(at)}</b>
                <small>{reason}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
