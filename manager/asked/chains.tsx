import type { Chains as ChainsRead } from '../../protocol/asked.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { useRead } from '../../web/asked/reading.ts'
import { entryOf } from '../../web/connection.ts'
import { formatTime } from '../../web/language.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { type Filter, queryOf } from './filters.tsx'
import { placeOf } from './said.ts'
import { askedPageWords } from './words.ts'

/** 首问 → 承接 → 结果, a line for each ticket that was handed on (R01); those that went back and forth are marked. [F23] */
export function Chains({ desk, filter, hall }: { desk: Desk; filter: Filter; hall: HallEntry }) {
  const w = askedPageWords.value
  const { from, to } = filter
  const days = queryOf({ ...(from ? { from } : {}), ...(to ? { to } : {}) })
  const today = entryOf(desk.connection.value.entries.value, 'today')
  const { read, trouble } = useRead<ChainsRead>(`/api/asked/chains?${days}`, desk.session.value?.token, JSON.stringify(today))
  return (
    <section class="asked-chains">
      {trouble && <p role="alert">{wordsFor(trouble)}</p>}
      {read && (
        <p class="asked-foot" data-testid="chains-head">
          {w.chainsHead(read.transfers, read.bounces)}
        </p>
      )}
      {read?.chains.length === 0 && <p class="asked-none song">{w.none}</p>}
      <ul>
        {read?.chains.map((chain) => (
          <li key={chain.ticket} data-testid={`chain-${chain.number}`}>
            <TicketNumber number={chain.number} />
            <span class="steps">
              <span>
                <small>{w.first}</small>
                <b>{chain.first.name ?? chain.first.badge}</b> {w.counter(chain.first.counter)}
              </span>
              {chain.hops.map((hop) => (
                <span key={hop.at}>
                  <small>{formatTime(Date.parse(hop.at), hall.zone)}</small>→ <b>{placeOf(hop.to)}</b>
                </span>
              ))}
            </span>
            <span class={chain.bounced ? 'near' : undefined}>{chain.bounced ? w.bounced : ''}</span>
            <span>
              {chain.result ? w.results[chain.result] : w.stillOn}
              {chain.closedBy && <small>{chain.closedBy.name ?? chain.closedBy.badge}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
