import { signal } from '@preact/signals'
import type { FoundCase } from '../../protocol/commands/delivery.ts'
import type { FindResult } from '../../protocol/commands/lifecycle.ts'
import type { CaseNo, TicketCode } from '../../protocol/vocabulary.ts'
import type { Connection, Outcome } from '../../web/connection.ts'
import { type CaseProof, caseProofOf, type Proof, proofOf } from '../../web/ticket-code.ts'
import { Unsure } from '../../web/unsure.ts'
import { mostTyped } from './typed.ts'

export type Found = FindResult['ticket']
/** What the page says after something was asked; those of the second row are good news. */
export type Saying =
  | 'unread'
  | 'half'
  | 'foreign'
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
  | 'gaveBack'

function sayingOf(outcome: Outcome): Saying {
  if (!('refused' in outcome)) return 'failed'
  switch (outcome.refused) {
    case 'unknown-ticket':
    case 'unknown-case':
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
  /** What was shown is the notice of a case: what it is known by, and how it stands. [Z90] */
  readonly foundCase = signal<{ readonly of: CaseProof; readonly found: FoundCase } | undefined>(undefined)
  readonly saying = signal<Saying | undefined>(undefined)
  readonly busy = signal(false)
  /** Giving back is asked for once more. */
  readonly sure = signal(false)
  private proof: Proof | undefined
  private shown: CaseProof | undefined
  /** Pressed again after the line was cut it is the same request: nobody lets somebody pass twice. */
  private readonly unsure = new Unsure()

  constructor(private readonly connection: Pick<Connection, 'send'>) {}

  type(key: string): void {
    this.saying.value = undefined
    const { value } = this.typed
    if (key === 'erase') this.typed.value = value.slice(0, -1)
    else if (value.length < mostTyped) this.typed.value = value + key
  }

  async look(): Promise<void> {
    const proof = proofOf(this.typed.value)
    const of = caseProofOf(this.typed.value)
    if (proof) await this.lookFor(proof)
    else if (of) await this.lookForCase(of)
    else this.saying.value = 'unread'
  }

  /** Somebody has shown it, and typed nothing. */
  async lookFor(proof: Proof): Promise<void> {
    this.proof = proof
    await this.once(async () => this.refresh(proof))
  }

  async lookForCase(of: CaseProof): Promise<void> {
    this.shown = of
    await this.once(async () => {
      const outcome = await this.connection.send('case.find', of as { case: CaseNo; check: string })
      // The person has gone meanwhile: nothing of it is for the next one.
      if (this.shown !== of) return
      if ('result' in outcome) this.foundCase.value = { of, found: outcome.result['case'] as FoundCase }
      else this.saying.value = sayingOf(outcome)
    })
  }

  rejoin = (): Promise<void> => this.act('rejoined', (proof, id) => this.connection.send('ticket.rejoin', fields(proof), { id }))
  postpone = (): Promise<void> => this.act('postponed', (proof, id) => this.connection.send('ticket.postpone', fields(proof), { id }))
  reprint = (): Promise<void> => this.act('printed', (proof, id) => this.connection.send('ticket.reprint', fields(proof), { id }))

  ask(): void {
    this.saying.value = undefined
    this.sure.value = true
  }
  keep(): void {
    this.sure.value = false
  }
  cancel = async (): Promise<void> => {
    await this.act('gaveBack', (proof, id) => this.connection.send('ticket.cancel', fields(proof), { id }))
    this.sure.value = false
  }

  forget(): void {
    this.sure.value = false
    this.typed.value = ''
    this.found.value = undefined
    this.foundCase.value = undefined
    this.shown = undefined
    this.saying.value = undefined
    this.proof = undefined
  }

  private act(done: Saying, send: (proof: Proof, id: string) => Promise<Outcome>): Promise<void> {
    return this.once(async () => {
      const { proof } = this
      if (!proof) return
      const outcome = await this.unsure.ask({ done, proof }, (id) => send(proof, id))
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
