import type { Screen } from '../fixtures/server.ts'
import type { Booking } from './booking.ts'
import type { Citizen } from './citizen.ts'
import type { Clerk } from './clerk.ts'
import type { DayClock } from './day-clock.ts'
import type { Guide } from './guide.ts'
import type { HallFacts } from './hall-facts.ts'
import type { Leader } from './leader.ts'
import type { Manager } from './manager.ts'
import type { Questions } from './questions.ts'
import type { Tally } from './tally.ts'
import type { Timeline } from './timeline.ts'

/** Where a ticket waits, as one word: `line:A`, `counter:3`, `badge:1003`. */
export type Place = `line:${string}` | `counter:${number}` | `badge:${string}`

type Devices = {
  readonly url: string
  readonly kiosks: readonly Screen[]
  readonly pads: ReadonlyMap<number, Screen>
  /** Of somebody whom the hall does not know yet. */
  readonly anyPhone: Screen
}
type Parts = {
  readonly facts: HallFacts
  readonly clock: DayClock
  readonly timeline: Timeline
  readonly tally: Tally
  readonly devices: Devices
  /** The hall's clock runs by itself. */
  readonly running: boolean
}

/** The hall's floor: who waits where, and which clerk is free to hear of it. */
export class Floor {
  readonly clerks: Clerk[] = []
  readonly citizens: Citizen[] = []
  readonly bookings: Booking[] = []
  /** Numbers of what was given back today, for the manager to look at. */
  readonly rejected: string[] = []
  readonly byTicket = new Map<string, Citizen>()
  guide!: Guide
  leader!: Leader
  manager!: Manager
  questions!: Questions
  private readonly places = new Map<Place, Set<Citizen>>()

  constructor(private readonly parts: Parts) {}

  get facts(): HallFacts {
    return this.parts.facts
  }

  get tally(): Tally {
    return this.parts.tally
  }

  get devices(): Devices {
    return this.parts.devices
  }

  get running(): boolean {
    return this.parts.running
  }

  /** Where the n-th citizen goes. */
  kioskOf(n: number): Screen {
    const { kiosks } = this.devices
    return kiosks[n % kiosks.length] as Screen
  }

  now(): number {
    return this.parts.clock.now()
  }

  /** In so many milliseconds of the hall's time. */
  in(span: number, act: () => Promise<void> | void): void {
    this.at(this.now() + span, act)
  }

  at(instant: number, act: () => Promise<void> | void): void {
    this.parts.timeline.plan(Math.round(instant), async () => act())
  }

  waitsAt(place: Place): number {
    return this.places.get(place)?.size ?? 0
  }

  get waiting(): number {
    return [...this.places.values()].reduce((sum, citizens) => sum + citizens.size, 0)
  }

  enter(place: Place, citizen: Citizen): void {
    const there = this.places.get(place) ?? new Set()
    this.places.set(place, there.add(citizen))
    citizen.place = place
    const free = this.clerks.filter((clerk) => clerk.tierOf(place) !== undefined && clerk.idle)
    free.sort((a, b) => (a.tierOf(place) ?? 0) - (b.tierOf(place) ?? 0) || a.counter - b.counter)
    free[0]?.hear()
  }

  leave(citizen: Citizen): void {
    for (const citizens of this.places.values()) citizens.delete(citizen)
  }
}
