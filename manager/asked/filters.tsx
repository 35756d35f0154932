import type { AskedKind, TopQuestions } from '../../protocol/asked.ts'
import { type EnquiryChannel, enquiryChannels } from '../../protocol/enquiries.ts'
import { useRead } from '../../web/asked/reading.ts'
import { askedWords } from '../../web/asked/words.ts'
import { say } from '../../web/language.ts'
import { askedPageWords } from './words.ts'

export type Filter = {
  readonly from?: string
  readonly to?: string
  readonly matter?: string
  readonly channel?: EnquiryChannel
  readonly state?: 'open' | 'closed'
}

/** What an address asks for. */
export const queryOf = (all: Filter & { readonly kind?: AskedKind; readonly before?: number }): string =>
  new URLSearchParams(
    Object.entries(all).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]])),
  ).toString()

type Sift = { filter: Filter; sift: (filter: Filter) => void }

/** Without an empty one. */
const having = (filter: Filter, key: keyof Filter, value: string): Filter => {
  const { [key]: _before, ...rest } = filter
  return value === '' ? rest : { ...rest, [key]: value }
}

export function Days({ filter, sift, today }: Sift & { today: string }) {
  const w = askedPageWords.value
  const day = (key: 'from' | 'to', label: string) => (
    <label>
      <span>{label}</span>
      <input
        type="date"
        max={today}
        value={filter[key] ?? ''}
        data-testid={`day-${key}`}
        onChange={(event) => sift(having(filter, key, event.currentTarget.value))}
      />
    </label>
  )
  return (
    <>
      {day('from', w.from)}
      {day('to', w.to)}
    </>
  )
}

/** Matters that were asked about; there are hundreds that never were. */
export function Filters({ filter, sift, kind, token }: Sift & { kind: AskedKind; token: string | undefined }) {
  const w = askedPageWords.value
  const { read } = useRead<TopQuestions>('/api/asked/matters?from=2000-01-01', token, kind)
  const named = (read?.matters ?? []).filter(({ matter }) => matter !== undefined)
  return (
    <div class="asked-filters">
      <label>
        <span>{w.state}</span>
        <select
          value={filter.state ?? ''}
          data-testid="filter-state"
          onChange={(event) => sift(having(filter, 'state', event.currentTarget.value))}
        >
          <option value="">{w.all}</option>
          <option value="open">{w.stillOpen}</option>
          <option value="closed">{w.ended}</option>
        </select>
      </label>
      <label>
        <span>{w.matter}</span>
        <select
          value={filter.matter ?? ''}
          data-testid="filter-matter"
          onChange={(event) => sift(having(filter, 'matter', event.currentTarget.value))}
        >
          <option value="">{w.all}</option>
          {named.map(({ matter, name }) => (
            <option key={matter} value={matter}>
              {name ? say(name) : matter}
            </option>
          ))}
        </select>
      </label>
      {kind !== 'visit' && (
        <label>
          <span>{w.channel}</span>
          <select
            value={filter.channel ?? ''}
            data-testid="filter-channel"
            onChange={(event) => sift(having(filter, 'channel', event.currentTarget.value))}
          >
            <option value="">{w.all}</option>
            {enquiryChannels.map((each) => (
              <option key={each} value={each}>
                {askedWords.value.channels[each]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
