import type { HidInfo, Hids, OpenSerial, PadPort } from './port.ts'
import type { Profile } from './profile.ts'

const lookEveryMs = 1000

/** Where a pad hangs: a serial port; or a HID, by the USB socket it is plugged in, by its own number, or by its kind where there is one alone. */
export type Place = { readonly tty: string } | { readonly socket?: string | undefined; readonly serial?: string | undefined }

export type PlugState = 'plugged' | 'missing' | 'several' | 'not-allowed' | 'no-library'
export type PlugHands = {
  readonly bytes: (bytes: Uint8Array) => void
  /** Once each time it becomes so. */
  readonly state: (state: PlugState, trouble?: string) => void
}
export type Machine = { readonly hids: Hids; readonly openSerial: OpenSerial }

/** Keeps one pad open: finds it when it is plugged in, and again after it was pulled out. [R9] */
export class Plug {
  private port: PadPort | undefined
  private state: PlugState | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private stopped = true

  constructor(
    private readonly place: Place,
    private readonly profile: Profile,
    private readonly hands: PlugHands,
    private readonly machine: Machine,
  ) {}

  get plugged(): boolean {
    return this.port !== undefined
  }

  /** Looks for the pad, and goes on looking. */
  start(): void {
    if (!this.stopped) return
    this.stopped = false
    void this.look()
  }

  /** Lets go of the pad. */
  stop(): void {
    this.stopped = true
    this.state = undefined
    clearTimeout(this.timer)
    const { port } = this
    this.port = undefined
    port?.close()
  }

  /** Lights and sounds: a pad that does not take them is gone, or never had them. */
  write(outputs: readonly Uint8Array[]): void {
    const { port } = this
    try {
      for (const output of outputs) port?.write([...output])
    } catch (trouble) {
      this.gone(port, trouble)
    }
  }

  private async look(): Promise<void> {
    try {
      const port = await this.open()
      if (!port) return this.again('missing')
      if (this.stopped || this.port) return port.close()
      this.port = port
      port.on('data', (bytes) => {
        if (this.port === port) this.hands.bytes(bytes)
      })
      port.on('error', (trouble) => this.gone(port, trouble))
      port.on('close', () => this.gone(port))
      this.say('plugged')
    } catch (trouble) {
      this.again(stateOf(trouble), trouble)
    }
  }

  private async open(): Promise<PadPort | undefined> {
    const { place, profile, machine } = this
    if ('tty' in place) return machine.openSerial(place.tty, profile.kind === 'serial' ? profile.baud : 9600)
    let list: HidInfo[]
    try {
      list = machine.hids.devices()
    } catch (trouble) {
      throw new NoLibrary(String(trouble))
    }
    const found = padIn(list, place, profile)
    if (found === 'several') throw new Several()
    return found?.path === undefined ? undefined : machine.hids.open(found.path)
  }

  private gone(port: PadPort | undefined, trouble?: unknown): void {
    if (!port || this.port !== port) return
    this.port = undefined
    try {
      port.close()
    } catch {
      // It is gone already.
    }
    this.again('missing', trouble)
  }

  private again(state: PlugState, trouble?: unknown): void {
    if (this.stopped) return
    this.say(state, trouble)
    this.timer = setTimeout(() => void this.look(), lookEveryMs)
  }

  private say(state: PlugState, trouble?: unknown): void {
    if (state === this.state) return
    this.state = state
    this.hands.state(state, trouble === undefined ? undefined : trouble instanceof Error ? trouble.message : String(trouble))
  }
}

class NoLibrary extends Error {}
class Several extends Error {}

function stateOf(trouble: unknown): PlugState {
  if (trouble instanceof NoLibrary) return 'no-library'
  if (trouble instanceof Several) return 'several'
  return /no such file|cannot find|ENOENT|not found/i.test(String(trouble)) ? 'missing' : 'not-allowed'
}

/** The pad's own interface: a keyboard has others for its media keys. Two that both fit are not guessed between. */
function padIn(list: readonly HidInfo[], place: Exclude<Place, { tty: string }>, profile: Profile): HidInfo | 'several' | undefined {
  if (profile.kind === 'serial') return undefined
  const fit = list.filter(
    ({ path, vendorId, productId, serialNumber, interface: number }) =>
      (profile.vendor === undefined || vendorId === profile.vendor) &&
      (profile.product === undefined || productId === profile.product) &&
      (profile.interface === undefined || number === profile.interface) &&
      (place.serial === undefined || serialNumber === place.serial) &&
      (place.socket === undefined || path === place.socket || path?.startsWith(`${place.socket}:`) === true),
  )
  const pads = new Map<string, HidInfo>()
  for (const info of fit.toSorted((a, b) => a.interface - b.interface)) {
    const pad = info.path?.includes(':') ? info.path.slice(0, info.path.lastIndexOf(':')) : (info.path ?? '')
    if (!pads.has(pad)) pads.set(pad, info)
  }
  return pads.size > 1 ? 'several' : [...pads.values()][0]
}
