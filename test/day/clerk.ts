import type { Answer } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import type { Screen } from '../fixtures/server.ts'
import { carriesThrough } from './agency-habits.ts'
import { type Left, lookAfter } from './case-habits.ts'
import { Stream } from './chance.ts'
import type { Citizen } from './citizen.ts'
import type { ClerkPlan, Duty } from './clerk-plan.ts'
import { canGo, go } from './duties.ts'
import type { Floor, Place } from './floor.ts'
import type { Served } from './hall-facts.ts'
import { outcomeOf } from './outcome-of.ts'
import { sendBack, sendOn } from './sending-on.ts'
import { tellsOnce } from './telling.ts'
import { takesBackFinish, takesBackMissed } from './undoing.ts'
import { changeVisit } from './visit-changes.ts'

/** Called so often in all before a number counts as missed. */
const callsAtMost = 3
const shareOf = { undoneFinish: 0.02, undoneMissed: 0.08 } as const
const notes = ['去补交复印件', '回家取户口簿', '去银行缴费'] as const

type Work = { readonly plan: ClerkPlan; readonly lines: readonly Served[]; readonly screen: Screen; readonly seed: number }
type Called = { readonly id: string; readonly number: string; readonly calledAt?: string }
type Next = { readonly matter: string; readonly line: string; readonly stays: boolean }

/** One clerk at one counter, from opening to going home. */
export class Clerk {
  readonly counter: number
  readonly badge: string
  /** `off`: the counter is closed. */
  state: 'off' | 'free' | 'busy' | 'paused' = 'off'
  /** How often the counter was opened. */
  sitting = 0
  gone = false
  /** After the hall has closed. */
  stays: 'yes' | 'no' | undefined
  /** Not switched off for this sitting. */
  clockCalls = true
  assistant: Clerk | undefined
  held: Citizen | undefined
  readonly chance: Stream
  /** Missed here and standing at the counter; parked here and back with the paper. */
  readonly returned: Citizen[] = []
  readonly backWithPaper: Citizen[] = []
  private readonly duties: Duty[]
  private hearing = false

  constructor(
    private readonly work: Work,
    readonly floor: Floor,
  ) {
    this.counter = work.plan.counter
    this.badge = work.plan.badge
    this.duties = [...work.plan.duties]
    this.chance = Stream.of(work.seed, `hands of ${this.badge}`)
  }

  get screen(): Screen {
    return this.work.screen
  }

  get idle(): boolean {
    return this.state === 'free' && !this.hearing
  }

  get serving(): boolean {
    return this.state === 'busy'
  }

  get lines(): readonly Served[] {
    return this.work.lines
  }

  tierOf(place: Place): number | undefined {
    if (place === `counter:${this.counter}` || place === `badge:${this.badge}`) return 0
    return this.work.lines.find(({ line }) => place === `line:${line}`)?.tier
  }

  async open(): Promise<void> {
    if ('refused' in (await this.ask('counter.open'))) return
    this.floor.tally.count('opened')
    this.state = 'free'
    this.sitting++
    this.clockCalls = true
    for (const { at, patience } of this.duties) for (const look of [at, at + patience + 1000]) this.floor.at(look, () => this.hear())
    await this.next()
  }

  /** Whether it is closed now. */
  async close(): Promise<boolean> {
    if ('refused' in (await this.ask('counter.close'))) return false
    this.floor.tally.count('closed')
    this.state = 'off'
    this.assistant = undefined
    return true
  }

  /** Somebody waits, or is back: a free clerk looks up. */
  hear(): void {
    if (!this.idle) return
    this.hearing = true
    this.floor.in(this.chance.within(1500, 6000), async () => {
      this.hearing = false
      if (this.state === 'free') await this.next()
    })
  }

  /** What the console shows under a key. */
  async shown(key: string): Promise<object | undefined> {
    await this.floor.tally.settled()
    const shown = await this.work.screen.watch(`counter:${this.counter}`)
    return 'refused' in shown ? undefined : shown.entries[key]
  }

  /** To what the clock noticed of this clerk, whichever counter it was at. */
  explains(notice: string, text: string): Promise<Answer | Refusal> {
    return this.floor.tally.ask(this.work.screen, 'away.comment', { notice, text })
  }

  /** At the console, while the clock calls. */
  async glance(): Promise<void> {
    if (this.idle) await this.isGivenOne()
  }

  receive(citizen: Citizen): void {
    this.floor.in(2500, () => (this.held === citizen && citizen.state === 'called' ? this.serve(citizen) : undefined))
  }

  seesAgain(citizen: Citizen): void {
    this.returned.push(citizen)
    this.hear()
  }

  async next(): Promise<void> {
    this.held = undefined
    this.state = 'free'
    const { floor } = this
    if (floor.manager.callsByClock && (await this.isGivenOne())) return
    const duty = this.duties[0]
    if (duty && duty.at <= floor.now() && canGo(this, duty, floor)) {
      this.duties.shift()
      return go(this, duty, floor)
    }
    const back = this.backWithPaper.shift()
    if (back) return this.takeUp(back)
    if (!this.mayCall) return
    const again = this.returned.shift()
    const answer = await this.ask('counter.call', again ? { ticket: again.id } : {})
    if ('refused' in answer) {
      if (again) this.returned.unshift(again)
      return
    }
    const called = answer.result['ticket'] as Called | null
    if (called) await this.waitsFor(called, again ? 'missed' : 'waiting')
  }

  /** After the hall has closed only whoever has consented to stay calls. */
  private get mayCall(): boolean {
    const closes = this.floor.facts.sessions.at(-1)?.[1] ?? 0
    return this.floor.now() < closes || (this.stays === 'yes' && this.floor.leader.extends)
  }

  /** The clock may have called somebody for a counter that was free. */
  private async isGivenOne(): Promise<boolean> {
    await this.floor.tally.settled()
    const shown = await this.work.screen.watch(`counter:${this.counter}`)
    const held = 'refused' in shown ? undefined : (shown.entries['now']?.['ticket'] as Called | undefined)
    if (!held) return false
    this.floor.tally.count('called by the clock')
    await this.waitsFor(held, 'waiting')
    return true
  }

  private async waitsFor({ id, number, calledAt }: Called, was: Citizen['state']): Promise<void> {
    const citizen = this.floor.byTicket.get(id)
    if (!citizen || citizen.state !== was) {
      this.floor.tally.faults.push(`${number} was called and is ${citizen?.state ?? 'not known'}`)
      return
    }
    this.floor.tally.count('called')
    if (was === 'missed') this.floor.tally.count('called again')
    this.state = 'busy'
    this.held = citizen
    await citizen.called(this, calledAt ? Date.parse(calledAt) : undefined)
    this.floor.in(this.chance.within(50_000, 75_000), () => this.waitFor(citizen, 1))
  }

  private async waitFor(citizen: Citizen, calls: number): Promise<void> {
    if (this.held !== citizen || (citizen.state !== 'called' && citizen.state !== 'cancelled')) return
    const late = calls >= callsAtMost
    const answer = await this.ask(late ? 'counter.missed' : 'counter.recall', { ticket: citizen.id })
    if ('refused' in answer) return this.rest(1000)
    if (!late) {
      this.floor.tally.count('recalled')
      this.floor.in(this.chance.within(40_000, 60_000), () => this.waitFor(citizen, calls + 1))
      return
    }
    this.floor.tally.count('missed')
    citizen.leaves('missed')
    if (this.chance.happens(shareOf.undoneMissed)) takesBackMissed(this, citizen)
    else this.rest(2000)
  }

  async serve(citizen: Citizen): Promise<void> {
    const { sentOn, fetches } = citizen.plan
    const { service } = citizen
    if (sentOn && !citizen.sent && sentOn.after === 0) return sendOn(this, citizen, this.floor)
    const answer = await this.ask('counter.start', { ticket: citizen.id })
    if ('refused' in answer) return this.rest(1000)
    this.floor.tally.count('started')
    citizen.started()
    await changeVisit(this, citizen)
    if (sentOn && !citizen.sent) this.floor.in(sentOn.after * service, () => sendOn(this, citizen, this.floor))
    else if (fetches && !citizen.fetched) this.floor.in(fetches.after * service, () => this.park(citizen))
    else this.finishLater(citizen)
  }

  finishLater(citizen: Citizen): void {
    const left = citizen.service - citizen.servedMs
    this.floor.in(Math.max(20_000, citizen.comesBack ? left / 2 : left), () => this.finish(citizen))
  }

  private async finish(citizen: Citizen): Promise<void> {
    const { outcome } = citizen.plan
    await tellsOnce(this, citizen)
    const answer = await this.ask('counter.finish', { ticket: citizen.id, outcome: outcomeOf(outcome) })
    if ('refused' in answer) return this.rest(1000)
    const { tally } = this.floor
    const { returned, ticket } = answer.result as { returned?: { counter?: number; badge?: string }; ticket?: { next?: Next } }
    if (returned) {
      sendBack(citizen, returned, this.floor)
      return this.rest(3000)
    }
    tally.count('finished')
    tally.count(`outcome ${outcome}`)
    const { case: left } = answer.result as { case?: Left }
    if (outcome === 'returned' && left) this.floor.rejected.push(left.number)
    if (ticket?.next) return this.goOn(citizen, ticket.next)
    const { servedMs } = citizen
    citizen.leaves('finished')
    if (this.chance.happens(shareOf.undoneFinish)) return takesBackFinish(this, citizen, { outcome, servedMs })
    if (left) this.floor.in(60_000, () => lookAfter(this.floor, this.work.screen, left, outcome))
    if (left) this.floor.in(30_000, () => carriesThrough(this, left.number))
    await citizen.finished()
    this.rest(this.chance.within(5000, 25_000))
  }

  private async goOn(citizen: Citizen, next: Next): Promise<void> {
    this.floor.tally.count('went on')
    await citizen.goesOn(next)
    if (next.stays) this.finishLater(citizen)
    else this.rest(this.chance.within(5000, 15_000))
  }

  private async park(citizen: Citizen): Promise<void> {
    citizen.fetched = true
    if ('refused' in (await this.ask('counter.park', { ticket: citizen.id, note: this.chance.pick(notes) }))) return this.rest(1000)
    this.floor.tally.count('parked')
    citizen.leaves('parked')
    const back = citizen.plan.fetches?.back
    if (back !== undefined)
      this.floor.in(back, () => {
        this.backWithPaper.push(citizen)
        this.hear()
      })
    this.rest(3000)
  }

  private async takeUp(citizen: Citizen): Promise<void> {
    if ('refused' in (await this.ask('counter.unpark', { ticket: citizen.id }))) {
      this.backWithPaper.unshift(citizen)
      return this.hear()
    }
    this.floor.tally.count('taken up again')
    this.state = 'busy'
    this.held = citizen
    citizen.started()
    this.finishLater(citizen)
  }

  rest(span: number): void {
    this.held = undefined
    this.state = 'busy'
    this.floor.in(span, () => this.next())
  }

  ask(type: string, fields: object = {}): Promise<Answer | Refusal> {
    return this.says(type, { counter: this.counter, ...fields })
  }

  /** What is no counter's. */
  says(type: string, fields: object): Promise<Answer | Refusal> {
    return this.floor.tally.ask(this.work.screen, type, fields)
  }
}
