import { signal } from '@preact/signals'
import type { DevicesShown } from '../../protocol/pairing.ts'
import type { Refusal } from '../../protocol/refusals.ts'

type Trial = Refusal | { readonly unsent: true }

const lookEveryMs = 2000

/** What the devices' page knows, looked at anew every two seconds as long as the page is open. */
export class DevicesDesk {
  readonly shown = signal<DevicesShown | undefined>(undefined)
  /** Why the last act came to nothing. */
  readonly trial = signal<Trial | undefined>(undefined)
  /** The device that was paired last, to say so. */
  readonly paired = signal<string | undefined>(undefined)
  readonly busy = signal(false)
  private looking: ReturnType<typeof setInterval> | undefined

  constructor(private readonly token: string) {}

  start(): this {
    void this.look()
    this.looking = setInterval(() => void this.look(), lookEveryMs)
    return this
  }

  stop(): void {
    clearInterval(this.looking)
  }

  /** True when the screen has its token. */
  async pair(code: string, counter: number | undefined): Promise<boolean> {
    const answer = await this.act<{ device: string }>('POST', '/api/devices', { code, ...(counter === undefined ? {} : { counter }) })
    this.paired.value = answer?.device
    return answer !== undefined
  }

  async takeBack(device: string): Promise<void> {
    this.paired.value = undefined
    await this.act('DELETE', `/api/devices/${device}`)
  }

  async setNetwork(open: boolean): Promise<void> {
    await this.act('PUT', '/api/network', { open })
  }

  private async look(): Promise<void> {
    const answer = await this.ask<DevicesShown>('GET', '/api/devices')
    if ('devices' in answer) this.shown.value = answer
    else if ('refused' in answer) this.trial.value = answer
  }

  private async act<T extends object>(method: string, path: string, body?: object): Promise<T | undefined> {
    if (this.busy.value) return undefined
    this.busy.value = true
    this.trial.value = undefined
    const answer = await this.ask<T>(method, path, body)
    const failed = 'refused' in answer || 'unsent' in answer
    if (failed) this.trial.value = answer
    await this.look()
    this.busy.value = false
    return failed ? undefined : answer
  }

  private async ask<T extends object>(method: string, path: string, body?: object): Promise<T | Trial> {
    try {
      const response = await fetch(path, {
        method,
        headers: { authorization: `Bearer ${this.token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(8000),
      })
      return (await response.json()) as T | Refusal
    } catch {
      return { unsent: true }
    }
  }
}
