import { dayAfter } from '../../server/domain/calendar/workdays.ts'
import type { Screen } from '../fixtures/server.ts'
import type { Clerk } from './clerk.ts'
import type { Floor } from './floor.ts'

const minute = 60_000
const badges = ['1001', '1002', '1003', '1004'] as const

/** Duty of the day: the manager's roster, a swap, the day's log and lists, somebody who is called in, and one hand-over at a counter. */
export class Duty {
  constructor(
    private readonly manager: Screen,
    private readonly floor: Floor,
  ) {}

  begin(): void {
    const { floor } = this
    const [from, to] = floor.facts.sessions[0] ?? [0, 0]
    const plan = (at: number, act: () => Promise<void>) => at > floor.now() && floor.at(at, act)
    plan(from + 4 * minute, () => this.makeRoster())
    plan(from + 12 * minute, () => this.swap())
    plan(from + 20 * minute, () => this.dayOnDuty())
    plan((from + to) / 2, () => this.handOver())
  }

  private async ask(by: Screen, type: Parameters<Floor['tally']['ask']>[1], fields: object, what: string): Promise<boolean> {
    const answer = await this.floor.tally.ask(by, type, fields)
    if ('refused' in answer) return false
    this.floor.tally.count(what)
    return true
  }

  private clerk(badge: string): Clerk | undefined {
    return this.floor.clerks.find((clerk) => clerk.badge === badge)
  }

  private get day(): string {
    return this.floor.facts.day
  }

  private async makeRoster(): Promise<void> {
    const to = dayAfter(this.day, 28)
    const rotate = { badges: [...badges], each: 'day' }
    await this.ask(this.manager, 'duty.plan', { from: this.day, to, rotate }, 'duty planned')
    await this.ask(this.manager, 'oncall.plan', { from: this.day, to, badges: ['1003', '1004'] }, 'on call planned')
  }

  /** 1002 has the day after today and cannot; the manager approves, and then names somebody for a day of next week. */
  private async swap(): Promise<void> {
    const asker = this.clerk('1002')
    const other = this.clerk('1004')
    if (!asker || !other) return
    const day = dayAfter(this.day, 1)
    if (!(await this.ask(asker.screen, 'duty.swap.ask', { day, with: '1004', reason: '家里有事' }, 'swap asked'))) return
    await this.ask(other.screen, 'duty.swap.answer', { day, agree: true }, 'swap answered')
    await this.ask(this.manager, 'duty.swap.decide', { day, approve: true }, 'swap decided')
    await this.ask(this.manager, 'duty.replace', { day: dayAfter(this.day, 6), badge: '1003' }, 'stood in')
  }

  /** The first of the roster is on duty today. */
  private async dayOnDuty(): Promise<void> {
    const clerk = this.clerk('1001')
    const called = this.clerk('1003')
    if (!clerk || !called) return
    await this.ask(clerk.screen, 'duty.note', { text: '二号取号机卡纸，已修好' }, 'duty noted')
    for (const item of ['doors', 'test-call'])
      await this.ask(clerk.screen, 'checklist.tick', { list: 'opening', item, done: true }, 'list ticked')
    if (!(await this.ask(clerk.screen, 'oncall.call', { badge: '1003', reason: '急办护照' }, 'called out'))) return
    await this.ask(called.screen, 'oncall.acknowledge', {}, 'call-out answered')
    this.floor.in(9 * minute, async () => void (await this.ask(called.screen, 'oncall.arrived', {}, 'call-out came')))
  }

  /** At a counter that is open, whoever sits there; a colleague of another counter takes over. */
  private async handOver(): Promise<void> {
    const [giver, taker] = this.floor.clerks.filter(({ state }) => state !== 'off' && state !== 'paused')
    if (!giver || !taker) return
    const { counter } = giver
    if (!(await this.ask(giver.screen, 'handover.prepare', { counter, own: [{ kind: 'thing', text: '钥匙一把' }] }, 'hand-over made')))
      return
    await this.ask(giver.screen, 'handover.confirm', { counter }, 'hand-over confirmed')
    const shown = await giver.screen.watch(`counter:${counter}`)
    const sheet = ('entries' in shown ? shown.entries[`handover:${counter}`] : undefined) as
      | { appointments: readonly { appointment: string }[] }
      | undefined
    const appointments = sheet?.appointments.map(({ appointment }) => appointment) ?? []
    await this.ask(taker.screen, 'handover.confirm', { counter, appointments }, 'hand-over confirmed')
  }
}
