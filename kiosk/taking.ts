import { signal } from '@preact/signals'
import type { TakeResult } from '../protocol/commands/tickets.ts'
import type { Category, Language } from '../protocol/vocabulary.ts'
import { type Connection, newRequestId, type Outcome } from '../web/connection.ts'

/** Why a number could not be taken, as far as it changes what the person can do next. */
export type Failure =
  | 'storage'
  | 'unsent'
  | 'crowded'
  | 'gone'
  | 'unpaired'
  | 'suspended'
  | 'limit'
  | 'card'
  | 'closed'
  | 'last'
  | 'full'
  | 'other'
export type Taken = TakeResult['ticket']
export type Wish = ({ readonly matter: string } | { readonly matters: readonly string[] }) & {
  readonly category: Category
  readonly language: Language
  readonly citizen?: { readonly card: string }
}

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
    case 'suspended':
      return 'suspended'
    case 'citizen-limit':
      return 'limit'
    case 'card-needed':
    case 'card-gone':
      return 'card'
    case 'closed':
      return 'closed'
    case 'last-ticket':
      return 'last'
    case 'line-full':
      return 'full'
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

  /** The last wish whose outcome is not known: asking for the same again is the same request, and gives one number. */
  private unsure: { readonly wish: string; readonly id: string } | undefined
  /** What somebody here asked for and has no answer to yet. */
  readonly pending = signal<Wish | undefined>(undefined)

  constructor(private readonly connection: Pick<Connection, 'send'>) {}

  private asking: Promise<Taken | undefined> | undefined

  take(wish: Wish): Promise<Taken | undefined> {
    if (this.busy.value) return Promise.resolve(undefined)
    this.asking = this.ask(wish)
    return this.asking
  }

  /**
   * The line is back: what has no answer is asked for once more, as the same request. A request that is still on its way may be
   * giving up just then, so it comes to its end first. [L5]
   */
  async takeUnanswered(): Promise<{ readonly wish: Wish; readonly taken: Taken | undefined } | undefined> {
    await this.asking
    const wish = this.pending.peek()
    if (!wish || this.failure.peek() !== 'unsent') return undefined
    return { wish, taken: await this.take(wish) }
  }

  private async ask(wish: Wish): Promise<Taken | undefined> {
    this.busy.value = true
    this.failure.value = undefined
    this.pending.value = wish
    try {
      const same = JSON.stringify(wish)
      const id = this.unsure?.wish === same ? this.unsure.id : newRequestId()
      const outcome = await this.connection.send('ticket.take', wish, { patience, id })
      this.unsure = 'unsent' in outcome ? { wish: same, id } : undefined
      if (!('unsent' in outcome)) this.pending.value = undefined
      this.failure.value = failureOf(outcome)
      return 'result' in outcome ? (outcome.result.ticket as Taken) : undefined
    } finally {
      this.busy.value = false
    }
  }

  /** The person has gone: what they asked for is not the next one's. */
  forget(): void {
    this.failure.value = undefined
    this.unsure = undefined
    this.pending.value = undefined
  }
}
