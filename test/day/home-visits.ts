import type { Screen } from '../fixtures/server.ts'
import type { Floor } from './floor.ts'

const minute = 60_000

/** Who cannot come rings in the morning: one is visited, one comes after all. A case that is closed comes off the notice board. */
export class HomeVisits {
  constructor(
    private readonly leader: Screen,
    private readonly floor: Floor,
  ) {}

  begin(): void {
    const { floor } = this
    const [from = 0, to = 0] = floor.facts.sessions[0] ?? []
    for (const [nth, at] of [from + 20 * minute, from + 50 * minute].entries())
      if (at > floor.now() && at < to) floor.at(at, () => this.asked(nth))
    const [, closes = 0] = floor.facts.sessions.at(-1) ?? []
    if (closes - 20 * minute > floor.now()) floor.at(closes - 20 * minute, () => this.takeDown())
  }

  /** An applicant does not want to be read of. */
  private async takeDown(): Promise<void> {
    const { leader, floor } = this
    const shown = await leader.watch('notices')
    const posted = 'entries' in shown ? Object.keys(shown.entries).find((key) => key.startsWith('announcement:')) : undefined
    if (posted === undefined) return
    const about = { case: posted.slice(posted.indexOf(':') + 1), reason: '申请人要求不公开' }
    if (!('refused' in (await floor.tally.ask(leader, 'announcement.takeDown', about)))) floor.tally.count('taken off the notice board')
  }

  private async asked(nth: number): Promise<void> {
    const { floor, leader } = this
    const { tally } = floor
    const [clerk] = floor.clerks.filter(({ state, gone }) => state !== 'off' && !gone)
    const matter = floor.facts.matters[0]?.matter
    if (!clerk || !matter) return
    const who = { name: '赵大爷', phone: '13900139000', address: '西街 3 号', suits: '下午' }
    const asked = await clerk.says('home.ask', { channel: 'phone', matter, need: 'elderly', ...who })
    if ('refused' in asked) return
    tally.count('home visit asked')
    const { home } = asked.result
    if (nth % 2 === 1) {
      if (!('refused' in (await clerk.says('home.cancel', { home, reason: 'came-in' })))) tally.count('home visit called off')
      return
    }
    const at = new Date(floor.now() + 10 * minute).toISOString()
    if ('refused' in (await tally.ask(leader, 'home.plan', { home, by: ['9001'], at, minutes: 30 }))) return
    tally.count('home visit planned')
    floor.in(25 * minute, async () => {
      if (!('refused' in (await tally.ask(leader, 'home.done', { home, result: 'done' })))) tally.count('home visit made')
    })
  }
}
