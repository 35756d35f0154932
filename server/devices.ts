import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { DeviceId } from '../protocol/vocabulary.ts'
import type { HallConfig } from './domain/setup/events.ts'
import type { Access } from './gateway/access-sqlite.ts'

type Tokens = Record<string, string>

/** The hall's devices: one kiosk, board and printer, and a pad and a screen at every counter. */
export const devicesOf = (hall: HallConfig): DeviceId[] =>
  ['kiosk-1', 'board-1', ...hall.counters.flatMap(({ counter }) => [`keypad-${counter}`, `window-${counter}`]), 'printer-1'] as DeviceId[]

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
