import { useEffect, useState } from 'preact/hooks'
import type { MailSheet } from '../../protocol/mail-sheet.ts'
import type { MailTally } from '../../protocol/views/mail.ts'
import { formatTime, language } from '../../web/language.ts'
import { mailWords } from '../../web/parts/mail-words.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { read, save } from './reading.ts'
import { words } from './words.ts'

const monthBefore = (day: string): string => new Date(Date.parse(`${day.slice(0, 7)}-01T12:00:00Z`) - 86_400_000).toISOString().slice(0, 7)

type Shown = { desk: Desk; tally: MailTally; token: string; day: string; zone: string }

/** 政务专递月统计表 (R40): printed, downloaded, and settled with the courier by its day. [Z76] */
export function Month({ desk, tally, token, day, zone }: Shown) {
  const w = words.value
  const owed = tally.month
  const [month, setMonth] = useState(owed && !owed.reconciledAt ? owed.month : day.slice(0, 7))
  const [sheet, setSheet] = useState<MailSheet>()
  const [said, setSaid] = useState('')
  const stand = `${tally.handed} ${tally.late} ${tally.today}`
  useEffect(() => {
    void read<MailSheet>(`/api/mail/month?month=${month}`, token).then((found) => {
      setSheet(found)
      setSaid(found ? '' : words.value.trouble)
    })
  }, [month, token, stand])
  const settle = async () => {
    const outcome = await desk.connection.value.send('mail.reconcile', { month })
    setSaid('result' in outcome ? '' : wordsFor(outcome))
  }
  const csv = async () => {
    const name = `mail-${month}.csv`
    const done = await save(`/api/mail/month?month=${month}&format=csv&lang=${language.value}`, token, name)
    setSaid(done ? '' : words.value.trouble)
  }
  const dated = (date: string) =>
    formatTime(Date.parse(date.length === 10 ? `${date}T12:00:00Z` : date), date.length === 10 ? 'UTC' : zone, 'day')
  const its = owed?.month === month ? owed : undefined
  return (
    <section class="month" data-testid="mail-month">
      <h2>
        {w.month}
        {its && <span>{its.reconciledAt ? w.settled(dated(its.reconciledAt)) : w.settleBy(dated(its.by))}</span>}
      </h2>
      <div class="month-acts">
        <select aria-label={w.which} data-testid="which-month" value={month} onChange={(event) => setMonth(event.currentTarget.value)}>
          {[day.slice(0, 7), monthBefore(day), monthBefore(`${monthBefore(day)}-01`)].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
        <button type="button" data-testid="mail-csv" onClick={() => void csv()}>
          {w.csv}
        </button>
        {its && !its.reconciledAt && (
          <button type="button" class="filled" data-testid="settle" onClick={() => void settle()}>
            {w.settle}
          </button>
        )}
      </div>
      <p class="note" role="status">
        {said || (sheet && `${w.handed(sheet.handed, sheet.paidByHall, sheet.paidByCitizen)}${sheet.cut ? `　${w.cut}` : ''}`)}
      </p>
      {sheet && <Counts sheet={sheet} />}
    </section>
  )
}

function Counts({ sheet }: { sheet: MailSheet }) {
  const w = words.value
  return (
    <table data-testid="mail-counts">
      <thead>
        <tr>
          {w.cols.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.reaches.map((each) => (
          <tr key={each.reach}>
            <td>{mailWords.value.reaches[each.reach]}</td>
            {[each.handed, each.delivered, each.inTime, each.t1, each.t2, each.late, each.returned].map((count, place) => (
              <td key={w.cols[place + 1]}>{count}</td>
            ))}
            <td>
              {each.targets.map(({ days, percent, share, met }) => (
                <span key={days} class={met === false ? 'late' : ''}>
                  {`T+${days} ${share === undefined ? '–' : `${share}%`}/${percent}%`}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
