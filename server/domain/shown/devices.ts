import { lightFaults } from '../../../protocol/health.ts'
import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import { type DeviceAlarm, type DeviceEntry, wantedKinds } from '../../../protocol/views/devices.ts'
import { keptHours, standing } from '../closing/open-hours.ts'
import { iso, type Part, type Scene } from './scene.ts'

/** What the server knows of the devices at this moment. `since`: when it began to count. Milliseconds on the hall's clock. */
export type DeviceFacts = {
  readonly since: number
  readonly entries: ReadonlyMap<string, DeviceEntry>
  readonly alarms: readonly Told[]
}
type Told = DeviceAlarm & { readonly since: string }

/** More than so many that are away at once, or back, have one cause, such as a switch without power: they are one alarm. [L4] */
const mostAway = 5

const isThere = ({ state }: DeviceEntry): boolean => state !== 'away' && state !== 'never'

export const devicePart: Part = {
  ids: ({ facts }) => facts.devices?.entries.keys() ?? [],
  make: ({ facts }, id) => facts.devices?.entries.get(id),
}

export const devicesPart: Part = {
  make: ({ facts }) => {
    if (!facts.devices) return undefined
    const all = [...facts.devices.entries.values()]
    const there = all.filter(isThere)
    return {
      all: all.length,
      there: there.length,
      troubled: all.filter(({ state, faults }) => faults.length > 0 || state === 'away').length,
      missing: wantedKinds.filter((wanted) => !there.some(({ kind }) => kind === wanted)),
      since: iso(facts.devices.since),
    }
  },
}

/** Before the door opens and after the last session nobody misses a screen that was switched off. [L3] */
function isOpen({ state, hall }: Scene, at: number): boolean {
  if (!keptHours(state)) return true
  const stands = standing(state, hall, at).state
  return stands !== 'before-door' && stands !== 'closed'
}

/** One alarm for each device that has been told as one, also when it has just ended. A printer's trouble has its own. */
export function deviceAlarms(scene: Scene, found: Record<string, AlarmEntry>): void {
  const all = scene.facts.devices?.alarms ?? []
  if (all.length === 0) return
  const open = isOpen(scene, scene.now)
  // What ended before the door opened was never told, and is not told as over either.
  const wasTold = ({ ended }: DeviceAlarm) => (ended === undefined ? open : isOpen(scene, Date.parse(ended)))
  const shown = all.filter((alarm) => (alarm.fault !== 'away' || wasTold(alarm)) && !found[`printer-${alarm.device}`])
  const away = shown.filter(({ fault, ended }) => fault === 'away' && !ended)
  const back = shown.filter(({ fault, ended }) => fault === 'away' && ended)
  if (isMany(away)) found['devices-away'] = together(away, 3)
  // A network or a power that comes back brings all of them at once.
  if (isMany(back)) found['devices-back'] = together(back, 1)
  const grouped = new Set([away, back].filter(isMany).flat())
  for (const alarm of shown) {
    if (grouped.has(alarm)) continue
    const { since, ...device } = alarm
    found[`device-${device.device}`] = { kind: 'device', weight: weightOf(device), device, since } as AlarmEntry
  }
}

const isMany = (alarms: readonly Told[]): boolean => alarms.length > mostAway

/** `ended`: when the last of them was over; left out where they go on. */
function together(alarms: readonly Told[], weight: 1 | 3): AlarmEntry {
  const since = alarms.map((alarm) => alarm.since).sort()[0]
  const ended = alarms
    .flatMap((alarm) => alarm.ended ?? [])
    .sort()
    .at(-1)
  return { kind: 'devices', weight, devices: alarms.map(({ device }) => device), since, ...(ended ? { ended } : {}) } as AlarmEntry
}

/** Without a kiosk nobody takes a number; what still works, and what is over, is good to know. */
function weightOf({ device, fault, ended }: DeviceAlarm): 1 | 2 | 3 {
  if (ended || lightFaults.includes(fault)) return 1
  return device.startsWith('kiosk-') ? 3 : 2
}
