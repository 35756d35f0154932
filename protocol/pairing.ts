import * as v from 'valibot'
import { PrinterId } from './printers.ts'
import { CounterNo, type DeviceId, type DeviceKind } from './vocabulary.ts'

/** Pages that stand on a machine of their own, as a screen names itself when it asks for a code. */
export const pairedPages = ['kiosk', 'board', 'window', 'keypad', 'counter', 'manager', 'guide'] as const
export type PairedPage = (typeof pairedPages)[number]
/** A program that brings the hall a printer is paired like a page. */
export type PairedPlace = PairedPage | 'printer'

/** Six letters and digits without the ones that look alike. */
export const PairingCode = v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{6}$/, 'six letters and digits'))

/** `printer`: which of the hall's printers it is; without it the first that no program brings yet. */
export const PairRequest = v.strictObject({
  page: v.picklist([...pairedPages, 'printer']),
  counter: v.optional(CounterNo),
  printer: v.optional(PrinterId),
})

/** What the manager says of the screen whose code was read. `counter`: where it stands, for a window screen or a pad. */
export const GrantRequest = v.strictObject({ code: PairingCode, counter: v.optional(CounterNo) })

/** How the hall receives a screen. `local`: it runs on the hall's own machine. `device`: whose token it has. */
export type Welcome = { readonly hall: boolean; readonly demo: boolean; readonly local: boolean; readonly device?: DeviceId }

/** `seconds`: how long the code holds. */
export type ShownCode = { readonly code: string; readonly seconds: number }

/** `path`: the page that the screen is to be, where the manager has put it at another counter. */
export type Grant = { readonly token: string; readonly path: string }

/** A screen that shows its code. The code itself is told to nobody: whoever pairs has read it off the screen. */
export type WaitingScreen = { readonly page: PairedPlace; readonly counter?: number; readonly address: string; readonly since: string }

/** Times are ISO 8601. `seen`: when its connection last began or ended. */
export type PairedDevice = {
  readonly device: DeviceId
  readonly kind: DeviceKind
  readonly counter?: number
  readonly live: boolean
  readonly seen?: string
}

/** `addresses`: where the screens of the hall are found, such as http://192.168.1.10:8080; empty while it is closed or there is no network. */
export type NetworkShown = { readonly open: boolean; readonly addresses: readonly string[]; readonly possible: readonly string[] }

export type DevicesShown = {
  readonly devices: readonly PairedDevice[]
  readonly waiting: readonly WaitingScreen[]
  readonly counters: readonly number[]
  readonly network: NetworkShown
  readonly demo: boolean
}
