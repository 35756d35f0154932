import { signal } from '@preact/signals'
import type { HelpEntry } from '../protocol/views/parts.ts'
import { type Connection, entryOf } from '../web/connection.ts'

const patience = 8000

/** Asking for a person from this kiosk. Its place among the requests is known once it has asked. */
export class Helping {
  readonly shown = signal<'no' | 'asked' | 'unsent'>('no')
  readonly busy = signal(false)
  private readonly place = signal<string | undefined>(undefined)

  constructor(private readonly connection: Connection) {}

  /** The request as the hall has it; gone when the guide is done. */
  get entry(): HelpEntry | undefined {
    return entryOf<HelpEntry>(this.connection.entries.value, `escort:${this.place.value}`)
  }

  async ask(): Promise<void> {
    if (this.busy.value) return
    this.busy.value = true
    const outcome = await this.connection.send('escort.ask', {}, { patience })
    this.busy.value = false
    if ('result' in outcome) this.place.value = outcome.result['escort'] as string
    this.shown.value = 'result' in outcome ? 'asked' : 'unsent'
  }

  /** Nobody needs to come any more. */
  never(): void {
    this.leave()
    if (this.place.value) void this.connection.send('escort.close', { escort: this.place.value }, { patience })
  }

  /** What is shown goes; the request stays until the guide is done. */
  leave(): void {
    this.shown.value = 'no'
  }
}
