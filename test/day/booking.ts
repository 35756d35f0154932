import type { Answer } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import type { AppointmentState } from '../../protocol/vocabulary.ts'
import { Screen } from '../fixtures/server.ts'
import type { AppointmentPlan } from './appointment-plan.ts'
import type { CitizenPlan } from './citizen-plan.ts'
import type { Floor } from './floor.ts'

type Booked = { readonly id: string; readonly code: string }

/** One citizen's appointment, from the booking to what becomes of it. */
export class Booking {
  /** As its citizen would say; undefined: there is none. */
  state: AppointmentState | undefined
  private booked: Booked | undefined
  private late = false

  constructor(
    private readonly plan: AppointmentPlan,
    private readonly who: CitizenPlan,
    private readonly floor: Floor,
  ) {}

  get at(): number {
    return this.plan.bookedAt
  }

  get code(): string {
    return this.booked?.code ?? ''
  }

  /** Whether its citizen is not seen in the hall. */
  get staysAway(): boolean {
    return this.state === 'cancelled' || (this.state === 'booked' && this.plan.manner === 'stays-away')
  }

  async book(): Promise<void> {
    const { floor, plan, who } = this
    const { matter, category, language, citizen } = who
    const screen = { kiosk: floor.kioskOf(who.n), phone: floor.devices.anyPhone, desk: floor.guide.screen }[plan.by]
    const wish = { matter, category, language, start: new Date(plan.slot.start).toISOString(), ...(citizen ? { citizen } : {}) }
    const answer = await floor.tally.ask(screen, 'appointment.book', wish)
    if ('refused' in answer) return
    this.booked = answer.result['appointment'] as Booked
    this.state = 'booked'
    floor.tally.count('booked')
    floor.tally.count(`booked by ${plan.by}`)
    if (plan.by === 'kiosk') floor.tally.count('slips')
    floor.bookings.push(this)
    if (plan.manner === 'cancels') floor.at(plan.cancelledAt, () => this.giveBack())
  }

  /** The answer has the number that it becomes. Undefined: it is too late, or there is none, and a number is taken like anybody's. */
  async checkIn(): Promise<Answer | undefined> {
    const { floor, plan, booked } = this
    if (!booked || this.state !== 'booked') return undefined
    const answer = await this.ask(plan.checksIn, booked)
    if ('refused' in answer) return undefined
    const { late } = answer.result['appointment'] as { late: boolean }
    if (late !== floor.now() > plan.slot.end && !floor.running)
      floor.tally.faults.push(`${booked.id} was checked in as ${late ? 'late' : 'in time'}`)
    this.late = late
    this.state = 'arrived'
    floor.tally.count('checked in')
    if (late) floor.tally.count('checked in late')
    if (plan.checksIn !== 'phone') floor.tally.count('slips')
    return answer
  }

  /** Time may have decided already. */
  called(): void {
    this.lapse()
    if (this.state === 'arrived') this.state = this.late ? 'late' : 'kept'
  }

  left(): void {
    this.lapse()
    if (this.state === 'arrived') this.state = 'cancelled'
  }

  /** What the clock has made of it by now. */
  lapse(): void {
    const { floor, plan } = this
    const now = floor.now()
    if (this.state === 'booked' && now >= plan.slot.end + floor.facts.lateUntil) this.state = 'no-show'
    if (this.state === 'arrived' && !this.late && now >= plan.slot.end + floor.facts.brokenAfter) this.state = 'broken'
  }

  private ask(by: AppointmentPlan['checksIn'], { code }: Booked): Promise<Answer | Refusal> {
    const { floor, who } = this
    const kiosk = floor.kioskOf(who.n)
    if (by === 'number') return floor.tally.ask(kiosk, 'appointment.checkIn', { phone: who.citizen?.phone })
    if (by === 'code') return floor.tally.ask(kiosk, 'appointment.checkIn', { code })
    return this.onOwnPhone((phone) => floor.tally.ask(phone, 'appointment.checkIn', {}))
  }

  private async giveBack(): Promise<void> {
    const { floor, booked } = this
    if (!booked || this.state !== 'booked') return
    const answer = await this.onOwnPhone((phone) => floor.tally.ask(phone, 'appointment.cancel', { appointment: booked.id }))
    if (!('refused' in answer)) this.state = 'cancelled'
  }

  private async onOwnPhone(act: (phone: Screen) => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
    const phone = await Screen.connect(this.floor.devices.url, this.code)
    try {
      return await act(phone)
    } finally {
      phone.close()
    }
  }
}
