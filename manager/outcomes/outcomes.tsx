import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { OutcomeFigures, OutcomeReport } from '../../protocol/outcome-report.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { noticeKinds, outcomeKinds, returnReasons } from '../../protocol/vocabulary.ts'
import { entryOf } from '../../web/connection.ts'
import { language, say } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { valueWords } from '../rules/setting-words.ts'
import { type Days, download, type Reading, useOutcomes } from './reading.ts'
import { words } from './words.ts'
import './outcomes.css'

/** What the services of some days ended in, and what was told: today, or other days. */
export function Outcomes({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  if (!hall) return <Notices connection={connection} />
  const live = connection.live.value && hall.storage === 'ok'
  return (
    <div class={`outcomes-page ${live ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <Chosen hall={hall} token={desk.session.value?.token ?? ''} />
      <Notices connection={connection} />
    </div>
  )
}

function Chosen({ hall, token }: { hall: HallEntry; token: string }) {
  const w = words.value
  const [chosen, setChosen] = useState<Partial<Days>>({})
  const [unsaved, setUnsaved] = useState<Reading['trouble']>()
  const to = chosen.to ?? hall.day
  const from = chosen.from ?? to
  const days = { from: earlier(from, to), to }
  const { report, trouble } = useOutcomes(days, token)
  const told = trouble ?? unsaved
  const pick = (which: 'from' | 'to') => (event: { currentTarget: HTMLInputElement }) =>
    setChosen((before) => ({ ...before, [which]: event.currentTarget.value || undefined }))
  return (
    <main class="outcomes">
      <div class="outcomes-head">
        <h2 class="song">{w.page}</h2>
        <label>
          {w.from} <input type="date" data-testid="from" value={days.from} max={hall.day} onChange={pick('from')} />
        </label>
        <label>
          {w.to} <input type="date" data-testid="to" value={days.to} max={hall.day} onChange={pick('to')} />
        </label>
        <button
          type="button"
          class="filled"
          data-testid="download"
          disabled={!report}
          onClick={async () => setUnsaved(await download(days, language.value, token))}
        >
          {w.download}
        </button>
      </div>
      <p class="trouble" role="alert">
        {told && wordsFor(told)}
      </p>
      {report &&
        (report.total.services === 0 && report.spoken === 0 ? <p data-testid="nobody">{w.nothing}</p> : <Figures report={report} />)}
    </main>
  )
}

/** Dates as text: the order of letters is that of days. */
const earlier = (one: string, other: string): string => (one.localeCompare(other) > 0 ? other : one)

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100))

function Figures({ report }: { report: OutcomeReport }) {
  const w = words.value
  const { total, kinds, notices, grounds, departures, overLimit, owed, spoken, againDays } = report
  const kindName = (kind: string) => valueWords.value[kind] ?? kind
  const figures = [
    [w.services, total.services, ''],
    [w.told, total.told, `${w.share(percent(total.told, total.services))}　${w.byWord(spoken)}`],
    [w.second, total.second, ''],
    [w.again, total.again, w.againNote(againDays)],
    [w.returned, total.returned, w.share(percent(total.returned, total.services))],
    [w.departed, total.departed, w.share(percent(total.departed, total.services))],
  ] as const
  return (
    <>
      <dl class="tally" data-testid="tally">
        {figures.map(([name, count, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {count}
              <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
      <div class="lists">
        <Counts name={w.kinds} rows={outcomeKinds.map((kind) => [kindName(kind), kinds[kind] ?? 0])} />
        <Counts name={w.notices} rows={noticeKinds.map((kind) => [w.noticeNames[kind], notices[kind] ?? 0])} />
        <div>
          <Counts
            name={w.departures}
            rows={departures.map(({ proposed, kind, count }) => [w.became(kindName(proposed), kindName(kind)), count])}
          />
          <Counts name={w.grounds} rows={returnReasons.map((ground) => [kindName(ground), grounds[ground] ?? 0])} />
          <h3>{w.owed}</h3>
          <p>{w.owedRows(owed)}</p>
          <h3>{w.over}</h3>
          <p>{w.overRows(overLimit.usual, overLimit.fixed)}</p>
        </div>
      </div>
      <Matters report={report} />
    </>
  )
}

/** What is nought is left out. */
function Counts({ name, rows }: { name: string; rows: readonly (readonly [string, number])[] }) {
  const some = rows.filter(([, count]) => count > 0)
  if (some.length === 0) return null
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {some.map(([what, count]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Matters({ report: { matters } }: { report: OutcomeReport }) {
  const w = words.value
  const columns: readonly (readonly [keyof OutcomeFigures, string])[] = [
    ['services', w.services],
    ['told', w.told],
    ['second', w.second],
    ['again', w.again],
    ['returned', w.returned],
    ['departed', w.departed],
  ]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{w.matter}</th>
          {columns.map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matters.map((each) => (
          <tr key={each.matter} data-testid={`matter-${each.matter}`}>
            <th scope="row">{say(each.name)}</th>
            {columns.map(([key]) => (
              <td key={key}>{each[key] === 0 ? '–' : each[key]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
