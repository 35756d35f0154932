import type { CoverMeter } from '../../protocol/views/people.ts'
import { dayShown } from '../../web/parts/leave-words.ts'
import { words } from './words.ts'

/** Days of cover beside their limit: a bar where there is one, and always the figures. */
export function Meter({ meter, of }: { meter: CoverMeter; of: 'stint' | 'year' }) {
  const w = words.value
  const [days, limit] = of === 'stint' ? [meter.stint, meter.stintLimit] : [meter.year, meter.yearLimit]
  const share = limit > 0 ? Math.min(1, days / limit) : 0
  return (
    <span class={`meter ${meter.state}`} data-testid="meter">
      {limit > 0 && (
        <s aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </s>
      )}
      <span>{of === 'stint' ? w.meter(days, limit) : w.year(days, limit)}</span>
      {meter.state !== 'ok' && <b>{meter.state === 'full' ? w.full : w.near}</b>}
      {meter.override && <span>{w.passing(dayShown(meter.override.until), meter.override.by)}</span>}
    </span>
  )
}
