import { HallServer, Screen } from '../fixtures/server.ts'
import { Citizen } from './citizen.ts'
import { planCitizens } from './citizen-plan.ts'
import { Clerk } from './clerk.ts'
import { planClerks } from './clerk-plan.ts'
import { type DayClock, RunningClock, WoundClock } from './day-clock.ts'
import { Duty } from './duty.ts'
import { Floor } from './floor.ts'
import { Guide } from './guide.ts'
import { type HallFacts, instantOf, learnHall } from './hall-facts.ts'
import { HomeVisits } from './home-visits.ts'
import { Leader } from './leader.ts'
import { Manager } from './manager.ts'
import type { DayOptions } from './options.ts'
import { Questions } from './questions.ts'
import { Staff } from './staff.ts'
import { Tally } from './tally.ts'
import { Timeline } from './timeline.ts'

const progressEvery = 10 * 60_000

export type Progress = {
  readonly at: number
  readonly zone: string
  readonly waiting: number
  readonly serving: number
  readonly taken: number
  readonly finished: number
  readonly refused: number
}

/** The manager's live load. */
export type Load = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const signedIn = (server: HallServer, role: string): Promise<string> =>
  server.signIn(server.demo.people.find(({ roles }) => roles.includes(role))?.badge ?? '')

/** A day that is being played on a server that is up. */
export class Day {
  readonly timeline = new Timeline()
  readonly tally: Tally
  private stopped = false
  private readonly screens: Screen[] = []

  private constructor(
    readonly server: HallServer,
    readonly facts: HallFacts,
    private readonly clock: DayClock,
    private readonly watching: { readonly wall: Screen; readonly desk: Screen },
    readonly managerToken: string,
  ) {
    this.tally = new Tally(clock)
    this.screens.push(watching.wall, watching.desk)
  }

  static async open(options: DayOptions): Promise<Day> {
    const { speed, clock, data, port, from } = options
    const pace = ['--clock', clock, '--speed', String(speed === 'max' ? 0 : speed)]
    const server = await HallServer.start({ ...(data ? { data } : {}), port: String(port), args: ['--demo', ...pace], apart: true })
    try {
      const managerToken = await signedIn(server, 'manager')
      const facts = await learnHall(server, managerToken)
      const wall = await Screen.connect(server.url)
      const desk = await Screen.connect(server.url, managerToken)
      const shown = await wall.watch('board')
      if ('refused' in shown) throw new Error(`the board is refused: ${shown.refused}`)
      await desk.watch('load')
      const at = Date.parse(shown.now)
      const windTo = from === undefined ? 0 : instantOf(facts.day, from, facts.zone)
      const dayClock = speed === 'max' ? new WoundClock(wall, at) : new RunningClock(wall, { at, speed, windTo })
      return new Day(server, facts, dayClock, { wall, desk }, managerToken)
    } catch (error) {
      await server.stop()
      throw error
    }
  }

  /** Resolves when everybody has gone home, or with `false` when the day was stopped before. */
  async play({ seed, citizens }: DayOptions, onProgress: (progress: Progress) => void): Promise<boolean> {
    const { server, facts, tally, timeline, clock } = this
    const connect = async (name: string) => this.keep(await server.device(name))
    const kiosks = await Promise.all(
      Object.keys(server.demo.devices)
        .filter((name) => name.startsWith('kiosk-'))
        .map(connect),
    )
    const pads = new Map<number, Screen>()
    for (const { counter } of facts.clerks) {
      const pad = await connect(`keypad-${counter}`)
      await pad.watch(`keypad:${counter}`)
      pads.set(counter, pad)
    }
    const anyPhone = this.keep(await Screen.connect(server.url))
    const running = clock instanceof RunningClock
    const floor = new Floor({ facts, clock, timeline, tally, devices: { url: server.url, kiosks, pads, anyPhone }, running })
    await this.staff(floor, seed)
    await this.overseers(floor, seed)
    new Staff(floor).begin()
    for (const plan of planCitizens(facts, citizens, seed)) {
      // Who came before the clock started is not in this hall.
      if (plan.at < clock.now()) continue
      const citizen = new Citizen(plan, floor)
      floor.citizens.push(citizen)
      const { booking } = citizen
      if (booking && booking.at >= clock.now()) floor.at(booking.at, () => booking.book())
      floor.at(plan.at, () => citizen.arrive())
    }
    let told = Math.floor(clock.now() / progressEvery)
    while (!this.stopped) {
      const moment = timeline.next()
      if (!moment) break
      await clock.reach(moment.at)
      if (this.stopped) break
      await moment.act()
      const span = Math.floor(clock.now() / progressEvery)
      if (span > told) onProgress(this.progress(floor))
      told = span
    }
    // Where it stood when it was stopped, too.
    onProgress(this.progress(floor))
    for (const citizen of floor.citizens) citizen.hangUp()
    await this.settle(floor)
    if (!this.stopped) await this.dayEnds(floor)
    return !this.stopped
  }

  /** What is under way is answered; nothing more is asked. */
  stop(): void {
    this.stopped = true
    this.clock.interrupt()
  }

  /** Of today, as the manager's screen has it, and how many calls the board was told. */
  seen(): { readonly load: Load; readonly calls: number } {
    const calls = new Set(this.watching.wall.patches.flatMap(({ put }) => Object.keys(put).filter((key) => key.startsWith('call:'))))
    return { load: this.load, calls: calls.size }
  }

  async close(): Promise<void> {
    for (const screen of this.screens) screen.close()
    await this.server.stop()
  }

  private load: Load = {}

  /** How it stands when nobody asks anything more. The manager's figures are of the hall day, and begin anew with the next. */
  private async settle(floor: Floor): Promise<void> {
    await this.clock.settled()
    this.load = (await this.server.get('/api/views/load', this.managerToken))['entries'] as Load
    for (const booking of floor.bookings) {
      booking.lapse()
      this.tally.count(`appointment ${booking.state}`)
    }
  }

  /** Nobody is dropped: who is not done is carried over, and who was missed has had the day. [T4] */
  private async dayEnds(floor: Floor): Promise<void> {
    for (const { state } of floor.citizens) {
      if (state === 'missed') this.tally.count('day ended')
      if (state === 'waiting' || state === 'called' || state === 'serving' || state === 'parked') this.tally.count('carried')
    }
    const answer = await this.watching.wall.ask('demo.advance', { to: new Date(this.facts.tomorrow).toISOString() })
    if ('refused' in answer) this.tally.refusal('demo.advance', answer)
  }

  private async staff(floor: Floor, seed: number): Promise<void> {
    const plans = planClerks(this.facts, seed)
    for (const [index, { badge, counter, token, lines }] of this.facts.clerks.entries()) {
      const plan = plans[index]
      if (!plan) continue
      const screen = this.keep(await Screen.connect(this.server.url, token))
      await screen.watch(`counter:${counter}`)
      const clerk = new Clerk({ plan, lines, screen, seed }, floor)
      floor.clerks.push(clerk)
      floor.at(Math.max(plan.opensAt, floor.now()), async () => {
        if (plan.mistypes) await this.mistype(badge)
        await clerk.open()
      })
    }
  }

  /** Those who walk the hall, and lead it. */
  private async overseers(floor: Floor, seed: number): Promise<void> {
    const screenOf = async (role: string) => this.keep(await Screen.connect(this.server.url, await signedIn(this.server, role)))
    floor.guide = new Guide(await screenOf('guide'), floor, seed)
    floor.leader = new Leader(await screenOf('chief'), floor)
    floor.manager = new Manager(await screenOf('manager'), floor, seed)
    const duty = new Duty(await screenOf('manager'), floor)
    floor.questions = new Questions(await screenOf('manager'), floor)
    const homes = new HomeVisits(await screenOf('manager'), floor)
    for (const each of [floor.guide, floor.leader, floor.manager, duty, floor.questions, homes]) each.begin()
  }

  private async mistype(badge: string): Promise<void> {
    const { status, refused } = await this.server.post('/api/session', { badge, pin: '000000' })
    if (status === 401 && refused === 'wrong-pin') this.tally.refusal('session', { refused })
    else this.tally.faults.push(`a wrong PIN was answered with ${status}`)
  }

  private keep(screen: Screen): Screen {
    this.screens.push(screen)
    return screen
  }

  private progress(floor: Floor): Progress {
    return {
      at: this.clock.now(),
      zone: this.facts.zone,
      waiting: floor.waiting,
      serving: floor.citizens.filter(({ state }) => state === 'serving').length,
      taken: this.tally.of('taken'),
      finished: this.tally.of('finished'),
      refused: this.tally.refused,
    }
  }
}
