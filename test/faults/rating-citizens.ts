import { setTimeout as sleep } from 'node:timers/promises'
import { SerialDevice } from '../device/pty.ts'
import type { Chance } from './chance.ts'

/** What the pad of these tests is told: bytes that light its lamps. */
export const lamps = { invite: 0x49, thanks: 0x54, off: 0x4f }
export const citizenProfile = {
  kind: 'serial',
  debounceMs: 5,
  levels: { 5: '31', 4: '32', 3: '33', 2: '34', 1: '35' },
  outputs: { invite: ['49'], thanks: ['54'], off: ['4f'] },
}

/** How long somebody waits for the thanks before pressing once more, in milliseconds. */
const patienceMs = 250

/** Nobody stands at the pad in the moment in which the one before goes: what that one still pressed has come by then, also on a busy machine. */
const goesMs = 60

/** Who stands at a pad: presses when it lights up, often more than once, and once more until it says thanks. Knows nothing of programs and servers. */
export class Citizens {
  private level = 0
  private thanked: (() => void) | undefined
  private again: ReturnType<typeof setInterval> | undefined
  presses = 0

  private constructor(
    readonly device: SerialDevice,
    private readonly chance: Chance,
  ) {
    device.onByte((byte) => this.sees(byte))
  }

  static async at(chance: Chance): Promise<Citizens> {
    return new Citizens(await SerialDevice.plugIn(), chance)
  }

  /** The next one comes to rate with this level; resolves when the pad has said thanks, or `enough` says that the hall has it. */
  async rate(level: number, enough: () => boolean): Promise<void> {
    // Some think about it first.
    if (this.chance.oneIn(60)) await sleep(this.chance.between(500, 2500))
    this.level = level
    await new Promise<void>((thanked) => {
      this.thanked = thanked
      this.again = setInterval(() => (enough() ? thanked() : this.press()), patienceMs)
    })
    clearInterval(this.again)
    this.level = 0
    await sleep(goesMs)
  }

  leave(): Promise<void> {
    clearInterval(this.again)
    return this.device.discard()
  }

  private sees(byte: number): void {
    if (byte === lamps.invite) this.press()
    if (byte === lamps.thanks) this.thanked?.()
  }

  /** Some keys chatter, some people press five times. */
  private press(): void {
    if (this.level === 0) return
    const times = this.chance.oneIn(3) ? this.chance.between(2, 5) : 1
    this.presses += times
    this.device.send(new Uint8Array(times).fill(0x30 + 6 - this.level))
  }
}
