import { useState } from 'preact/hooks'
import type { DeviceEntry } from '../../protocol/views/devices.ts'
import { deviceName } from './device-names.ts'
import type { DevicesDesk } from './devices-desk.ts'
import { faultWords } from './fault-words.ts'
import { healthWords } from './health-words.ts'
import { timeOf } from './time-of.ts'
import { words } from './words.ts'

/** What a device's row has no room for, and the way to take its token back. */
export function DeviceMore({ entry, devices, zone, now }: { entry: DeviceEntry; devices: DevicesDesk; zone: string; now: number }) {
  const w = healthWords.value
  const [asked, setAsked] = useState(false)
  const paired = devices.shown.value?.devices.some(({ device }) => device === entry.device)
  const time = (at: string) => timeOf(at, zone, now)
  return (
    <div class="about" data-testid="about-device">
      {entry.version && (
        <p>
          {w.version} {entry.version}
        </p>
      )}
      {entry.clockAhead !== undefined && <p>{w.clock(w.ahead(entry.clockAhead))}</p>}
      <h3>{entry.recent.length > 0 ? w.recent : w.noFaults}</h3>
      <ul>
        {entry.recent.map(({ fault, at, until }) => (
          <li key={`${fault}${at}`}>
            <span>{until ? w.lasted(time(at), time(until)) : w.since(time(at))}</span>
            <b>{faultWords(fault)}</b>
            {!until && <span>{w.ongoing}</span>}
          </li>
        ))}
      </ul>
      {paired && !asked && (
        <button
          type="button"
          data-testid="take-back"
          aria-label={words.value.takeBackOf(deviceName(entry.device))}
          onClick={() => setAsked(true)}
        >
          {words.value.takeBack}
        </button>
      )}
      {asked && (
        <p class="choice">
          <button
            type="button"
            class="sure"
            data-testid="sure"
            onClick={() => {
              setAsked(false)
              void devices.takeBack(entry.device)
            }}
          >
            {words.value.takeBackNow}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {words.value.keep}
          </button>
        </p>
      )}
    </div>
  )
}
