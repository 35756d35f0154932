import { useEffect, useState } from 'preact/hooks'
import type { DueNow } from '../../../protocol/views/cases.ts'
import { listed } from '../../language.ts'
import { dayShown } from './case-time.tsx'
import { whyWords } from './case-words.ts'

type Days = DueNow['days']
/** Days that are alike and follow each other stand in one row. */
type Row = { readonly from: string; readonly to: string; readonly said: string; readonly first?: number; readonly last?: number }

const giveUpMs = 8000

/** By a case's number with a session, or by its code. */
async function explanation(of: string, token: string | undefined): Promise<DueNow | undefined> {
  try {
    const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const response = await fetch(`/api/cases/${of}/due`, { headers, signal: AbortSignal.timeout(giveUpMs) })
    return response.ok ? ((await response.json()) as DueNow) : undefined
  } catch {
    return undefined
  }
}

/** Why this date: every day that was counted, and every day that was not. `stand`: asked anew when it changes. */
export function WhyDue({ of, token, stand }: { of: string; token?: string; stand: string }) {
  const w = whyWords.value
  const [known, learn] = useState<DueNow | 'failed' | undefined>(undefined)
  useEffect(() => {
    let asked = true
    void explanation(of, token).then((answer) => asked && learn(answer ?? 'failed'))
    return () => {
      asked = false
    }
  }, [of, token, stand])
  if (!known) return null
  if (known === 'failed') return <p class="why">{w.notNow}</p>
  return (
    <section class="why" aria-label={w.title} data-testid="why">
      <h3>
        {w.title}
        <span>
          {known.limit !== undefined && w.limit(known.limit, known.kind === 'working')}
          {known.extended !== undefined && `　${w.extended(known.extended)}`}
        </span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must do so by the keyboard too */}
      <ol tabIndex={0} aria-label={w.title}>
        {rowsOf(known.days).map((row) => (
          <li key={row.from} class={row.first === undefined ? 'off' : ''}>
            <span>{row.from === row.to ? dayShown(row.from) : `${dayShown(row.from)}–${dayShown(row.to)}`}</span>
            <span>{row.said}</span>
            <b>{countSaid(row)}</b>
          </li>
        ))}
      </ol>
      {known.due === undefined && <p>{w.stands}</p>}
      {known.unknownYears && <p data-testid="provisional">{w.unknown(listed(known.unknownYears))}</p>}
    </section>
  )
}

const countSaid = ({ first, last }: Row): string => {
  const { nth } = whyWords.value
  if (first === undefined || last === undefined) return ''
  return first === last ? nth(first) : nth(first).replace(String(first), `${first}–${last}`)
}

function rowsOf(days: Days): Row[] {
  const w = whyWords.value
  const rows: Row[] = []
  for (const { day, kind, holiday, count } of days) {
    if (kind === 'start') {
      rows.push({ from: day, to: day, said: w.from })
      continue
    }
    const said = kind === 'holiday' ? w.holidays[holiday ?? 'other'] : w.days[kind]
    const before = rows.at(-1)
    if (before && before.said === said) rows[rows.length - 1] = { ...before, to: day, ...(count === undefined ? {} : { last: count }) }
    else rows.push({ from: day, to: day, said, ...(count === undefined ? {} : { first: count, last: count }) })
  }
  return rows
}
