import { randomUUID } from 'node:crypto'
import type { TicketState } from '../../protocol/vocabulary.ts'
import { Screen, type Taken, ticketOf } from '../fixtures/server.ts'
import type { CitizenPlan } from './citizen-plan.ts'
import type { Clerk } from './clerk.ts'
import type { Floor } from './floor.ts'

/** A screen that does not show within so many milliseconds what has long been answered shows something else. */
const followsWithin = 5000
/** From hearing that one is called to giving the number back on the telephone, in milliseconds of the hall's time. */
const thinksBetter = 35_000

/** One person of the day. Knows only what the hall answered, and what the telephone shows. */
export class Citizen {
  state: TicketState | 'outside' = 'outside'
  takenAt = 0
  calledAt = 0
  startedAt = 0
  servedMs = 0
  sent = false
  fetched = false
  ticket: Taken | undefined
  clerk: Clerk | undefined
  private phone: Screen | undefined
  private present = true
  private wasAway = false
  private atCounter = false
  private served = false

  constructor(
    readonly plan: CitizenPlan,
    private readonly floor: Floor,
  ) {}

  get id(): string {
    return this.ticket?.id ?? ''
  }

  async arrive(): Promise<void> {
    const { floor, plan } = this
    const { tally, devices } = floor
    const { matter, category, language, citizen, n } = plan
    const kiosk = devices.kiosks[n % devices.kiosks.length] as Screen
    const command = { id: randomUUID(), type: 'ticket.take', matter, category, language, ...(citizen ? { citizen } : {}) }
    const answer = await tally.send(kiosk, command)
    if ('refused' in answer) return
    if (plan.asksTwice) {
      tally.count('asked twice')
      const again = await tally.send(kiosk, command)
      if (JSON.stringify(again) !== JSON.stringify(answer)) tally.faults.push(`citizen ${n} asked twice and was answered differently`)
    }
    this.ticket = ticketOf(answer)
    this.takenAt = floor.now()
    this.state = 'waiting'
    floor.byTicket.set(this.id, this)
    tally.count('taken')
    if (plan.phone) await this.follow(this.ticket.code)
    floor.in(plan.patience, () => this.giveUp())
    floor.enter(`line:${this.ticket.line}`, this)
  }

  /** The clerk has called; walks there, unless somewhere else. */
  async called(clerk: Clerk): Promise<void> {
    const { floor, plan } = this
    this.clerk = clerk
    this.state = 'called'
    this.calledAt = floor.now()
    floor.leave(this)
    await this.seesOnPhone('called')
    if (!this.present) return
    if (plan.away && !this.wasAway) {
      this.wasAway = true
      if (plan.away.back !== undefined) floor.in(plan.away.back, () => this.comeToCounter())
      else if (this.phone) floor.in(thinksBetter, () => this.giveBack())
      return
    }
    floor.in(this.atCounter ? 4000 : plan.walk, () => this.comeToCounter())
  }

  started(): void {
    this.state = 'serving'
    this.startedAt = this.floor.now()
    if (!this.served) this.floor.tally.waits.push({ line: this.ticket?.line ?? '', ms: this.calledAt - this.takenAt })
    this.served = true
  }

  /** The service stops here, for good or for a while. */
  leaves(state: TicketState): void {
    if (this.state === 'serving') this.servedMs += this.floor.now() - this.startedAt
    this.state = state
    this.atCounter = false
  }

  async finished(): Promise<void> {
    this.leaves('finished')
    this.floor.tally.services.push({ line: this.ticket?.line ?? '', ms: this.servedMs })
    await this.seesOnPhone('finished')
    const { rating } = this.plan
    if (rating) this.floor.in(rating.after, () => this.rate())
    else this.hangUp()
  }

  hangUp(): void {
    this.phone?.close()
    this.phone = undefined
  }

  private async follow(code: string): Promise<void> {
    this.phone = await Screen.connect(this.floor.devices.url, code)
    const shown = await this.phone.watch(`ticket:${code}`)
    if ('refused' in shown) this.floor.tally.refusal('watch ticket', shown)
    this.floor.tally.count('phones')
    await this.seesOnPhone('waiting')
  }

  private async giveUp(): Promise<void> {
    if (this.served || this.atCounter) return
    if (this.state !== 'waiting' && this.state !== 'called') return
    if (this.phone) await this.giveBack()
    else this.present = false
  }

  /** The clerk who is calling it will find out. */
  private async giveBack(): Promise<void> {
    if (!this.phone || (this.state !== 'waiting' && this.state !== 'called')) return
    const answer = await this.floor.tally.ask(this.phone, 'ticket.cancel', { ticket: this.id })
    if ('refused' in answer) return
    this.floor.tally.count('cancelled')
    this.floor.leave(this)
    this.leaves('cancelled')
    await this.seesOnPhone('cancelled')
    this.hangUp()
  }

  private comeToCounter(): void {
    if (this.state === 'called') {
      this.atCounter = true
      this.clerk?.receive(this)
    } else if (this.state === 'missed') {
      this.atCounter = true
      this.clerk?.seesAgain(this)
    }
  }

  private async rate(): Promise<void> {
    const { plan, floor, clerk } = this
    if (!plan.rating || !clerk) return
    const { by, level, tags, comment, twice } = plan.rating
    const screen = by === 'pad' ? floor.devices.pads.get(clerk.counter) : this.phone
    if (!screen) return
    const rating = { ticket: this.id, level, ...(tags.length > 0 ? { tags } : {}), ...(comment ? { comment } : {}) }
    const answer = await floor.tally.ask(screen, 'ticket.rate', rating)
    if (!('refused' in answer)) {
      floor.tally.count(`rated ${level}`)
      floor.tally.count(`rated by ${by}`)
    }
    if (twice) await floor.tally.ask(screen, 'ticket.rate', rating)
    this.hangUp()
  }

  private async seesOnPhone(state: TicketState): Promise<void> {
    const { phone, ticket, floor } = this
    if (!phone || !ticket) return
    const shown = () => phone.entry(`ticket:${ticket.code}`, 'now')?.['state']
    const giveUp = performance.now() + followsWithin
    while (shown() !== state && performance.now() < giveUp) await new Promise((done) => setTimeout(done, 2))
    if (shown() !== state) floor.tally.faults.push(`the phone of ${ticket.number} shows ${String(shown())} and not ${state}`)
  }
}
