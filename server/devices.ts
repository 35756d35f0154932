import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { DeviceId } from '../protocol/vocabulary.ts'
import type { HallConfig } from './domain/setup/events.ts'
import type { Access } from './gateway/access-sqlite.ts'

type Tokens = Record<string, string>

/** The hall's devices: one kiosk, board and printer, and a pad and a screen at every counter. */
export const devicesOf = (hall: HallConfig): DeviceId[] =>
  ['kiosk-1', 'board-1', ...hall.counters.flatMap(({ counter }) => [`keypad-${counter}`, `window-${counter}`]), 'printer-1'] as DeviceId[]

/** Every device has a token, the same at every start. `file` is a JSON file with `devices`; only its owner may read it. */
export function pairDevices(hall: HallConfig, access: Access, file: string): Tokens {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { devices?: Tokens }).devices : undefined
  const devices = devicesOf(hall).map((device) => ({
    device,
    token: before?.[device] ?? randomBytes(24).toString('base64url'),
    counter: /^(keypad|window)-/.test(device) ? Number(device.split('-')[1]) : undefined,
  }))
  access.pair(devices)
  return Object.fromEntries(devices.map(({ device, token }) => [device, token]))
}
