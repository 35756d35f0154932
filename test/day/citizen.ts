import { randomUUID } from 'node:crypto'
import type { Answer } from '../../protocol/commands/command.ts'
import type { HolderMay } from '../../protocol/commands/lifecycle.ts'
import type { Entry } from '../../protocol/views/view.ts'
import type { TicketState } from '../../protocol/vocabulary.ts'
import { Screen, type Taken, ticketOf } from '../fixtures/server.ts'
import { Booking } from './booking.ts'
import type { CitizenPlan } from './citizen-plan.ts'
import type { Clerk } from './clerk.ts'
import type { Floor, Place } from './floor.ts'
import { planWaiting, rejoin } from './waiting-habits.ts'

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
  /** Where the ticket waits, or waited last. */
  place: Place | undefined
  phone: Screen | undefined
  tookAtKiosk = false
  /** Asked at the counter for one matter more, or left one out. */
  changed = false
  /** Matters that are still to come. */
  ahead: string[] = []
  /** How many of the visit's matters were done. */
  private services = 0
  /** Somebody waits for it to come back. */
  comesBack = false
  private matter: string
  private line = ''
  readonly booking: Booking | undefined
  private present = true
  private wasAway = false
  private atCounter = false
  private served = false

  constructor(
    readonly plan: CitizenPlan,
    private readonly floor: Floor,
  ) {
    this.matter = plan.matter
    if (plan.appointment) this.booking = new Booking(plan.appointment, plan, floor)
  }

  get id(): string {
    return this.ticket?.id ?? ''
  }

  /** How long the service of the matter takes that it is at. */
  get service(): number {
    const { service, pace, matter } = this.plan
    const minutes = this.floor.facts.matters.find((each) => each.matter === this.matter)?.minutes ?? 5
    return this.matter === matter ? service : Math.max(40_000, minutes * pace * 60_000)
  }

  async arrive(): Promise<void> {
    const { floor, plan, booking } = this
    const { tally } = floor
    if (booking?.staysAway) return tally.count('stayed away')
    const answer = (await booking?.checkIn()) ?? (await this.takeNumber())
    if (!answer) return
    this.ticket = ticketOf(answer)
    this.takenAt = floor.now()
    this.state = 'waiting'
    this.line = this.ticket.line
    const { stages = [] } = answer.result['ticket'] as { stages?: { matter: string }[] }
    const [first = plan.matter, ...ahead] = stages.map(({ matter }) => matter)
    Object.assign(this, { matter: first, ahead })
    floor.byTicket.set(this.id, this)
    tally.count('taken')
    if (plan.phone) await this.follow(this.ticket.code)
    floor.in(plan.patience, () => this.giveUp())
    planWaiting(this, floor)
    floor.enter(`line:${this.line}`, this)
  }

  /** At a kiosk, or from the guide, who has it printed there. Undefined: none is given now. */
  private async takeNumber(): Promise<Answer | undefined> {
    const { floor, plan } = this
    const { tally } = floor
    const { category, language, citizen, n, habits } = plan
    const several = habits.more.length > 0 && habits.joint === undefined
    const matters = [plan.matter, ...habits.more.map(({ matter }) => matter)]
    const wish = several ? { matters } : { matter: habits.joint ?? plan.matter }
    const by = habits.byGuide ? { printAt: 'kiosk-1' } : {}
    const screen = habits.byGuide ? floor.guide.screen : floor.kioskOf(n)
    const command = { id: randomUUID(), type: 'ticket.take', ...wish, category, language, ...by, ...(citizen ? { citizen } : {}) }
    const answer = await tally.send(screen, command)
    if ('refused' in answer) {
      if (answer.refused === 'suspended') floor.in(3 * 60_000 + 4 * plan.walk, () => this.arrive())
      return undefined
    }
    if (plan.asksTwice) {
      tally.count('asked twice')
      const again = await tally.send(screen, command)
      if (JSON.stringify(again) !== JSON.stringify(answer)) tally.faults.push(`citizen ${n} asked twice and was answered differently`)
    }
    this.tookAtKiosk = !habits.byGuide
    tally.count('slips')
    if (habits.byGuide) tally.count('taken by the guide')
    if (several || habits.joint !== undefined) tally.count('several matters')
    return answer
  }

  /** The clerk has called; walks there, unless somewhere else. */
  async called(clerk: Clerk, at = this.floor.now()): Promise<void> {
    const { floor, plan } = this
    this.clerk = clerk
    this.state = 'called'
    this.calledAt = at
    this.booking?.called()
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

  /** One matter is done, and the next is begun at once, or waits in its line. */
  async goesOn({ matter, line, stays }: { readonly matter: string; readonly line: string; readonly stays: boolean }): Promise<void> {
    this.leaves(stays ? 'serving' : 'waiting')
    this.floor.tally.services.push({ line: this.line, ms: this.servedMs })
    this.services++
    Object.assign(this, { matter, line, servedMs: 0, startedAt: this.floor.now(), atCounter: stays })
    this.ahead = this.ahead.filter((each) => each !== matter)
    if (!stays) this.floor.enter(`line:${line}`, this)
    await this.seesOnPhone(stays ? 'serving' : 'waiting')
  }

  /** A step was taken back: it is as if it had not been. */
  async stays(state: 'serving' | 'called', servedMs: number): Promise<void> {
    Object.assign(this, { state, servedMs, atCounter: true })
    await this.seesOnPhone(state)
  }

  async finished(): Promise<void> {
    if (this.state === 'serving') this.leaves('finished')
    this.floor.tally.services.push({ line: this.line, ms: this.servedMs })
    this.services++
    await this.seesOnPhone('finished')
    const { rating } = this.plan
    if (rating) this.floor.in(rating.after, () => this.rate())
    else this.hangUp()
  }

  hangUp(): void {
    this.phone?.close()
    this.phone = undefined
  }

  /** How many the phone says would go first now, or come before. */
  async mayOnPhone(what: keyof HolderMay): Promise<number | undefined> {
    return ((await this.onPhone())?.['may'] as HolderMay | undefined)?.[what] as number | undefined
  }

  /** As it stands now, not as it was pushed last. */
  private async onPhone(): Promise<Entry | undefined> {
    await this.floor.tally.settled()
    const shown = await this.phone?.watch(`ticket:${this.ticket?.code}`)
    return !shown || 'refused' in shown ? undefined : shown.entries['now']
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
    if (this.floor.manager.callsByClock && (await this.onPhone())?.['state'] !== this.state) return
    const answer = await this.floor.tally.ask(this.phone, 'ticket.cancel', { ticket: this.id })
    if ('refused' in answer) return
    this.floor.tally.count('cancelled')
    this.booking?.left()
    this.floor.leave(this)
    this.leaves('cancelled')
    await this.seesOnPhone('cancelled')
    this.hangUp()
  }

  private async comeToCounter(): Promise<void> {
    if (this.state === 'missed' && (await rejoin(this, this.floor))) {
      this.state = 'waiting'
      this.floor.enter(this.place ?? `line:${this.line}`, this)
      return this.seesOnPhone('waiting')
    }
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
    // Of several services each has its own rating: this is the last one's.
    const of = this.services > 1 ? { matter: this.matter } : {}
    const rating = { ticket: this.id, level, ...of, ...(tags.length > 0 ? { tags } : {}), ...(comment ? { comment } : {}) }
    const answer = await floor.tally.ask(screen, 'ticket.rate', rating)
    if (!('refused' in answer)) {
      floor.questions.rated(level)
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
    // Where the clock calls, somebody may be called before he sees that he waits.
    const fine = () => shown() === state || (floor.manager.callsByClock && state === 'waiting' && shown() === 'called')
    while (!fine() && performance.now() < giveUp) await new Promise((done) => setTimeout(done, 2))
    if (!fine()) floor.tally.faults.push(`the phone of ${ticket.number} shows ${String(shown())} and not ${state}`)
  }
}
