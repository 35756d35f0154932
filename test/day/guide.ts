import type { Category } from '../../protocol/vocabulary.ts'
import type { Screen } from '../fixtures/server.ts'
import { Stream } from './chance.ts'
import type { Citizen } from './citizen.ts'
import type { Floor } from './floor.ts'

const minute = 60_000
const troubles = ['系统升级，请稍候取号', '专网中断，正在抢修', '打印设备检修'] as const

/** Walks the hall: helps, sees who should go first, stops a line that cannot go on. */
export class Guide {
  /** Requests by their place, and which of that place it is. */
  private readonly open = new Map<string, number>()
  private requests = 0
  private readonly chance: Stream

  constructor(
    readonly screen: Screen,
    private readonly floor: Floor,
    seed: number,
  ) {
    this.chance = Stream.of(seed, 'guide')
  }

  /** Twice a day a line gives no numbers for some minutes: once until a time that is said, once until the guide says so. */
  begin(): void {
    const { floor, chance } = this
    const lines = [...new Set(floor.facts.matters.map(({ line }) => line))]
    for (const [index, [from, to]] of floor.facts.sessions.entries()) {
      const at = from + chance.within(0.25, 0.6) * (to - from)
      const [line, length, text] = [chance.pick(lines), chance.within(6 * minute, 14 * minute), chance.pick(troubles)]
      if (at > floor.now()) floor.at(at, () => this.suspend({ line, length, text, saysWhen: index === 0 }))
    }
  }

  /** Somebody asks for a person. Asked again at one place it is one request. */
  asked(escort: string): void {
    if (this.open.has(escort)) return
    const request = ++this.requests
    this.open.set(escort, request)
    this.floor.tally.count('help asked')
    this.floor.in(this.chance.within(0.3 * minute, 1.5 * minute), () => this.goTo(escort, request))
  }

  /** Undefined: nobody asks for anybody there. */
  requestAt(escort: string): number | undefined {
    return this.open.get(escort)
  }

  forget(escort: string): void {
    this.open.delete(escort)
  }

  /** Sees somebody who should go before others; now and then it turns out to be a mistake. */
  async sees(citizen: Citizen, { category, mistaken }: { readonly category: Category; readonly mistaken: boolean }): Promise<void> {
    // While the clock calls, nobody on the floor knows who is called already.
    if (citizen.state !== 'waiting' || this.floor.manager.callsByClock) return
    if (!(await this.prioritise(citizen, category, this.chance.pick(['seen', 'told', 'paper'] as const)))) return
    this.floor.tally.count('priority granted')
    if (!mistaken) return
    this.floor.in(minute, async () => {
      if (citizen.state === 'waiting' && !this.floor.manager.callsByClock && (await this.prioritise(citizen, 'ordinary', 'mistaken')))
        this.floor.tally.count('priority withdrawn')
    })
  }

  private async prioritise({ id }: Citizen, category: Category, reason: string): Promise<boolean> {
    return !('refused' in (await this.floor.tally.ask(this.screen, 'ticket.prioritise', { ticket: id, category, reason })))
  }

  private async goTo(escort: string, request: number): Promise<void> {
    const { tally } = this.floor
    if (this.open.get(escort) !== request) return
    if ('refused' in (await tally.ask(this.screen, 'escort.answer', { escort }))) return
    tally.count('help came')
    this.floor.in(this.chance.within(minute, 4 * minute), async () => {
      if (this.open.get(escort) !== request || 'refused' in (await tally.ask(this.screen, 'escort.close', { escort }))) return
      tally.count('help ended')
      this.open.delete(escort)
    })
  }

  private async suspend({
    line,
    length,
    text,
    saysWhen,
  }: {
    line: string
    length: number
    text: string
    saysWhen: boolean
  }): Promise<void> {
    const { floor, screen } = this
    const until = Math.round(floor.now() + length)
    const says = saysWhen ? { until: new Date(until).toISOString() } : {}
    if ('refused' in (await floor.tally.ask(screen, 'line.suspend', { line, text, ...says }))) return
    floor.tally.count('line suspended')
    floor.at(until, async () => {
      // One that said until when goes on by itself.
      if (!saysWhen && 'refused' in (await floor.tally.ask(screen, 'line.resume', { line }))) return
      floor.tally.count('line resumed')
    })
  }
}
