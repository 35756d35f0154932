import type { ComponentChildren } from 'preact'
import type { ClerkFigures, DayReport, Referrals, Spread } from '../../protocol/reports.ts'
import { say } from '../../web/language.ts'
import { clerkWords } from './clerk-words.ts'
import { Group } from './group.tsx'
import { minutesOf } from './minutes.ts'
import { reportWords } from './words.ts'

const columns = 11

type Shown = {
  readonly test: string
  readonly referrals: Referrals
  readonly served: number
  readonly service: Spread | null
  readonly ratings: number
  /** Of a clerk. */
  readonly time?: Pick<ClerkFigures, 'seat' | 'serving' | 'homes'>
  readonly children: ComponentChildren
}

function Row({ test, referrals, served, service, ratings, time, children }: Shown) {
  const counts = [referrals.made, referrals.bounced, referrals.open, served, ratings]
  return (
    <tr data-testid={test}>
      <th scope="row">{children}</th>
      {counts.map((count, index) => (
        <td key={index} class={`${index === 3 ? 'apart' : ''} ${count === 0 ? 'none' : ''}`}>
          {count}
        </td>
      ))}
      <td class="apart">{minutesOf(service?.p50)}</td>
      <td>{minutesOf(service?.p90)}</td>
      <td class="apart">{time ? minutesOf(time.seat) : ''}</td>
      <td>{time ? minutesOf(time.serving) : ''}</td>
      <td class={time?.homes ? '' : 'none'}>{time ? (time.homes ?? 0) : ''}</td>
    </tr>
  )
}

/** What was handed on, and, for those who answer for the staff, what each clerk did. */
export function ClerkTable({ report, day }: { report: DayReport; day: string }) {
  const w = clerkWords.value
  const r = reportWords.value
  const { total, lines, clerks } = report
  return (
    <table class="by-clerk" aria-label={w.table(day)}>
      <colgroup>
        <col class="what" />
        <col span={columns - 1} class="figure" />
      </colgroup>
      <thead>
        <tr>
          <td class="title song">{w.title}</td>
          <th scope="colgroup" colSpan={3}>
            {w.referrals}
          </th>
          <th scope="col" rowSpan={2} class="apart">
            {r.served}
          </th>
          <th scope="col" rowSpan={2}>
            {w.rated}
          </th>
          <th scope="colgroup" colSpan={2} class="apart">
            {r.inMinutes(r.service)}
          </th>
          <th scope="col" rowSpan={2} class="apart">
            {w.seat}
          </th>
          <th scope="col" rowSpan={2}>
            {w.serving}
          </th>
          <th scope="col" rowSpan={2}>
            {w.homes}
          </th>
        </tr>
        <tr>
          <td />
          {[w.made, w.bounced, w.open].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col" class="apart">
            {r.median}
          </th>
          <th scope="col">{r.nineInTen}</th>
        </tr>
      </thead>
      <tbody class="whole">
        <Row test="referrals-total" {...total} ratings={total.ratings.count}>
          {w.hall}
        </Row>
      </tbody>
      <Group columns={columns} name={w.byLine}>
        {lines.map((of) => (
          <Row key={of.line} test={`referrals-line-${of.line}`} {...of} ratings={of.ratings.count}>
            <i>{of.line}</i>
            {say(of.name)}
          </Row>
        ))}
      </Group>
      {clerks && clerks.length > 0 && (
        <Group columns={columns} name={w.byClerk} note={w.clerkNote}>
          {clerks.map((of) => (
            <Row key={of.badge} test={`report-clerk-${of.badge}`} {...of} time={of}>
              <i>{of.badge}</i>
              {of.name ?? w.gone}
            </Row>
          ))}
        </Group>
      )}
    </table>
  )
}
