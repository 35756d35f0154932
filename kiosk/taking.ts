import { signal } from '@preact/signals'
import type { TakeResult } from '../protocol/commands/tickets.ts'
import type { Category, Language } from '../protocol/vocabulary.ts'
import type { Connection, Outcome } from '../web/connection.ts'

/** Why a number could not be taken, as far as it changes what the person can do next. */
export type Failure = 'storage' | 'unsent' | 'crowded' | 'gone' | 'unpaired' | 'other'
/** `url`: address of the phone page, when the server knows one that phones can reach; `null` when there is none. */
export type Taken = TakeResult['ticket'] & { readonly url?: string | null }
type Wish = { readonly matter: string; readonly category: Category; readonly language: Language }

/** Shorter than the screen's idle time, so that the answer is never shown to the next person. */
const patience = 12_000

export function failureOf(outcome: Outcome): Failure | undefined {
  if ('unsent' in outcome) return 'unsent'
  if (!('refused' in outcome)) return undefined
  switch (outcome.refused) {
    case 'storage-failed':
      return 'storage'
    case 'too-many-requests':
    case 'locked':
      return 'crowded'
    case 'unknown-matter':
    case 'unknown-line':
    case 'not-served':
      return 'gone'
    case 'not-known':
    case 'not-allowed':
      return 'unpaired'
    default:
      return 'other'
  }
}

/** One number at a time: a second touch while the first is on its way asks for nothing. */
export class Taking {
  readonly busy = signal(false)
  readonly failure = signal<Failure | undefined>(undefined)

  constructor(private readonly connection: Pick<Connection, 'send'>) {}

  async take(wish: Wish): Promise<Taken | undefined> {
    if (this.busy.value) return undefined
    this.busy.value = true
    this.failure.value = undefined
    try {
      const outcome = await this.connection.send('ticket.take', wish, patience)
      this.failure.value = failureOf(outcome)
      return 'result' in outcome ? (outcome.result.ticket as Taken) : undefined
    } finally {
      this.busy.value = false
    }
  }
}
