import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SerialPort } from 'serial-line'

/** A serial line: `path` is the port that the program opens, and this end is the device that hangs there. */
export class SerialDevice {
  readonly folder = mkdtempSync(join(tmpdir(), 'pty-'))
  readonly path = join(this.folder, 'port')
  private socat: ChildProcess | undefined
  private hand: SerialPort | undefined
  private heard: (byte: number) => void = () => undefined

  static async plugIn(): Promise<SerialDevice> {
    const device = new SerialDevice()
    await device.plug()
    return device
  }

  /** The same port again, after `unplug`. */
  async plug(): Promise<void> {
    const [line, hand] = [join(this.folder, 'line'), join(this.folder, 'hand')]
    const pty = (path: string) => `pty,raw,echo=0,link=${path}`
    this.socat = spawn('socat', [pty(line), pty(hand)], { stdio: 'ignore' })
    for (let tries = 0; tries < 200 && !(existsSync(line) && existsSync(hand)); tries++) await sleep(20)
    const port = new SerialPort({ path: hand, baudRate: 9600, autoOpen: false })
    await new Promise<void>((opened, failed) => port.open((error) => (error ? failed(error) : opened())))
    port.on('data', (bytes: Buffer) => {
      for (const byte of bytes) this.heard(byte)
    })
    port.on('error', () => undefined)
    this.hand = port
    // Only now is it there for the program: what came before the device listens would be lost.
    symlinkSync(readlinkSync(line), this.path)
  }

  /** Every byte that the program sends to the device. */
  onByte(listener: (byte: number) => void): void {
    this.heard = listener
  }

  send(bytes: readonly number[] | Uint8Array): void {
    this.hand?.write(Buffer.from(bytes))
  }

  async unplug(): Promise<void> {
    const { socat, hand } = this
    this.hand = undefined
    rmSync(this.path, { force: true })
    if (hand?.isOpen) await new Promise<void>((closed) => hand.close(() => closed()))
    if (!socat || socat.exitCode !== null) return
    const ended = new Promise((resolve) => socat.once('exit', resolve))
    socat.kill('SIGTERM')
    await ended
  }

  async discard(): Promise<void> {
    await this.unplug()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
