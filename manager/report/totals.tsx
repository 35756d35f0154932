import type { ComponentChildren } from 'preact'
import type { Figures, Spread } from '../../protocol/reports.ts'
import { minutesOf } from './minutes.ts'
import { reportWords } from './words.ts'

const Total = ({ name, value, test, children }: { name: string; value: string | number; test: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span data-testid={`total-${test}`}>{value}</span>
      <small>{children}</small>
    </dd>
  </div>
)

function Time({ name, spread, test }: { name: string; spread: Spread | null; test: string }) {
  const w = reportWords.value
  return (
    <Total name={`${name}　${w.median}`} value={minutesOf(spread?.p50)} test={test}>
      {spread ? (
        <>
          <span>{w.minutes}</span>
          <span>{w.nineInTenWithin(minutesOf(spread.p90))}</span>
        </>
      ) : (
        w.nobodyYet
      )}
    </Total>
  )
}

/** The whole hall in six figures. */
export function Totals({ total }: { total: Figures }) {
  const w = reportWords.value
  return (
    <dl class="kpi">
      <Total name={w.taken} value={total.taken} test="taken">
        {w.people}
      </Total>
      <Total name={w.served} value={total.served} test="served">
        {w.cases}
      </Total>
      <Total name={w.missed} value={total.missed} test="missed">
        <span>{w.othersCancelled(total.cancelled)}</span>
        <span>{w.othersCarried(total.carried)}</span>
      </Total>
      <Time name={w.wait} spread={total.wait} test="wait" />
      <Time name={w.service} spread={total.service} test="service" />
      <Total name={w.ratings} value={total.ratings.count} test="ratings">
        {w.times}
      </Total>
    </dl>
  )
}
