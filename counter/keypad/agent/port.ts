/** What a pad hangs on: bytes both ways. A HID of node-hid is one as it stands; each `data` is one report, of a serial pad any piece of its stream. */
export interface PadPort {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown
  on(event: 'error', listener: (trouble: Error) => void): unknown
  on(event: 'close', listener: () => void): unknown
  /** HID: one output report, its report id first. */
  write(bytes: number[]): unknown
  close(): void
}

/** A HID as the operating system lists it. Of a path like `1-1.2:1.0` what stands before the colon names the USB socket, whatever is plugged there. */
export type HidInfo = {
  readonly path?: string | undefined
  readonly vendorId: number
  readonly productId: number
  readonly serialNumber?: string | undefined
  readonly product?: string | undefined
  readonly interface: number
}

/** The machine's HIDs. `devices` throws where the system's USB library is missing, `open` where it is not allowed or another program has the pad. */
export interface Hids {
  devices(): HidInfo[]
  open(path: string): PadPort
}

/** Rejects when there is no such port (yet), or another program has it. */
export type OpenSerial = (path: string, baud: number) => Promise<PadPort>
