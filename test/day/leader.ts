import type { NoticeEntry } from '../../protocol/views/away.ts'
import type { Screen } from '../fixtures/server.ts'
import type { Citizen } from './citizen.ts'
import { answerExtension } from './extra-time.ts'
import type { Floor } from './floor.ts'
import { judgementOf } from './leaving.ts'

const minute = 60_000
const extension = 30 * minute
/** Who is asked to stay should know before it is time to go. */
const before = 6 * minute
/** While everybody is still there to be asked. */
const judging = 20 * minute

/** The duty leader: urgent cases, and the end of the day. */
export class Leader {
  /** The hall is open for longer. */
  extends = false

  constructor(
    private readonly screen: Screen,
    private readonly floor: Floor,
  ) {}

  begin(): void {
    const judgesAt = this.closes - judging
    if (judgesAt > this.floor.now()) this.floor.at(judgesAt, () => this.judge())
    const asksAt = this.closes - before
    if (asksAt > this.floor.now()) this.floor.at(asksAt, () => this.extend())
  }

  async raises({ id, state }: Citizen): Promise<void> {
    if (state !== 'waiting' || this.floor.manager.callsByClock) return
    const answer = await this.floor.tally.ask(this.screen, 'ticket.prioritise', { ticket: id, urgent: true, reason: 'special' })
    if (!('refused' in answer)) this.floor.tally.count('made urgent')
  }

  /** Somebody asks to leave for the hall's work. */
  async letsGo(badge: string): Promise<void> {
    const answer = await this.floor.tally.ask(this.screen, 'away.decide', { badge, grant: true })
    if (!('refused' in answer)) this.floor.tally.count('let go')
  }

  /** Nothing that the clock noticed counts before somebody has looked at it. */
  private async judge(): Promise<void> {
    const { floor } = this
    await floor.tally.settled()
    const shown = await this.screen.watch('load')
    if ('refused' in shown) return
    for (const [key, entry] of Object.entries(shown.entries)) {
      const notice = entry as unknown as NoticeEntry
      if (!key.startsWith('notice:') || !notice.open) continue
      const fields = { notice: notice.notice, ...judgementOf(notice) }
      if (!('refused' in (await floor.tally.ask(this.screen, 'away.judge', fields)))) floor.tally.count('judged')
    }
  }

  /** What concerns the people of the hall. */
  ask(type: string, fields: object) {
    return this.floor.tally.ask(this.screen, type, fields)
  }

  private get closes(): number {
    return this.floor.facts.sessions.at(-1)?.[1] ?? 0
  }

  /** Whoever is still there is served, as far as the clerks consent; it is over as soon as nobody waits. */
  private async extend(): Promise<void> {
    const { floor } = this
    const until = this.closes + extension
    if ('refused' in (await floor.tally.ask(this.screen, 'hall.extend', { until: new Date(until).toISOString() }))) return
    floor.tally.count('extended')
    this.extends = true
    for (const clerk of floor.clerks) floor.in(10_000 + clerk.counter * 500, () => answerExtension(clerk))
    floor.at(until - 2 * minute, async () => {
      if ('refused' in (await floor.tally.ask(this.screen, 'hall.extend', {}))) return
      this.extends = false
      floor.tally.count('extension ended')
    })
  }
}
