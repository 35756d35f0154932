import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { DeviceId } from '../protocol/vocabulary.ts'
import type { HallConfig } from './domain/setup/events.ts'
import type { Access } from './gateway/access-sqlite.ts'

type Tokens = Record<string, string>

/** The hall's devices: a board, a pad and a screen at every counter, its printers and the kiosks that they print for, one of each at least. */
export const devicesOf = ({ counters, printers = [] }: Pick<HallConfig, 'counters' | 'printers'>): DeviceId[] => {
  const named = new Set(['kiosk-1', ...printers.flatMap(({ kiosks = [] }) => kiosks)])
  const seats = counters.flatMap(({ counter }) => [`keypad-${counter}`, `window-${counter}`])
  const paper = new Set(['printer-1', ...printers.map(({ printer }) => printer)])
  return [...named, 'board-1', ...seats, ...paper] as DeviceId[]
}

/**
 * A hall that is opened from a file has a token for every device, the same at every start unless it was taken back. `file` is a JSON file with
 * `devices`; only its owner may read it. A hall that was set up on its page pairs its devices by code instead: none are made for it.
 */
export function pairDevices(hall: HallConfig | undefined, access: Access, file: string, fromFile: boolean): Tokens {
  const before = existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as { devices?: Tokens }).devices ?? {}) : {}
  if (!hall || (!fromFile && Object.keys(before).length === 0)) return {}
  const kept = (device: string) => (before[device] && !access.wasTakenBack(before[device]) ? before[device] : undefined)
  const devices = devicesOf(hall).map((device) => ({
    device,
    token: kept(device) ?? randomBytes(24).toString('base64url'),
    counter: /^(keypad|window)-/.test(device) ? Number(device.split('-')[1]) : undefined,
  }))
  access.pair(devices)
  return Object.fromEntries(devices.map(({ device, token }) => [device, token]))
}
