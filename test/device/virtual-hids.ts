import { EventEmitter } from 'node:events'
import type { HidInfo, Hids, PadPort } from '../../counter/keypad/agent/port.ts'

/** A machine's USB sockets with pads in them, as bytes and behaviour: a pad is open once, takes output reports, and is gone when it is pulled out. */
export class VirtualHids implements Hids {
  private readonly pads = new Map<string, VirtualPad>()
  /** What a machine without libusb-1.0-0 says. */
  libraryMissing = false

  devices(): HidInfo[] {
    if (this.libraryMissing) throw new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory')
    return [...this.pads.values()].map(({ info }) => info)
  }

  open(path: string): PadPort {
    const pad = this.pads.get(path)
    if (!pad) throw new Error(`cannot open device with path ${path}`)
    return pad.open()
  }

  plug(info: Partial<HidInfo> & { readonly path: string }): VirtualPad {
    const pad = new VirtualPad({ vendorId: 0x1a2b, productId: 0x0001, interface: 0, ...info })
    this.pads.set(info.path, pad)
    return pad
  }

  unplug(pad: VirtualPad): void {
    this.pads.delete(pad.info.path as string)
    pad.pull()
  }
}

export class VirtualPad {
  /** Output reports that it was sent. */
  readonly lights: number[][] = []
  private port: (EventEmitter & PadPort) | undefined
  private gone = false

  constructor(readonly info: HidInfo) {}

  get isOpen(): boolean {
    return this.port !== undefined
  }

  open(): PadPort {
    if (this.port) throw new Error('cannot open device: it is open')
    const port = Object.assign(new EventEmitter(), {
      write: (bytes: number[]) => {
        if (this.gone) throw new Error('Cannot write to hid device')
        this.lights.push(bytes)
        return bytes.length
      },
      close: () => {
        if (this.port === port) this.port = undefined
      },
    })
    this.port = port
    return port
  }

  report(bytes: readonly number[] | Uint8Array): void {
    this.port?.emit('data', Buffer.from(bytes))
  }

  pull(): void {
    this.gone = true
    this.port?.emit('error', new Error('could not read from HID device'))
  }
}
