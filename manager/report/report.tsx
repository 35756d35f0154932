import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { DayReport } from '../../protocol/reports.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { type Connection, entryOf } from '../../web/connection.ts'
import { formatTime, language, say } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { ClerkTable } from './clerk-table.tsx'
import { DayChoice } from './day-choice.tsx'
import { Looked } from './looked.tsx'
import { download, type Reading, useReport } from './reading.ts'
import { ReportTable } from './table.tsx'
import { Totals } from './totals.tsx'
import { reportWords } from './words.ts'
import './report.css'

/** One hall day in figures: today as it stands, or an earlier one. */
export function Report({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  if (!hall) return <Notices connection={connection} />
  const live = connection.live.value && hall.storage === 'ok'
  return (
    <div class={`report-page ${live ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <Day hall={hall} token={desk.session.value?.token ?? ''} connection={connection} />
      <footer class="report-foot">{reportWords.value.foot}</footer>
      <Notices connection={connection} />
    </div>
  )
}

/** Without a choice it is today, also when the hall day changes while the page is open. */
function Day({ hall, token, connection }: { hall: HallEntry; token: string; connection: Connection }) {
  const [chosen, setChosen] = useState<string>()
  const [saving, setSaving] = useState(false)
  const [unsaved, setUnsaved] = useState<Reading['trouble']>()
  const day = chosen ?? hall.day
  const { report, trouble } = useReport(day, token)
  const w = reportWords.value
  const noon = middayOf(day)
  const inWords = formatTime(noon, 'UTC', 'day')
  const empty = report !== undefined && report.lines.length === 0
  const told = trouble ?? unsaved

  const save = async () => {
    setSaving(true)
    setUnsaved(await download(day, language.value, token))
    setSaving(false)
  }
  const choose = (other: string) => {
    setUnsaved(undefined)
    setChosen(other === hall.day ? undefined : other)
  }

  return (
    <main class="report">
      <p class="for-paper song">{say(hall.name)}</p>
      <div class="report-head">
        <h2 class="song" data-testid="report-day">
          {formatTime(noon, 'UTC', 'date')}　{formatTime(noon, 'UTC', 'weekday')}
        </h2>
        <p class="note" data-testid="as-of">
          {report
            ? until(report, hall, !trouble && connection.live.value && connection.age(report.asOf) > behindMs)
            : !trouble && w.reading}
        </p>
        <DayChoice day={day} today={hall.day} choose={choose} />
        <button type="button" class="print" onClick={() => print()} disabled={!report || empty}>
          {w.print}
        </button>
        <button type="button" class="filled" data-testid="download" onClick={save} disabled={!report || empty || saving}>
          {saving ? w.downloading : w.download}
        </button>
      </div>
      <p class="trial" role="alert">
        {told && wordsFor(told)}
      </p>
      {empty && (
        <div class="nobody" data-testid="nobody">
          <p class="song">{day === hall.day ? w.emptyToday : w.emptyDay(inWords)}</p>
          <p class="note">{day === hall.day ? w.emptyTodayNote : w.emptyDayNote}</p>
        </div>
      )}
      {report && !empty && (
        <>
          <Totals total={report.total} />
          <ReportTable report={report} day={inWords} />
          <ClerkTable report={report} day={inWords} />
        </>
      )}
      {report && <Looked looks={report.looks} zone={hall.zone} />}
    </main>
  )
}

/** Milliseconds that people have lived through. */
const behindMs = 60_000

/** What is in it: today up to now, an earlier day whole, and less while the ledger is still being made. */
function until(report: DayReport, { zone, day }: HallEntry, behind: boolean): string {
  const asOf = Date.parse(report.asOf)
  if (behind) return reportWords.value.catchingUp(`${formatTime(asOf, zone, 'day')} ${formatTime(asOf, zone)}`)
  return report.day === day ? reportWords.value.asOf(formatTime(asOf, zone)) : reportWords.value.wholeDay
}
