import { signal } from '@preact/signals'
import type { FindResult } from '../../protocol/commands/lifecycle.ts'
import type { TicketCode } from '../../protocol/vocabulary.ts'
import type { Connection, Outcome } from '../../web/connection.ts'
import { mostTyped, type Proof, proofOf } from './typed.ts'

export type Found = FindResult['ticket']
/** What the page says after something was asked; those of the second row are good news. */
export type Saying =
  | 'unread'
  | 'unknown'
  | 'locked'
  | 'often'
  | 'soon'
  | 'nobody'
  | 'changed'
  | 'failed'
  | 'rejoined'
  | 'postponed'
  | 'printed'

function sayingOf(outcome: Outcome): Saying {
  if (!('refused' in outcome)) return 'failed'
  switch (outcome.refused) {
    case 'unknown-ticket':
      return 'unknown'
    case 'locked':
      return 'locked'
    case 'too-often':
      return 'often'
    case 'too-many-requests':
      return 'soon'
    case 'nobody-behind':
      return 'nobody'
    case 'wrong-state':
      return 'changed'
    default:
      return 'failed'
  }
}

/** Somebody who has a number shows it to the kiosk: how it stands, and what can be done with it. */
export class OwnNumber {
  readonly typed = signal('')
  readonly found = signal<Found | undefined>(undefined)
  readonly saying = signal<Saying | undefined>(undefined)
  readonly busy = signal(false)
  private proof: Proof | undefined

  constructor(private readonly connection: Pick<Connection, 'send'>) {}

  type(key: string): void {
    this.saying.value = undefined
    const { value } = this.typed
    if (key === 'erase') this.typed.value = value.slice(0, -1)
    else if (value.length < mostTyped) this.typed.value = value + key
  }

  async look(): Promise<void> {
    const proof = proofOf(this.typed.value)
    this.proof = proof
    if (!proof) this.saying.value = 'unread'
    else await this.once(async () => this.refresh(proof))
  }

  rejoin = (): Promise<void> => this.act('rejoined', (proof) => this.connection.send('ticket.rejoin', fields(proof)))
  postpone = (): Promise<void> => this.act('postponed', (proof) => this.connection.send('ticket.postpone', fields(proof)))
  reprint = (): Promise<void> => this.act('printed', (proof) => this.connection.send('ticket.reprint', fields(proof)))

  forget(): void {
    this.typed.value = ''
    this.found.value = undefined
    this.saying.value = undefined
    this.proof = undefined
  }

  private act(done: Saying, send: (proof: Proof) => Promise<Outcome>): Promise<void> {
    return this.once(async () => {
      const { proof } = this
      if (!proof) return
      const outcome = await send(proof)
      if (this.proof !== proof) return
      await this.refresh(proof)
      this.saying.value = 'result' in outcome ? done : sayingOf(outcome)
    })
  }

  private async refresh(proof: Proof): Promise<void> {
    const outcome = await this.connection.send('ticket.find', fields(proof))
    // The person has gone meanwhile: nothing of it is for the next one.
    if (this.proof !== proof) return
    if ('result' in outcome) this.found.value = outcome.result['ticket'] as Found
    else this.saying.value = sayingOf(outcome)
  }

  private async once(doing: () => Promise<void>): Promise<void> {
    if (this.busy.value) return
    this.busy.value = true
    this.saying.value = undefined
    try {
      await doing()
    } finally {
      this.busy.value = false
    }
  }
}

const fields = (proof: Proof) => ('code' in proof ? { code: proof.code as TicketCode } : proof)
