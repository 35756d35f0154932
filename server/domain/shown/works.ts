import { floorAlarms } from '../../../protocol/views/alarms.ts'
import { alarms } from './alarms.ts'
import { load } from './load.ts'
import type { Keys, Part, Shape } from './scene.ts'

/** Of the live load, what the hall's machines, lists and settings need: nothing that a citizen is or said, and nothing that a person is to answer for. */
const shown = [
  'hall',
  'hours',
  'ready',
  'checked',
  'counter',
  'line',
  'wait',
  'trend',
  'today',
  'rules',
  'printer',
  'sign',
  'device',
  'devices',
  'promise',
] as const

const ofFloor = (kind: string | undefined): boolean => floorAlarms.some((each) => each === kind)

const alarmPart: Part = {
  ids: (scene) => Object.entries(alarms(scene)).flatMap(([id, { kind }]) => (ofFloor(kind) ? [id] : [])),
  make: (scene, id) => {
    const alarm = alarms(scene)[id]
    return ofFloor(alarm?.kind) ? alarm : undefined
  },
}

const parts: Shape['parts'] = { ...Object.fromEntries(shown.map((kind) => [kind, load.parts[kind] as Part])), alarm: alarmPart }
const kept = (keys: Keys): Keys => [...keys].filter((key) => (key.split(':', 1)[0] ?? '') in parts)

/** The hall as whoever looks after its machines and settings sees it (R60: citizens' data are for those whose work they are). [A9] */
export const works: Shape = {
  exists: load.exists,
  parts,
  touched: (scene, subject) => load.touched(scene, subject).map(([, keys]) => ['works', kept(keys)]),
  onBeat: kept(load.onBeat),
}
