import { createRequire } from 'node:module'
import type { Hids, PadPort } from './port.ts'

const require = createRequire(import.meta.url)

type NodeHid = {
  devices(): ReturnType<Hids['devices']>
  setDriverType(type: 'libusb' | 'hidraw'): void
  HID: new (path: string) => PadPort
}

let loaded: NodeHid | undefined

/**
 * Through libusb, which takes a pad away from the system while it is open: what a digit keyboard sends reaches no other program, and no second one can
 * open the pad. The system's own driver (hidraw) would share it. Loaded anew at each try until it works, so that a library installed meanwhile is found.
 */
function nodeHid(): NodeHid {
  if (loaded) return loaded
  const hid = require('node-hid') as NodeHid
  if (process.platform === 'linux') hid.setDriverType('libusb')
  hid.devices()
  loaded = hid
  return hid
}

export const machineHids: Hids = {
  devices: () => nodeHid().devices(),
  open: (path) => new (nodeHid().HID)(path),
}
