import { useState } from 'preact/hooks'
import type { HomePage, HomeRow } from '../../protocol/homes-shown.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { saveAs, useRead } from '../../web/asked/reading.ts'
import { homeWords } from '../../web/home/words.ts'
import { formatTime, language, say } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { homePageWords } from './words.ts'

/** 上门服务台账: visits that are over, newest first. Read again whenever the number of those that are open changes. [Z88] */
export function PastHomes({ desk, hall, open }: { desk: Desk; hall: HallEntry; open: number }) {
  const p = homePageWords.value
  const [before, turn] = useState<string | undefined>(undefined)
  const [said, tell] = useState('')
  const token = desk.session.value?.token
  const { read, trouble } = useRead<HomePage>(`/api/homes${before ? `?before=${before}` : ''}`, token, String(open))
  const save = async () => {
    const failed = await saveAs(`/api/homes?format=csv&lang=${language.value}`, `homes-${hall.day}.csv`, token)
    tell(failed ? wordsFor(failed) : '')
  }
  const rows = read?.rows ?? []
  return (
    <section class="home-past">
      <p class="asked-foot">
        <span>{trouble ? wordsFor(trouble) : read && p.all(read.total)}</span>
        <span role="status">{said}</span>
        <button type="button" data-testid="home-csv" onClick={() => void save()}>
          {p.save}
        </button>
      </p>
      {read && rows.length === 0 && <p class="asked-none song">{p.nonePast}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{p.number}</th>
              <th>{p.entered}</th>
              <th>{p.who}</th>
              <th class="wide">{homeWords.value.matter}</th>
              <th>{p.due}</th>
              <th>{homeWords.value.result}</th>
              <th>{p.went}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Past key={row.home} row={row} zone={hall.zone} />
            ))}
          </tbody>
        </table>
      )}
      {read?.more !== undefined && (
        <button type="button" class="asked-more" data-testid="more" onClick={() => turn(read.more)}>
          {p.more}
        </button>
      )}
    </section>
  )
}

function Past({ row, zone }: { row: HomeRow; zone: string }) {
  const w = homeWords.value
  const { citizen, result, cancelled } = row
  const need = citizen?.need
  return (
    <tr data-testid={`past-${row.home}`}>
      <td>{row.home}</td>
      <td>
        {formatTime(Date.parse(row.at), zone, 'day')}
        <small>{row.asked.name ?? row.asked.badge}</small>
      </td>
      <td>
        {citizen?.name}
        {need && need in w.needs && <small>{w.needs[need as keyof typeof w.needs]}</small>}
      </td>
      <td class="wide">
        <span>{row.name ? say(row.name) : row.matter}</span>
        {row.note && <small>{row.note}</small>}
      </td>
      <td>
        {row.dueDay}
        {row.late && <small class="near">{w.late}</small>}
      </td>
      <td>
        {result ? w.results[result] : cancelled ? w.reasons[cancelled] : ''}
        {row.closedAt && <small>{formatTime(Date.parse(row.closedAt), zone, 'day')}</small>}
        {row.tries > 0 && <small class="near">{w.tries(row.tries)}</small>}
      </td>
      <td>{row.went.map(({ badge, name }) => name ?? badge).join('、')}</td>
    </tr>
  )
}
