import { useState } from 'preact/hooks'
import type { DevicesShown } from '../../protocol/pairing.ts'
import { deviceName } from './device-names.ts'
import type { DevicesDesk } from './devices-desk.ts'
import { words } from './words.ts'

/** As somebody types it: in small letters, with a space in the middle. */
const codeOf = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** The code as it was read off the screen, and where the screen stands if not where it was opened for. */
export function PairForm({ devices, shown }: { devices: DevicesDesk; shown: DevicesShown }) {
  const w = words.value
  const [typed, setTyped] = useState('')
  const [counter, setCounter] = useState<number | undefined>(undefined)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (await devices.pair(codeOf(typed), counter)) {
      setTyped('')
      setCounter(undefined)
    }
  }
  return (
    <form class="pair" onSubmit={(event) => void submit(event)}>
      <p class="note">{w.pairNote}</p>
      <label>
        <span>{w.code}</span>
        <input
          type="text"
          data-testid="code"
          value={typed}
          maxLength={9}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{w.counter}</span>
        <select
          data-testid="counter"
          value={counter ?? ''}
          onChange={(event) => setCounter(Number(event.currentTarget.value) || undefined)}
        >
          <option value="">{w.asOpened}</option>
          {shown.counters.map((each) => (
            <option key={each} value={each}>
              {w.atCounter(each)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" data-testid="pair" disabled={codeOf(typed).length !== 6} aria-busy={devices.busy.value}>
        {w.pair}
      </button>
      <p class="done" role="status" data-testid="paired">
        {devices.paired.value && w.paired(deviceName(devices.paired.value))}
      </p>
    </form>
  )
}
