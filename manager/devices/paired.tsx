import { useState } from 'preact/hooks'
import type { DevicesShown } from '../../protocol/pairing.ts'
import { formatTime } from '../../web/language.ts'
import type { DevicesDesk } from './devices-desk.ts'
import { deviceName, words } from './words.ts'

/** Every device that has a token: whether it is there now, when it was, and the way to take the token back. */
export function Paired({ devices, shown, zone }: { devices: DevicesDesk; shown: DevicesShown; zone: string }) {
  const w = words.value
  const [asked, setAsked] = useState<string | undefined>(undefined)
  const seenWords = (seen: string) => `${formatTime(Date.parse(seen), zone, 'day')} ${formatTime(Date.parse(seen), zone)}`
  const sorted = [...shown.devices].sort((a, b) => a.device.localeCompare(b.device, 'en', { numeric: true }))
  return (
    <section>
      <h2>
        {w.pairedHead} <span>{w.liveCount(sorted.filter(({ live }) => live).length, sorted.length)}</span>
      </h2>
      {sorted.length === 0 ? (
        <p class="note">{w.nonePaired}</p>
      ) : (
        <table data-testid="paired-devices">
          <thead>
            <tr>
              <th scope="col">{w.device}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.seen}</th>
              <th scope="col" class="act">
                {w.takeBackHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ device, live, seen }) => (
              <tr key={device} data-testid={`device-${device}`} data-connected={live ? 'yes' : 'no'}>
                <th scope="row">{deviceName(device)}</th>
                <td>
                  <span class={`st ${live ? 'serving' : 'offline'}`}>{live ? w.there : w.notThere}</span>
                </td>
                <td>{live ? w.now : seen ? seenWords(seen) : w.never}</td>
                <td class="act">
                  {asked === device ? (
                    <>
                      <button
                        type="button"
                        class="sure"
                        data-testid="sure"
                        onClick={() => {
                          setAsked(undefined)
                          void devices.takeBack(device)
                        }}
                      >
                        {w.takeBackNow}
                      </button>
                      <button type="button" onClick={() => setAsked(undefined)}>
                        {w.keep}
                      </button>
                    </>
                  ) : (
                    <button type="button" aria-label={w.takeBackOf(deviceName(device))} onClick={() => setAsked(device)}>
                      {w.takeBack}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
