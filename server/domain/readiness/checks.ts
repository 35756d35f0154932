import type { DeviceEntry } from '../../../protocol/views/devices.ts'
import type { PrinterEntry, VoiceTrouble } from '../../../protocol/views/parts.ts'
import type { CheckKind, CheckReason, CheckStage } from '../../../protocol/views/readiness.ts'
import type { Around } from './around.ts'
import type { Found } from './events.ts'

type Devices = readonly DeviceEntry[]

/** All that is looked at. Without `around` or `devices` nobody has looked yet, and nothing is said of them. */
export type Looked = {
  readonly stage: CheckStage
  /** Counters that are to open and have no clerk. */
  readonly unattended: readonly number[]
  readonly printers: readonly PrinterEntry[]
  readonly voice: readonly VoiceTrouble[]
  readonly storage: 'ok' | 'failed'
  readonly carried: number
  readonly devices: Devices | undefined
  readonly around: Around | undefined
}

const megabyte = 1_000_000
/** A day of a large hall takes some ten megabytes; its pictures, logs and snapshots more. */
const disk = { low: 2000, full: 300 } as const
/** The server's own last event a minute ahead (milliseconds) is told. A device that is a month off (seconds) has an empty battery, and was not set badly. */
const clock = { wrong: 60_000, epoch: 30 * 86_400 } as const

const fine = (check: CheckKind): Found => ({ check, weight: 0 })
const found = (check: CheckKind, weight: 1 | 2 | 3, why: CheckReason, more: Partial<Found> = {}): Found => ({ check, weight, why, ...more })
const named = (devices: Devices) => ({ devices: devices.map(({ device }) => device).sort(byNumber) })
const byNumber = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : 1)

/** The list of a morning: each thing once, in order or with what is the matter. Pure. [C19] */
export function checksOf(looked: Looked): Found[] {
  const { around, devices } = looked
  const inHall = [clerks(looked), paper(looked), closing(looked)]
  const outside =
    around && devices
      ? [kiosks(devices), boards(devices), sound(devices, around, looked.voice), ...atCounters(devices), clocks(devices, around)]
      : []
  const machine = [room(looked), ...(around ? [zone(around)] : [])]
  return [...inHall, ...outside, ...machine].sort((a, b) => b.weight - a.weight || order.indexOf(a.check) - order.indexOf(b.check))
}

const order: readonly CheckKind[] = ['clerks', 'kiosk', 'paper', 'board', 'sound', 'window', 'pad', 'clock', 'disk', 'zone', 'closing']

/** 「原則上提前5分鐘上班」 (000-4): who is not there at the second look is late. */
function clerks({ unattended, stage }: Looked): Found {
  if (unattended.length === 0) return fine('clerks')
  return stage === 'first'
    ? found('clerks', 1, 'not-yet', { counters: [...unattended] })
    : found('clerks', 2, 'late', { counters: [...unattended] })
}

function paper({ printers }: Looked): Found {
  if (printers.length === 0) return found('paper', 1, 'none')
  const troubled = printers.filter(({ state }) => state !== 'ready').map(({ printer, state }) => ({ printer, state }))
  if (troubled.length === 0) return fine('paper')
  return found('paper', troubled.every(({ state }) => state === 'paper-low' || state === 'unconfirmed') ? 2 : 3, 'not-ready', {
    printers: troubled,
  })
}

function closing({ carried }: Looked): Found {
  return carried === 0 ? fine('closing') : found('closing', 1, 'carried', { amount: carried })
}

/** Those that the hall has: a token that nothing ever came with is no device. */
const had = (devices: Devices, kind: string): DeviceEntry[] => devices.filter((device) => device.kind === kind && device.state !== 'never')
const isAway = ({ state }: DeviceEntry): boolean => state === 'away'

/** Whoever gives numbers at a desk alone knows it. */
function kiosks(devices: Devices): Found {
  const all = had(devices, 'kiosk')
  if (all.length === 0) return found('kiosk', 1, 'none')
  const away = all.filter(isAway)
  return away.length === 0 ? fine('kiosk') : found('kiosk', 3, 'away', named(away))
}

function boards(devices: Devices): Found {
  const all = had(devices, 'board')
  if (all.length === 0) return found('board', 1, 'none')
  const away = all.filter(isAway)
  return away.length === 0 ? fine('board') : found('board', 2, 'away', named(away))
}

/** A hall that has switched its voice off chimes, and a board must be allowed to. Without a board nothing can sound, which is told of the board. */
function sound(devices: Devices, { sounds, voiced }: Around, voice: readonly VoiceTrouble[]): Found {
  const boards = had(devices, 'board').filter((board) => !isAway(board))
  if (!sounds) return boards.length > 0 ? found('sound', 2, 'silent', named(boards)) : fine('sound')
  const engine = voiced && voice.some(({ trouble }) => trouble === 'engine-missing' || trouble === 'engine-failing')
  return engine ? found('sound', 2, 'no-voice') : fine('sound')
}

/** Windows and pads are a hall's choice: what it never had is not missed. */
function atCounters(devices: Devices): Found[] {
  const windows = had(devices, 'window').filter(isAway)
  const pads = had(devices, 'keypad')
  const away = pads.filter(isAway)
  const unplugged = pads.filter(({ faults }) => faults.includes('unplugged'))
  return [
    windows.length === 0 ? fine('window') : found('window', 2, 'away', named(windows)),
    ...(away.length > 0 ? [found('pad', 2, 'away', named(away))] : []),
    ...(unplugged.length > 0 ? [found('pad', 2, 'unplugged', named(unplugged))] : []),
    ...(away.length + unplugged.length === 0 ? [fine('pad')] : []),
  ]
}

/** The server's own clock first: where it is wrong, every other one seems to be. */
function clocks(devices: Devices, { behindMs, epoch }: Around): Found {
  if (epoch) return found('clock', 3, 'epoch')
  if (behindMs > clock.wrong) return found('clock', 3, 'behind', { amount: Math.round(behindMs / 60_000) })
  const off = devices.filter(({ clockAhead }) => clockAhead !== undefined)
  if (off.length === 0) return fine('clock')
  const furthest = Math.max(...off.map(({ clockAhead = 0 }) => Math.abs(clockAhead)))
  return found('clock', 2, furthest > clock.epoch ? 'epoch' : 'wrong', { ...named(off), amount: Math.round(furthest / 60) })
}

function room({ storage, around }: Looked): Found {
  if (storage === 'failed') return found('disk', 3, 'read-only')
  if (!around?.disk) return fine('disk')
  const free = Math.floor(around.disk.free / megabyte)
  if (free < disk.full) return found('disk', 3, 'full', { amount: free })
  return free < disk.low ? found('disk', 2, 'low', { amount: free }) : fine('disk')
}

/** The hall counts by its own zone, so this only confuses whoever reads the server's logs. */
const zone = ({ zoneFits }: Around): Found => (zoneFits ? fine('zone') : found('zone', 1, 'other'))
