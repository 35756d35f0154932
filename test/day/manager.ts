import { defaultDesign } from '../../protocol/slips/design.ts'
import type { Screen } from '../fixtures/server.ts'
import { Stream } from './chance.ts'
import type { Citizen } from './citizen.ts'
import { callOneself } from './extra-time.ts'
import type { Floor } from './floor.ts'

const minute = 60_000
/** After an extension at the longest. */
const decidesAfter = 32 * minute
const keepsHoursBefore = 10 * minute
/** How long a free counter waits before the clock calls for it. */
const autoCallSeconds = 30
const looksAround = 20 * minute
const tries = { from: 45 * minute, until: 75 * minute }

/** The hall manager: looks around, tries a rule for half an hour, keeps the hours at the end, and decides for everybody who is left. */
export class Manager {
  /** Whether the clock calls for free counters now. */
  callsByClock = false
  private readonly chance: Stream

  constructor(
    private readonly screen: Screen,
    private readonly floor: Floor,
    seed: number,
  ) {
    this.chance = Stream.of(seed, 'manager')
  }

  begin(): void {
    const { floor } = this
    const [from, to] = floor.facts.sessions.at(-1) ?? [0, 0]
    const plan = (at: number, act: () => Promise<void>) => at > floor.now() && floor.at(at, act)
    plan(from + looksAround, () => this.lookAround())
    plan(from + tries.from, async () => {
      this.callsByClock = await this.change({ autoCallSeconds })
      if (!this.callsByClock) return
      for (const clerk of floor.clerks) floor.in(5000, () => callOneself(clerk))
      await this.glance()
    })
    plan(from + tries.until, async () => {
      if (!this.callsByClock || !(await this.change({ autoCallSeconds: 0 }))) return
      // Who was called by it before is seen by everybody by then.
      floor.in(minute, () => {
        this.callsByClock = false
      })
    })
    // The demo's doors are open at every hour; what comes with the end of the day needs hours. Numbers are given to the last minute.
    const hours = { hoursKept: true, lastTicketBy: 'time', lastTicketMinutes: 0 }
    plan(to - keepsHoursBefore, async () => void (await this.change(hours)))
    plan(to + decidesAfter, () => this.decide())
  }

  /** What concerns the people of the hall. */
  ask(type: string, fields: object) {
    return this.floor.tally.ask(this.screen, type, fields)
  }

  /** A clerk asks for more time. */
  async answersExtension(number: string): Promise<void> {
    await this.floor.tally.ask(this.screen, 'case.extend.decide', { case: number, grant: true })
  }

  /** Whether everything is there that the hall needs, and what its slips say at the end. */
  private async lookAround(): Promise<void> {
    const { tally } = this.floor
    if (!('refused' in (await tally.ask(this.screen, 'hall.check', {})))) tally.count('looked around')
    const footer = [
      {
        text: { 'zh-Hans': '祝您办事顺利', 'zh-Hant': '祝您辦事順利', en: 'We wish you well' },
        size: 'normal',
        align: 'centre',
        bold: false,
      },
    ]
    const answer = await tally.ask(this.screen, 'slips.change', { design: { ...defaultDesign, footer } })
    if (!('refused' in answer)) tally.count('slips changed')
  }

  private async change(rules: object): Promise<boolean> {
    const answer = await this.floor.tally.ask(this.screen, 'rules.change', { rules })
    if (!('refused' in answer)) this.floor.tally.count('rules changed')
    return !('refused' in answer)
  }

  /** While the clock calls, whoever sits at a free counter looks up now and then. */
  private async glance(): Promise<void> {
    const { floor } = this
    if (!this.callsByClock) return
    for (const clerk of floor.clerks) await clerk.glance()
    floor.in(30_000, () => this.glance())
  }

  /** Every third row of the rejection register is looked at; one that was taken back since is none. */
  private async review(): Promise<void> {
    const { tally, rejected } = this.floor
    for (const [index, number] of rejected.entries()) {
      if (index % 3 !== 0) continue
      const found = this.chance.happens(0.2) ? { result: 'to-mend', words: '依据要写全' } : { result: 'sound' }
      if (!('refused' in (await tally.ask(this.screen, 'case.review', { case: number, ...found })))) tally.count('reviewed')
    }
  }

  private async decide(): Promise<void> {
    await this.review()
    const { floor, chance } = this
    const left = floor.citizens.filter(({ state }) => state === 'waiting' || state === 'parked')
    for (const citizen of left) {
      const decision = chance.pick(['tomorrow', 'tomorrow', 'appointment', 'cancel'] as const)
      const answer = await floor.tally.ask(this.screen, 'closing.decide', { ticket: citizen.id, decision })
      if ('refused' in answer) continue
      floor.tally.count('decided')
      floor.tally.count(`decided ${decision}`)
      if (decision === 'appointment') for (const what of ['booked', 'booked by desk', 'slips']) floor.tally.count(what)
      if (decision !== 'tomorrow') this.agreed(citizen)
    }
  }

  private agreed(citizen: Citizen): void {
    this.floor.tally.count('cancelled')
    citizen.booking?.left()
    this.floor.leave(citizen)
    citizen.leaves('cancelled')
  }
}
