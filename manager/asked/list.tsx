import { useState } from 'preact/hooks'
import type { AskedKind, AskedPage, AskedRow } from '../../protocol/asked.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { saveAs, type Trouble, useRead } from '../../web/asked/reading.ts'
import { entryOf } from '../../web/connection.ts'
import { formatTime, language } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { type Filter, queryOf } from './filters.tsx'
import { One } from './one.tsx'
import { placeOf, stateOf } from './said.ts'
import { askedPageWords } from './words.ts'

type Shown = { desk: Desk; kind: AskedKind; filter: Filter; hall: HallEntry }

/** A page at a time, newest first; what happens in the hall is in it at once. */
export function List({ desk, kind, filter, hall }: Shown) {
  const w = askedPageWords.value
  const token = desk.session.value?.token
  const [pages, turn] = useState<{ readonly of: string; readonly before: readonly number[] }>({ of: '', before: [] })
  const [chosen, choose] = useState<string | undefined>(undefined)
  const [trouble, tell] = useState<Trouble | undefined>(undefined)
  const [times, again] = useState(0)
  const query = queryOf({ ...filter, kind })
  const before = pages.of === query ? pages.before.at(-1) : undefined
  const { read, trouble: unread } = useRead<AskedPage>(
    `/api/asked?${queryOf({ ...filter, kind, ...(before === undefined ? {} : { before }) })}`,
    token,
    `${times} ${JSON.stringify(entryOf(desk.connection.value.entries.value, 'asked'))}`,
  )
  const rows = read?.rows ?? []
  const one = rows.find(({ id }) => id === chosen)
  const save = async () => tell(await saveAs(`/api/asked?${query}&format=csv&lang=${language.value}`, `${kind}.csv`, token))
  const said = unread ?? trouble
  return (
    <div class="asked-two">
      <section>
        <div class="asked-foot">
          <span data-testid="total">{read && w.total(read.total)}</span>
          <button type="button" data-testid="csv" disabled={rows.length === 0} onClick={() => void save()}>
            {w.table}
          </button>
        </div>
        {said && <p role="alert">{wordsFor(said)}</p>}
        {read && rows.length === 0 && <p class="asked-none song">{w.none}</p>}
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                <th>{w.number}</th>
                <th>{w.at}</th>
                <th>{w.first}</th>
                <th class="wide">{w.what}</th>
                <th>{w.toWhom}</th>
                <th>{w.how}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.id} row={row} zone={hall.zone} chosen={row.id === chosen} choose={() => choose(row.id)} />
              ))}
            </tbody>
          </table>
        )}
        {read?.more !== undefined && (
          <button
            type="button"
            class="asked-more"
            data-testid="more"
            onClick={() => turn({ of: query, before: [...(pages.of === query ? pages.before : []), read.more as number] })}
          >
            {w.more}
          </button>
        )}
      </section>
      <aside>{one ? <One key={one.id} desk={desk} row={one} hall={hall} done={() => again(times + 1)} /> : <p>{w.choosePlease}</p>}</aside>
    </div>
  )
}

function Line({ row, zone, chosen, choose }: { row: AskedRow; zone: string; chosen: boolean; choose: () => void }) {
  const w = askedPageWords.value
  const at = Date.parse(row.at)
  return (
    <tr aria-selected={chosen} class={row.state === 'told' || (row.kind !== 'record' && row.state === 'closed') ? 'over' : undefined}>
      <td>
        <button type="button" data-testid={`row-${row.id}`} onClick={choose}>
          {row.id}
        </button>
      </td>
      <td>
        {formatTime(at, zone, 'day')} {formatTime(at, zone)}
      </td>
      <td>
        {row.first.name ?? row.first.badge}
        {row.first.counter !== undefined && <small>{w.counter(row.first.counter)}</small>}
      </td>
      <td class="wide">
        <span title={row.said}>{row.kind === 'visit' ? [w.causes[row.cause ?? ''], row.number].filter(Boolean).join('　') : row.said}</span>
      </td>
      <td>{row.handler?.name ?? placeOf(row.to)}</td>
      <td>
        {stateOf(row)}
        {row.late || row.reminded ? <small class="near">{row.late ? w.late : w.waitsLong}</small> : null}
        {row.dueDay && row.state === 'open' && (
          <small>
            {row.dueDay}
            {row.provisional ? ` ${w.provisional}` : ''}
          </small>
        )}
      </td>
    </tr>
  )
}
