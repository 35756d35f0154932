import { faultKinds, type VirtualPrinterState } from '../../protocol/virtual-printer.ts'
import { act } from './live.ts'
import { words } from './words.ts'

/** Everything that can happen to a printer, as keys. */
export function Faults({ faults }: Pick<VirtualPrinterState, 'faults'>) {
  const w = words.value
  return (
    <section>
      <h2>{w.faults}</h2>
      <p class="note">{w.faultsNote}</p>
      <div class="keys">
        {faultKinds.map((kind) => {
          const on = faults.includes(kind)
          return (
            <button type="button" key={kind} aria-pressed={on} onClick={() => act({ fault: kind, on: !on })}>
              {w.kinds[kind]}
            </button>
          )
        })}
      </div>
      <div class="hands">
        <button type="button" onClick={() => act({ hand: 'refill' })}>
          {w.refill}
        </button>
        <button type="button" onClick={() => act({ hand: 'tear' })}>
          {w.tear}
        </button>
      </div>
    </section>
  )
}

export function Facts({ at, profile, printed, waiting, connected }: VirtualPrinterState) {
  const w = words.value
  const facts = [
    [w.at, at],
    [w.profile, profile],
    [w.printed, w.slips(printed)],
    [w.waiting, w.bytes(waiting)],
    [w.connected, w.programs(connected)],
  ]
  return (
    <section>
      <h2>{w.facts}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Understood({ errors, errorCount, known }: VirtualPrinterState) {
  const w = words.value
  return (
    <section>
      <h2>{w.errors}</h2>
      {errorCount === 0 ? <p class="note">{w.noErrors}</p> : <p class="note">{w.more(errorCount)}</p>}
      <ul class="errors" lang="en">
        {errors.map((error, at) => (
          <li key={`${at} ${error}`}>{error}</li>
        ))}
      </ul>
      {known.length > 0 && (
        <>
          <h2>{w.known}</h2>
          <dl class="facts">
            {known.map(([command, times]) => (
              <div key={command}>
                <dt lang="en">{command}</dt>
                <dd>{w.times(times)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
