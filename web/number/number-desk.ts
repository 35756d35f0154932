import { signal } from '@preact/signals'
import type { FindResult, FoundTicket } from '../../protocol/commands/lifecycle.ts'
import type { TicketCode } from '../../protocol/vocabulary.ts'
import type { Connection, Outcome } from '../connection.ts'
import type { Proof } from '../ticket-code.ts'

export type Way = 'reprint' | 'rejoin' | 'postpone' | 'cancel'
/** What there is to say: done, not carried out, or something is missing. */
export type Saying =
  | { readonly scanned: 'half' | 'foreign' }
  | { readonly did: Way; readonly number: string }
  | { readonly not: Exclude<Outcome, { readonly seq: number }> }
  | { readonly missing: 'number' | 'reason' }

const ways: readonly Way[] = ['reprint', 'rejoin', 'postpone', 'cancel']

/** What this desk may do for the citizen now, as the hall said. */
export const waysOf = ({ may }: FoundTicket): Way[] => ways.filter((way) => may[way] !== undefined && may[way] !== false)

/** `a12` is typed as fast as `A012`. Undefined: no number. */
export function numberTyped(typed: string): string | undefined {
  const [, letters, digits] = /^([A-Z]{1,2})-?([0-9]{1,6})$/.exec(typed.trim().toUpperCase()) ?? []
  return letters && digits ? letters + digits.padStart(3, '0') : undefined
}

/** A citizen stands at the desk with a number, or without the slip of it: found by number, and helped on. Holds nothing of who that is. */
export class NumberDesk {
  readonly typed = signal('')
  /** More than one where an older day's number is the same; today's is the first. */
  readonly found = signal<readonly FoundTicket[]>([])
  readonly chosen = signal(0)
  readonly asking = signal(false)
  readonly reason = signal('')
  /** The number is about to be given back: the reason is being written. */
  readonly cancelling = signal(false)
  readonly saying = signal<Saying | undefined>(undefined)

  constructor(private readonly connection: Pick<Connection, 'send'>) {}

  get ticket(): FoundTicket | undefined {
    return this.found.value[this.chosen.value]
  }

  type(text: string): void {
    this.typed.value = text
    this.found.value = []
    this.saying.value = undefined
    this.cancelling.value = false
  }

  look(): Promise<void> {
    return this.once(async () => {
      this.chosen.value = 0
      await this.refresh()
    })
  }

  /** By what a slip shows: found the same as by its number. */
  lookFor(proof: Proof): Promise<void> {
    this.type('')
    return this.once(async () => {
      this.chosen.value = 0
      const outcome = await this.connection.send('ticket.find', 'code' in proof ? { code: proof.code as TicketCode } : proof)
      if (this.typed.value !== '') return
      if (!('result' in outcome)) this.saying.value = { not: outcome }
      else {
        const { ticket } = outcome.result as FindResult
        this.typed.value = ticket.number
        this.found.value = [ticket]
      }
    })
  }

  /** Giving back asks for a reason first; the rest is done at once. */
  go(way: Way): Promise<void> {
    if (way !== 'cancel') return this.act(way)
    this.reason.value = ''
    this.saying.value = undefined
    this.cancelling.value = true
    return Promise.resolve()
  }

  cancel(): Promise<void> {
    if (this.reason.value.trim() !== '') return this.act('cancel')
    this.saying.value = { missing: 'reason' }
    return Promise.resolve()
  }

  private act(way: Way): Promise<void> {
    const { ticket } = this
    if (!ticket) return Promise.resolve()
    return this.once(async () => {
      const outcome = await this.send(way, ticket)
      await this.refresh()
      if ('result' in outcome) this.cancelling.value = false
      this.saying.value = 'result' in outcome ? { did: way, number: ticket.number } : { not: outcome }
    })
  }

  private send(way: Way, { id }: FoundTicket): Promise<Outcome> {
    switch (way) {
      case 'reprint':
        return this.connection.send('ticket.reprint', { ticket: id })
      case 'rejoin':
        return this.connection.send('ticket.rejoin', { ticket: id })
      case 'postpone':
        return this.connection.send('ticket.postpone', { ticket: id })
      case 'cancel':
        return this.connection.send('ticket.cancel', { ticket: id, reason: this.reason.value.trim() })
    }
  }

  private async refresh(): Promise<void> {
    const number = numberTyped(this.typed.value)
    if (!number) {
      this.saying.value = { missing: 'number' }
      return
    }
    const outcome = await this.connection.send('ticket.find', { number })
    // Another number is typed meanwhile: this answer is not about it.
    if (numberTyped(this.typed.value) !== number) return
    if ('result' in outcome) {
      const { ticket, others = [] } = outcome.result as FindResult
      this.found.value = [ticket, ...others]
    } else {
      this.found.value = []
      this.saying.value = { not: outcome }
    }
  }

  private async once(doing: () => Promise<void>): Promise<void> {
    if (this.asking.value) return
    this.asking.value = true
    this.saying.value = undefined
    try {
      await doing()
    } finally {
      this.asking.value = false
    }
  }
}
