import type { CheckEntry, CheckedEntry } from '../../protocol/views/readiness.ts'
import { formatTime, listed } from '../../web/language.ts'
import { counterList } from '../../web/parts/counter-list.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { deviceName } from '../devices/device-names.ts'
import { printerWords } from '../words.ts'
import { checkWords, readyWords } from './ready-words.ts'
import { reasonWords } from './reason-words.ts'
import './checks.css'

const looks = { 3: 'now', 2: 'look', 1: 'know' } as const

/** What was looked at: what is wrong with what to do about it, and in one line what is in order. */
export function Checks({ found }: { found: readonly CheckEntry[] }) {
  const w = readyWords.value
  const wrong = found.filter(({ weight }) => weight > 0)
  const fine = found.filter(({ weight }) => weight === 0).map(({ check }) => checkWords.value[check])
  return (
    <div class="checks">
      {wrong.length === 0 && (
        <p class="calm">
          <Icon name="tick" />
          {w.all}
        </p>
      )}
      <ul>
        {wrong.map((one) => (
          <li key={`${one.check}${one.why}`} class={`al ${looks[one.weight as 1 | 2 | 3]}`}>
            <Icon name="warning" />
            <b>{saidOf(one)}</b>
            <p>{one.why && reasonWords.value[one.why].todo}</p>
          </li>
        ))}
      </ul>
      {fine.length > 0 && <p class="note">{w.fine(listed(fine))}</p>}
    </div>
  )
}

/** What, which of them, and what is the matter. */
function saidOf(one: CheckEntry): string {
  const { check, why, counters = [], devices = [], printers = [] } = one
  const which = [
    ...(counters.length > 0 ? [counterList(counters)] : []),
    ...devices.map(deviceName),
    ...printers.map(({ printer, state }) => `${deviceName(printer)} ${printerWords.value[state]}`),
  ]
  const what = printers.length > 0 || !why ? '' : reasonWords.value[why].what(one)
  return [checkWords.value[check], listed(which), what].filter(Boolean).join('　')
}

/** When it was looked, and why. */
export function whenLooked({ at, stage, by }: Pick<CheckedEntry, 'at' | 'stage'> & { readonly by?: string }, zone: string): string {
  const w = readyWords.value
  const time = formatTime(Date.parse(at), zone)
  return stage === 'asked' ? w.asked(time, by) : w[stage](time)
}
