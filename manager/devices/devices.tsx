import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { DeviceEntry, DevicesEntry } from '../../protocol/views/devices.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import './devices.css'
import { DevicesDesk } from './devices-desk.ts'
import { HealthTable } from './health-table.tsx'
import { Missing } from './missing.tsx'
import { Network } from './network.tsx'
import { PairForm } from './pair-form.tsx'
import { Waiting } from './waiting.tsx'
import { words } from './words.ts'

/** The hall's devices and how they are, which screens wait to belong to it, and whether its network may reach it. */
export function Devices({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const token = desk.session.value?.token ?? ''
  const devices = useMemo(() => new DevicesDesk(token), [token])
  useEffect(() => {
    devices.start()
    return () => devices.stop()
  }, [devices])
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  if (!hall) return <Notices connection={connection} />
  const { value: shown } = devices.shown
  const sums = entryOf<DevicesEntry>(entries, 'devices')
  const trial = devices.trial.value
  return (
    <div class={`manager devices-page ${connection.live.value ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={desk.connection.value.now()} />
      <main class="left">
        <HealthTable
          all={entriesOf<DeviceEntry>(entries, 'device:')}
          sums={sums}
          devices={devices}
          zone={hall.zone}
          now={connection.now()}
        />
        {!shown && trial && <p role="alert">{wordsFor(trial)}</p>}
      </main>
      <aside class="side" aria-label={words.value.pairHead}>
        {sums && <Missing missing={sums.missing} />}
        {shown && (
          <section>
            <h2>{words.value.pairHead}</h2>
            {shown.demo ? <p>{words.value.demoPairing}</p> : <PairForm devices={devices} shown={shown} />}
            <p class="trial" role="alert" data-testid="trial">
              {trial && wordsFor(trial)}
            </p>
            {!shown.demo && <Waiting waiting={shown.waiting} now={Date.now()} />}
          </section>
        )}
        {shown && <Network devices={devices} shown={shown} />}
      </aside>
      <Notices connection={connection} />
    </div>
  )
}
