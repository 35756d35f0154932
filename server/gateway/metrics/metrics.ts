import { Registry } from 'prom-client'
import type { Hall } from '../../hall.ts'
import type { Agents } from '../agents.ts'
import type { DeviceHealth } from '../health/device-health.ts'
import { agentFigures } from './agent-figures.ts'
import { Counts } from './counts.ts'
import { deviceFigures } from './device-figures.ts'
import { hallFigures } from './hall-figures.ts'
import { processFigures } from './process-figures.ts'
import { workFigures } from './work-figures.ts'

type Line = {
  readonly engine: { readonly clientsCount: number }
  readonly sockets: { readonly adapter: { readonly rooms: Map<string, Set<string>> } }
}

/** The hall in numbers, for Prometheus: names and units by its conventions; no label holds what a person is, writes or makes up. */
export class Metrics {
  readonly counts: Counts
  private readonly registry = new Registry()
  private readonly followers = new Map<string, () => number>()
  private line: Line | undefined
  private agents: Agents | undefined
  private health: DeviceHealth | undefined
  private figures: Hall['figures']
  private readonly stopLooking: () => void

  /** Counts from now on: to be made when the hall has started. */
  constructor(private readonly hall: Hall) {
    this.counts = new Counts(hall.health.seq)
    hall.listen(this.counts)
    hallFigures(this.registry, {
      hall,
      counts: this.counts,
      figures: () => this.figures,
      rooms: () => this.line?.sockets.adapter.rooms ?? new Map(),
      sockets: () => this.line?.engine.clientsCount ?? 0,
      followers: this.followers,
    })
    workFigures(this.registry, this.counts)
    agentFigures(this.registry, () => this.agents)
    deviceFigures(this.registry, () => this.health)
    this.stopLooking = processFigures(this.registry)
  }

  /** The sockets to be counted. */
  serving(line: Line): void {
    this.line = line
  }

  /** The programs that drive devices. */
  driving(agents: Agents): void {
    this.agents = agents
  }

  /** The table of the devices. */
  watching(health: DeviceHealth): void {
    this.health = health
  }

  /** `position`: how far the follower has read; asked at every look. */
  follows(follower: string, position: () => number): void {
    this.followers.set(follower, position)
  }

  stop(): void {
    this.stopLooking()
  }

  get type(): string {
    return this.registry.contentType
  }

  /** Does not wait for the disk: that it stands still is among what these numbers are to show. */
  text(): Promise<string> {
    this.figures = this.hall.figures
    return this.registry.metrics()
  }
}
