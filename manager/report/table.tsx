import type { ComponentChildren } from 'preact'
import type { DayReport, Figures } from '../../protocol/reports.ts'
import { ratingLevels } from '../../protocol/vocabulary.ts'
import { say } from '../../web/language.ts'
import { levels } from '../words.ts'
import { Group } from './group.tsx'
import { minutesOf } from './minutes.ts'
import { reportWords } from './words.ts'

const columns = 15

function Row({ figures, test, children }: { figures: Figures; test: string; children: ComponentChildren }) {
  const { taken, served, missed, cancelled, carried, wait, service, ratings } = figures
  return (
    <tr data-testid={test}>
      <th scope="row">{children}</th>
      {[taken, served, missed, cancelled, carried].map((count, index) => (
        <td key={index} class={count === 0 ? 'none' : ''}>
          {count}
        </td>
      ))}
      <td class="apart">{minutesOf(wait?.p50)}</td>
      <td>{minutesOf(wait?.p90)}</td>
      <td class="apart">{minutesOf(service?.p50)}</td>
      <td>{minutesOf(service?.p90)}</td>
      {ratingLevels.map((level) => (
        <td key={level} class={`${level === 5 ? 'apart' : ''} ${ratings.levels[level] === 0 ? 'none' : ''}`}>
          {ratings.levels[level]}
        </td>
      ))}
    </tr>
  )
}

/** One table for the whole day, so that every column stands in line from the hall down to a matter. `day` is the day in words. */
export function ReportTable({ report, day }: { report: DayReport; day: string }) {
  const w = reportWords.value
  return (
    <table aria-label={w.table(day)}>
      <colgroup>
        <col class="what" />
        <col span={5} class="count" />
        <col span={4} class="time" />
        <col span={5} class="rating" />
      </colgroup>
      <thead>
        <tr>
          <td />
          {[w.taken, w.served, w.missed, w.cancelled, w.carried].map((name) => (
            <th key={name} scope="col" rowSpan={2}>
              {name}
            </th>
          ))}
          <th scope="colgroup" colSpan={2} class="apart">
            {w.inMinutes(w.wait)}
          </th>
          <th scope="colgroup" colSpan={2} class="apart">
            {w.inMinutes(w.service)}
          </th>
          <th scope="colgroup" colSpan={5} class="apart">
            {w.ratings}
          </th>
        </tr>
        <tr>
          <td />
          {['wait', 'service'].map((what) => [
            <th key={`${what}-50`} scope="col" class="apart">
              {w.median}
            </th>,
            <th key={`${what}-90`} scope="col">
              {w.nineInTen}
            </th>,
          ])}
          {ratingLevels.map((level) => (
            <th key={level} scope="col" class={level === 5 ? 'apart' : ''}>
              {levels.value[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="whole">
        <Row figures={report.total} test="report-total">
          {w.total}
        </Row>
      </tbody>
      <Group columns={columns} name={w.byLine}>
        {report.lines.map((of) => (
          <Row key={of.line} figures={of} test={`report-line-${of.line}`}>
            <i>{of.line}</i>
            {say(of.name)}
          </Row>
        ))}
      </Group>
      {report.counters.length > 0 && (
        <Group columns={columns} name={w.byCounter} note={w.counterNote}>
          {report.counters.map((of) => (
            <Row key={of.counter} figures={of} test={`report-counter-${of.counter}`}>
              {w.counter(of.counter)}
            </Row>
          ))}
        </Group>
      )}
      <Group columns={columns} name={w.byMatter}>
        {report.matters.map((of) => (
          <Row key={of.matter} figures={of} test={`report-matter-${of.matter}`}>
            {say(of.name)}
          </Row>
        ))}
      </Group>
    </table>
  )
}
