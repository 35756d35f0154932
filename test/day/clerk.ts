import type { Answer } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import type { Screen } from '../fixtures/server.ts'
import { Stream } from './chance.ts'
import type { Citizen } from './citizen.ts'
import type { ClerkPlan, Duty } from './clerk-plan.ts'
import type { Floor, Place } from './floor.ts'
import type { Served } from './hall-facts.ts'

const minute = 60_000
/** Called so often in all before a number counts as missed. */
const callsAtMost = 3
const notes = ['去补交复印件', '回家取户口簿', '去银行缴费'] as const
const comments = ['请核对住所证明', '材料已看过，缺委托书', '请加急'] as const

type Work = { readonly plan: ClerkPlan; readonly lines: readonly Served[]; readonly screen: Screen; readonly seed: number }

/** One clerk at one counter, from opening to going home. */
export class Clerk {
  readonly counter: number
  readonly badge: string
  /** `off`: the counter is closed. */
  state: 'off' | 'free' | 'busy' | 'paused' = 'off'
  private readonly duties: Duty[]
  private readonly chance: Stream
  private hearing = false
  private gone = false
  private held: Citizen | undefined
  /** Missed here and standing at the counter; parked here and back with the paper. */
  private readonly returned: Citizen[] = []
  private readonly backWithPaper: Citizen[] = []

  constructor(
    private readonly work: Work,
    private readonly floor: Floor,
  ) {
    this.counter = work.plan.counter
    this.badge = work.plan.badge
    this.duties = [...work.plan.duties]
    this.chance = Stream.of(work.seed, `hands of ${this.badge}`)
  }

  get idle(): boolean {
    return this.state === 'free' && !this.hearing
  }

  get serving(): boolean {
    return this.state === 'busy'
  }

  tierOf(place: Place): number | undefined {
    if (place === `counter:${this.counter}` || place === `badge:${this.badge}`) return 0
    return this.work.lines.find(({ line }) => place === `line:${line}`)?.tier
  }

  async open(): Promise<void> {
    if ('refused' in (await this.ask('counter.open'))) return
    this.floor.tally.count('opened')
    this.state = 'free'
    for (const { at } of this.duties) this.floor.at(at, () => this.hear())
    await this.next()
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

  receive(citizen: Citizen): void {
    this.floor.in(2500, () => (this.held === citizen && citizen.state === 'called' ? this.serve(citizen) : undefined))
  }

  seesAgain(citizen: Citizen): void {
    this.returned.push(citizen)
    this.hear()
  }

  private async next(): Promise<void> {
    this.held = undefined
    this.state = 'free'
    const duty = this.duties[0]
    if (duty && duty.at <= this.floor.now() && this.canGo(duty)) return this.go(duty)
    const back = this.backWithPaper.shift()
    if (back) return this.takeUp(back)
    const again = this.returned.shift()
    const answer = await this.ask('counter.call', again ? { ticket: again.id } : {})
    if ('refused' in answer) return
    const called = answer.result['ticket'] as { id: string; number: string } | null
    if (!called) return
    const citizen = this.floor.byTicket.get(called.id)
    const was = again ? 'missed' : 'waiting'
    if (!citizen || citizen.state !== was) {
      this.floor.tally.faults.push(`${called.number} was called and is ${citizen?.state ?? 'not known'}`)
      return
    }
    this.floor.tally.count('called')
    if (again) this.floor.tally.count('rejoined')
    this.state = 'busy'
    this.held = citizen
    await citizen.called(this)
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
    this.rest(2000)
  }

  private async serve(citizen: Citizen): Promise<void> {
    const { sentOn, fetches, service } = citizen.plan
    if (sentOn && !citizen.sent && sentOn.after === 0) return this.sendOn(citizen)
    const answer = await this.ask('counter.start', { ticket: citizen.id })
    if ('refused' in answer) return this.rest(1000)
    this.floor.tally.count('started')
    citizen.started()
    if (sentOn && !citizen.sent) this.floor.in(sentOn.after * service, () => this.sendOn(citizen))
    else if (fetches && !citizen.fetched) this.floor.in(fetches.after * service, () => this.park(citizen))
    else this.finishLater(citizen)
  }

  private finishLater(citizen: Citizen): void {
    this.floor.in(Math.max(20_000, citizen.plan.service - citizen.servedMs), () => this.finish(citizen))
  }

  private async finish(citizen: Citizen): Promise<void> {
    const { outcome } = citizen.plan
    if ('refused' in (await this.ask('counter.finish', { ticket: citizen.id, outcome: { kind: outcome } }))) return this.rest(1000)
    this.floor.tally.count('finished')
    this.floor.tally.count(`outcome ${outcome}`)
    await citizen.finished()
    this.rest(this.chance.within(5000, 25_000))
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
    if ('refused' in (await this.ask('counter.unpark', { ticket: citizen.id }))) return
    this.floor.tally.count('taken up again')
    this.state = 'busy'
    this.held = citizen
    citizen.started()
    this.finishLater(citizen)
  }

  private async sendOn(citizen: Citizen): Promise<void> {
    citizen.sent = true
    const place = this.destination(citizen)
    if (!place) return citizen.state === 'called' ? this.serve(citizen) : this.finishLater(citizen)
    const [kind, name] = place.split(':') as ['line' | 'counter' | 'badge', string]
    const to = { [kind]: kind === 'counter' ? Number(name) : name }
    const comment = this.chance.happens(0.6) ? { comment: this.chance.pick(comments) } : {}
    if ('refused' in (await this.ask('counter.transfer', { ticket: citizen.id, to, ...comment }))) return this.rest(1000)
    this.floor.tally.count('transferred')
    citizen.leaves('waiting')
    this.floor.enter(place, citizen)
    this.rest(3000)
  }

  /** Where somebody is who can take it on; nobody is: the clerk does it. */
  private destination({ plan }: Citizen): Place | undefined {
    const { to, which } = plan.sentOn ?? { to: 'line', which: 0 }
    const others = this.floor.clerks.filter((clerk) => clerk !== this && clerk.state !== 'off' && !clerk.gone)
    const places = others.flatMap((clerk): Place[] => {
      if (to === 'line') return clerk.work.lines.filter(({ tier }) => tier === 1).map(({ line }) => `line:${line}` as const)
      return [to === 'counter' ? `counter:${clerk.counter}` : `badge:${clerk.badge}`]
    })
    const elsewhere = places.filter((place) => to !== 'line' || this.tierOf(place) !== 1)
    return elsewhere[which % Math.max(1, elsewhere.length)]
  }

  private rest(span: number): void {
    this.held = undefined
    this.state = 'busy'
    this.floor.in(span, () => this.next())
  }

  /** For lunch and home, who is there is served first; nobody waits for a late clerk for ever. */
  private canGo({ kind, at, patience }: Duty): boolean {
    if (kind === 'pause' || this.floor.now() > at + patience) return true
    const own = this.work.lines.filter(({ tier }) => kind === 'home' || tier === 1).map(({ line }) => `line:${line}` as const)
    const places: Place[] = [...own, `counter:${this.counter}`, `badge:${this.badge}`]
    return this.returned.length + this.backWithPaper.length === 0 && places.every((place) => this.floor.waitsAt(place) === 0)
  }

  private async go(duty: Duty): Promise<void> {
    this.duties.shift()
    const now = this.floor.now()
    if (duty.kind === 'pause' && (duty.back ?? 0) < now + 3 * minute) return this.next()
    const back = duty.back === undefined ? undefined : Math.max(duty.back, now + 10 * minute)
    if (duty.sign === 'closed') {
      if ('refused' in (await this.ask('counter.close'))) return
      this.floor.tally.count('closed')
      this.state = 'off'
      this.gone = back === undefined
      if (back !== undefined) this.floor.at(back, () => this.open())
      return
    }
    const { reason, until } = duty.sign
    const says = until && back !== undefined ? { until: new Date(back).toISOString() } : {}
    if ('refused' in (await this.ask('counter.pause', { reason, ...says }))) return
    this.floor.tally.count('paused')
    this.state = 'paused'
    this.floor.at((back ?? now) + this.chance.within(0, 2 * minute), () => this.resume())
  }

  private async resume(): Promise<void> {
    if ('refused' in (await this.ask('counter.resume'))) return
    this.floor.tally.count('resumed')
    await this.next()
  }

  private ask(type: string, fields: object = {}): Promise<Answer | Refusal> {
    return this.floor.tally.ask(this.work.screen, type, { counter: this.counter, ...fields })
  }
}
