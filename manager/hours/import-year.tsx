import { useState } from 'preact/hooks'
import type { Connection } from '../../web/connection.ts'
import type { Ask } from './hours.tsx'
import { words } from './words.ts'

type Shown = { readonly connection: Connection; readonly year: number; readonly ask: Ask; readonly done: () => void }

/** Dates however they are divided; a run of dates as 2027-02-05~2027-02-11 stands for each of its days. */
export function readDates(text: string): { dates: string[] } | { unread: string } {
  const dates: string[] = []
  for (const part of text.split(/[\s,，、;；"'[\]]+/).filter(Boolean)) {
    const [, from, to = from] = /^(\d{4}-\d\d-\d\d)(?:[~～至](\d{4}-\d\d-\d\d))?$/.exec(part) ?? []
    if (!from || !to || Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))) return { unread: part }
    for (let at = Date.parse(from), days = 0; at <= Date.parse(to) && days < 60; at += 86_400_000, days++)
      dates.push(new Date(at).toISOString().slice(0, 10))
  }
  return { dates: [...new Set(dates)] }
}

/** The year's holidays and make-up workdays, as the notice of the State Council gives them. */
export function ImportYear({ connection, year, ask, done }: Shown) {
  const w = words.value
  const [holidays, setHolidays] = useState('')
  const [workdays, setWorkdays] = useState('')
  const [unread, setUnread] = useState<string>()
  const send = async (event: Event) => {
    event.preventDefault()
    const free = readDates(holidays)
    const worked = readDates(workdays)
    if ('unread' in free) return setUnread(free.unread)
    if ('unread' in worked) return setUnread(worked.unread)
    setUnread(undefined)
    if (await ask(connection.send('calendar.import', { year, holidays: free.dates, workdays: worked.dates }))) done()
  }
  return (
    <form class="import-year" onSubmit={(event) => void send(event)}>
      <label>
        <span>{w.holidays}</span>
        <textarea
          data-testid="holidays"
          placeholder={w.datesHint}
          value={holidays}
          onInput={(event) => setHolidays(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{w.workdays}</span>
        <textarea
          data-testid="workdays"
          placeholder={w.datesHint}
          value={workdays}
          onInput={(event) => setWorkdays(event.currentTarget.value)}
        />
      </label>
      <p role="alert">{unread && w.unread(unread)}</p>
      <div class="choice">
        <button type="submit" class="filled" data-testid="import-year">
          {w.save}
        </button>
        <button type="button" onClick={done}>
          {w.cancel}
        </button>
      </div>
    </form>
  )
}
