import { useState } from 'preact/hooks'
import type { DeviceEntry, DevicesEntry } from '../../protocol/views/devices.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { DeviceMore } from './device-more.tsx'
import { deviceName } from './device-names.ts'
import type { DevicesDesk } from './devices-desk.ts'
import { faultWords } from './fault-words.ts'
import { healthWords } from './health-words.ts'
import { timeOf } from './time-of.ts'

type Filter = 'all' | 'troubled' | 'away'
const fits: Readonly<Record<Filter, (entry: DeviceEntry) => boolean>> = {
  all: () => true,
  troubled: ({ state, faults }) => state === 'failed' || state === 'degraded' || faults.length > 0,
  away: ({ state }) => state === 'away' || state === 'never',
}
const filters = Object.keys(fits) as Filter[]

/** What needs somebody comes first. */
const order: readonly DeviceEntry['state'][] = ['failed', 'away', 'degraded', 'ready', 'never']

const isThere = ({ state }: DeviceEntry): boolean => state !== 'away' && state !== 'never'

type Props = { all: readonly DeviceEntry[]; sums: DevicesEntry | undefined; devices: DevicesDesk; zone: string; now: number }

/** Every device of the hall, how it is, and what was wrong with it. */
export function HealthTable({ all, sums, devices, zone, now }: Props) {
  const w = healthWords.value
  const [filter, setFilter] = useState<Filter>('all')
  const [open, setOpen] = useState<string | undefined>(undefined)
  const shown = all.filter(fits[filter]).sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const there = all.filter(isThere).length
  return (
    <section class="health">
      <h2>
        {w.head} <span>{w.there(there, all.length)}</span>
      </h2>
      <div class="filters" role="group" aria-label={w.filters}>
        {filters.map((each) => (
          <button key={each} type="button" data-testid={`filter-${each}`} aria-pressed={filter === each} onClick={() => setFilter(each)}>
            {w[each](all.filter(fits[each]).length)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p class="note">{w.none}</p>
      ) : (
        <table data-testid="devices">
          <thead>
            <tr>
              <th scope="col">{w.device}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.counted}</th>
              <th scope="col" class="act">
                {w.more}
              </th>
            </tr>
          </thead>
          {shown.map((entry) => (
            <tbody key={entry.device}>
              <tr
                data-testid={`device-${entry.device}`}
                data-connected={isThere(entry) ? 'yes' : 'no'}
                data-state={entry.state}
                class={open === entry.device ? 'open' : ''}
              >
                <th scope="row">{deviceName(entry.device)}</th>
                <td>
                  <State entry={entry} zone={zone} now={now} />
                </td>
                <td class="counts">{countsSaid(entry)}</td>
                <td class="act">
                  <button
                    type="button"
                    aria-expanded={open === entry.device}
                    aria-label={w.moreOf(deviceName(entry.device))}
                    onClick={() => setOpen(open === entry.device ? undefined : entry.device)}
                  >
                    {w.more}
                  </button>
                </td>
              </tr>
              {open === entry.device && (
                <tr class="more">
                  <td colSpan={4}>
                    <DeviceMore entry={entry} devices={devices} zone={zone} now={now} />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      )}
      {sums && <p class="note">{w.countedSince(timeOf(sums.since, zone, now))}</p>}
    </section>
  )
}

function State({ entry, zone, now }: { entry: DeviceEntry; zone: string; now: number }) {
  const w = healthWords.value
  const { state, faults, seen } = entry
  if (state === 'never') return <span class="st closed">{w.states.never}</span>
  if (state === 'away')
    return (
      <>
        <span class="st offline">{w.states.away}</span>
        {seen && <small>{w.since(timeOf(seen, zone, now))}</small>}
      </>
    )
  if (state === 'ready') return <span class="st serving">{w.states.ready}</span>
  return (
    <span class="attention">
      <Icon name="warning" />
      {faults.length > 0 ? faults.map(faultWords).join('　') : w.states[state]}
    </span>
  )
}

const countsSaid = ({ counts }: DeviceEntry): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => healthWords.value.counts[what as keyof DeviceEntry['counts']](n))
    .join('　')
