import { useEffect, useState } from 'preact/hooks'
import { type CalendarYear, type DayKind, dayKinds } from '../../protocol/calendar.ts'
import type { Connection } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import type { Ask } from './hours.tsx'
import { ImportYear } from './import-year.tsx'
import { kindWords, words } from './words.ts'

type Shown = { readonly connection: Connection; readonly token: string; readonly today: string; readonly ask: Ask }

async function fetchYear(year: number, token: string): Promise<CalendarYear | undefined> {
  try {
    const response = await fetch(`/api/calendar?year=${year}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(8000),
    })
    return response.ok ? ((await response.json()) as CalendarYear) : undefined
  } catch {
    return undefined
  }
}

/** Twelve months: what each day is by shape and word, and when the hall is open on it. */
export function Year({ connection, token, today, ask }: Shown) {
  const w = words.value
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [read, setRead] = useState<CalendarYear>()
  const [importing, setImporting] = useState(false)
  const [version, setVersion] = useState(0)
  useEffect(() => {
    let wanted = true
    void fetchYear(year, token).then((fetched) => wanted && setRead(fetched))
    return () => {
      wanted = false
    }
  }, [year, token, version])
  const move = (to: number) => {
    setImporting(false)
    setYear(to)
  }
  const shown = read?.year === year ? read : undefined
  const kinds = shown ? dayKinds.filter((kind) => shown.days.some((day) => day.kind === kind)) : []
  return (
    <section class="year" data-testid="year">
      <div class="year-head">
        <h2>
          {w.calendar} <b data-testid="year-shown">{year}</b>
        </h2>
        <button type="button" data-testid="year-before" onClick={() => move(year - 1)}>
          {w.earlier}
        </button>
        <button type="button" data-testid="year-after" onClick={() => move(year + 1)}>
          {w.later}
        </button>
        <button type="button" data-testid="year-import" aria-expanded={importing} onClick={() => setImporting(!importing)}>
          {w.import}
        </button>
      </div>
      {shown && (
        <p class={shown.known ? 'note' : 'note provisional'} data-testid="year-known" data-known={shown.known}>
          {shown.known ? w.known : w.provisional}
        </p>
      )}
      {importing && (
        <ImportYear
          connection={connection}
          year={year}
          ask={ask}
          done={() => {
            setImporting(false)
            setVersion(version + 1)
          }}
        />
      )}
      {shown && (
        <>
          <ul class="legend">
            {kinds.map((kind) => (
              <li key={kind}>
                <i class={kind} />
                {kindWords.value[kind]}
              </li>
            ))}
          </ul>
          <div class="months">
            {Array.from({ length: 12 }, (_, month) => (
              <Month
                key={month}
                month={month + 1}
                today={today}
                days={shown.days.filter(({ day }) => Number(day.slice(5, 7)) === month + 1)}
              />
            ))}
          </div>
        </>
      )}
    </section>
  )
}

function Month({ month, days, today }: { month: number; days: CalendarYear['days']; today: string }) {
  const first = (new Date(middayOf(days[0]?.day ?? today)).getUTCDay() + 6) % 7
  return (
    <div class="month">
      <h3>{words.value.of(month)}</h3>
      <ol style={{ '--first': first + 1 }}>
        {days.map((day) => (
          <li
            key={day.day}
            class={`${day.kind} ${day.provisional ? 'provisional' : ''} ${day.day === today ? 'today' : ''}`}
            title={told(day)}
          >
            <span>{Number(day.day.slice(8))}</span>
            <span class="for-ears">{told(day)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function told({ day, kind, sessions, text }: CalendarYear['days'][number]): string {
  const at = middayOf(day)
  const hours = sessions.map(([from, to]) => `${from}–${to}`).join(' ')
  const what: DayKind = kind
  return [formatTime(at, 'UTC', 'day'), formatTime(at, 'UTC', 'weekday'), kindWords.value[what], hours, text && say(text)]
    .filter(Boolean)
    .join(' ')
}
