import type { Clerk } from './clerk.ts'
import type { Floor } from './floor.ts'

const minute = 60_000
const dayMs = 24 * 60 * minute
/** Before the first clerk sits down at an own counter. */
const early = 2000

type Answer = Awaited<ReturnType<Clerk['ask']>>

/** What goes on among the people of the hall while it serves: somebody stands in for an hour, asks for leave, asks the chief. */
export class Staff {
  constructor(private readonly floor: Floor) {}

  begin(): void {
    const { floor } = this
    const [from] = floor.facts.sessions.at(-1) ?? [0]
    floor.in(early, () => this.standsIn())
    for (const [minutes, act] of [
      [10, () => this.leaveToCome()],
      [14, () => this.leaveOfToday()],
      [18, () => this.changeOfPost()],
      [22, () => this.asksChief(12)],
    ] as const)
      if (from + minutes * minute > floor.now()) floor.at(from + minutes * minute, act)
  }

  private done(what: string, answer: Answer): answer is Exclude<Answer, { refused: unknown }> {
    if ('refused' in answer) return false
    this.floor.tally.count(what)
    return true
  }

  private clerkAt(counter: number): Clerk | undefined {
    return this.floor.clerks.find((clerk) => clerk.counter === counter)
  }

  private day(after: number): string {
    return new Date(Date.parse(`${this.floor.facts.day}T12:00:00Z`) + after * dayMs).toISOString().slice(0, 10)
  }

  /** The B of counter 1 has come before its A: opens it, writes what there is to know, and goes to the own counter. */
  private async standsIn(): Promise<void> {
    const { manager, tally } = this.floor
    const [a, b] = [this.clerkAt(1), this.clerkAt(2)]
    if (!a || !b || a.state !== 'off' || b.state !== 'off') return
    this.done('cover named', await manager.ask('cover.appoint', { counter: 1, badge: b.badge }))
    const passing = { counter: 1, badge: b.badge, until: this.day(1), reason: '张敏外出培训' }
    this.done('cover let pass', await manager.ask('cover.override', passing))
    if (!this.done('opened', await b.ask('counter.open', { counter: 1 }))) return
    tally.count('cover began')
    this.done('cover noted', await b.ask('cover.note', { counter: 1, note: '两件在等签字' }))
    this.done('closed', await b.ask('counter.close', { counter: 1 }))
    // It ends when the A sits down.
    tally.count('cover ended')
  }

  /** For tomorrow, approved by both sides; then there is no need. */
  private async leaveToCome(): Promise<void> {
    const { leader, manager } = this.floor
    const [asker, cover] = [this.clerkAt(1), this.clerkAt(2)]
    if (!asker || !cover) return
    const fields = { from: this.day(1), to: this.day(2), kind: 'personal', cover: cover.badge, reason: '回老家' }
    const asked = await asker.ask('leave.ask', { ...fields, counter: undefined })
    if (!this.done('leave asked', asked)) return
    const { leave } = asked.result
    for (const side of [leader, manager]) this.done('leave decided', await side.ask('leave.decide', { leave, approve: true }))
    this.done('leave taken back', await asker.ask('leave.withdraw', { leave, counter: undefined }))
  }

  /** Of today, by the chief of a department: the manager decides alone, and it ends at once. */
  private async leaveOfToday(): Promise<void> {
    const [asker, cover] = [this.clerkAt(3), this.clerkAt(4)]
    if (!asker || !cover) return
    const fields = { from: this.day(0), to: this.day(0), kind: 'official', cover: cover.badge }
    const asked = await asker.ask('leave.ask', { ...fields, counter: undefined })
    if (!this.done('leave asked', asked)) return
    const { leave } = asked.result
    this.done('leave decided', await this.floor.manager.ask('leave.decide', { leave, approve: true }))
    this.done('leave ended', await asker.ask('leave.return', { leave, counter: undefined }))
  }

  private async changeOfPost(): Promise<void> {
    const { leader, manager } = this.floor
    const badge = this.clerkAt(1)?.badge
    const asked = await leader.ask('post.change.ask', { badge, counter: 3, rank: 'C', from: this.day(7), reason: '3 号窗口忙' })
    if (!this.done('post change asked', asked)) return
    const consent = { approve: true, consent: '局里来函同意' }
    this.done('post change decided', await manager.ask('post.change.decide', { change: asked.result['change'], ...consent }))
  }

  /** A clerk with somebody at the counter; where nobody is there just now, a little later. */
  private async asksChief(tries: number): Promise<void> {
    const { floor } = this
    const asker = [this.clerkAt(1), this.clerkAt(2)].find((clerk) => clerk?.serving && clerk.held)
    const asked = asker && (await asker.ask('chief.ask', { ticket: asker.held?.id, question: '章程少一页，能先收吗' }))
    if (asked && this.done('chief asked', asked)) {
      const answer = { question: asked.result['question'], answer: '可以，明天补齐' }
      this.done('chief answered', await floor.leader.ask('chief.answer', answer))
    } else if (tries > 0) floor.in(3 * minute, () => this.asksChief(tries - 1))
  }
}
