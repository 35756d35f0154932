import type { DeviceAddress } from '../../protocol/device-address.ts'
import type { PrinterProfile } from '../../protocol/printer-profile.ts'
import type { Channel } from '../channel.ts'
import { FileChannel } from './file.ts'
import { SerialChannel } from './serial.ts'
import { TcpChannel } from './tcp.ts'
import { UsbChannel } from './usb.ts'

/** The way to a device; nothing is opened yet. */
export function channelAt(address: DeviceAddress): Channel {
  switch (address.kind) {
    case 'tcp':
      return new TcpChannel(address)
    case 'usb':
      return new UsbChannel(address.path)
    case 'serial':
      return new SerialChannel(address)
    case 'file':
      return new FileChannel(address.path)
  }
}

/** What a printer can do at this address: through a file nothing comes back, whatever it would say elsewhere. */
export const confirmedAt = (address: DeviceAddress, profile: PrinterProfile): PrinterProfile =>
  address.kind === 'file' ? { ...profile, confirmation: 'none' } : profile
