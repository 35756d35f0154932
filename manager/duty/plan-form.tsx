import { useState } from 'preact/hooks'
import { type TurnLength, turnLengths } from '../../protocol/commands/duty.ts'
import type { PlanTable } from '../../protocol/duty-table.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import { dayName, type Shown } from './shown.ts'
import { words } from './words.ts'

type Made = { readonly days: number; readonly gaps: readonly string[]; readonly provisional: boolean }
type Read = PlanTable | Refusal | { readonly unsent: true }

/** A roster by people who take turns, or from a table. */
export function PlanForm({ connection, duty, ask, token }: Shown & { token: string }) {
  const w = words.value
  const [from, setFrom] = useState(duty.day)
  const [to, setTo] = useState(`${duty.day.slice(0, 4)}-12-31`)
  const [each, setEach] = useState<TurnLength>(duty.rota === 'weekdays' ? 'day' : 'week')
  const [badges, setBadges] = useState<readonly string[]>([])
  const [made, setMade] = useState<Made>()
  const [read, setRead] = useState<Read>()
  const plan = async (fields: object) => {
    setMade(undefined)
    const sent = connection.send('duty.plan', { from, to, ...fields } as never)
    if (await ask(sent)) setMade(((await sent) as unknown as { result: Made }).result)
  }
  const upload = async (file: File | undefined) => {
    if (!file) return
    const table = await readTable(file, token)
    setRead(table)
    if ('turns' in table && table.turns.length > 0) {
      setFrom(table.from)
      setTo(table.to)
    }
  }
  const toggle = (badge: string) => setBadges(badges.includes(badge) ? badges.filter((known) => known !== badge) : [...badges, badge])
  return (
    <section class="plan-form">
      <h2>{w.plan}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void plan({ rotate: { badges: [...badges], each } })
        }}
      >
        <div class="choice">
          <label>
            <span>{w.from}</span>
            <input
              type="date"
              data-testid="plan-from"
              value={from}
              min={duty.day}
              onInput={(event) => setFrom(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{w.to}</span>
            <input type="date" data-testid="plan-to" value={to} min={from} onInput={(event) => setTo(event.currentTarget.value)} />
          </label>
          <span role="group" aria-label={w.each} class="choice">
            <span>{w.each}</span>
            {turnLengths.map((length) => (
              <button
                key={length}
                type="button"
                aria-pressed={each === length}
                data-testid={`each-${length}`}
                onClick={() => setEach(length)}
              >
                {w.turns[length]}
              </button>
            ))}
          </span>
        </div>
        <p class="note">{w.people}</p>
        <div class="choice people">
          {duty.people.map(({ badge, name }) => (
            <button
              key={badge}
              type="button"
              aria-pressed={badges.includes(badge)}
              data-testid={`turn-${badge}`}
              onClick={() => toggle(badge)}
            >
              {badges.includes(badge) && <b>{badges.indexOf(badge) + 1}</b>}
              {name}
            </button>
          ))}
        </div>
        <div class="choice">
          <button type="submit" class="filled" data-testid="plan" disabled={badges.length === 0}>
            {w.make}
          </button>
          <label class="upload">
            <span>{w.upload}</span>
            <input
              type="file"
              accept=".csv,.xlsx"
              data-testid="plan-file"
              onChange={(event) => void upload(event.currentTarget.files?.[0])}
            />
          </label>
          <span class="note">{w.uploadNote}</span>
        </div>
      </form>
      {read && <p role="status">{saidOfTable(read)}</p>}
      {read && 'turns' in read && read.bad.length === 0 && read.turns.length > 0 && (
        <button type="button" class="filled" data-testid="plan-table" onClick={() => void plan({ turns: read.turns })}>
          {w.takeUpload}
        </button>
      )}
      {made && (
        <p role="status" data-testid="planned">
          {[w.planned(made.days), made.gaps[0] && w.gaps(made.gaps.length, dayName(made.gaps[0])), made.provisional && w.provisional]
            .filter(Boolean)
            .join('　')}
        </p>
      )}
    </section>
  )
}

function saidOfTable(read: Read): string {
  const w = words.value
  if (!('turns' in read)) return 'refused' in read && read.refused === 'malformed' ? w.unreadable : wordsFor(read)
  return read.bad.length > 0 ? w.badRows(read.bad.join(w.names)) : w.uploaded(read.turns.length)
}

/** The table is read by the server, which knows every kind of file; nothing is planned by that. */
async function readTable(file: File, token: string): Promise<Read> {
  try {
    const response = await fetch('/api/duty/table', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: file,
      signal: AbortSignal.timeout(20_000),
    })
    return (await response.json()) as PlanTable | Refusal
  } catch {
    return { unsent: true }
  }
}
