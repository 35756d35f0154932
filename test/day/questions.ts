import type { Screen } from '../fixtures/server.ts'
import type { Clerk } from './clerk.ts'
import type { Floor } from './floor.ts'

const minute = 60_000
const every = 25 * minute
const answersAfter = 12 * minute

/** What people ask beside their numbers, on the telephone and at the desk, and who is called back. */
export class Questions {
  private asked = 0
  private lowRatings = 0

  constructor(
    private readonly leader: Screen,
    private readonly floor: Floor,
  ) {}

  begin(): void {
    const { floor } = this
    for (const [from, to] of floor.facts.sessions)
      for (let at = from + 10 * minute; at < to - 2 * answersAfter; at += every)
        if (at > floor.now()) floor.at(at, () => (this.asked++ % 2 === 0 ? this.question() : this.record()))
    const [, closes = 0] = floor.facts.sessions.at(-1) ?? []
    if (closes - 5 * minute > floor.now()) floor.at(closes - 5 * minute, () => this.callBack())
  }

  /** Ratings of dissatisfied and below are on the list of those to be called back. */
  rated(level: number): void {
    if (level <= 2) this.lowRatings++
  }

  private there(): readonly Clerk[] {
    return this.floor.clerks.filter(({ state, gone }) => state !== 'off' && !gone)
  }

  private async question(): Promise<void> {
    const { tally } = this.floor
    const [clerk] = this.there()
    if (!clerk) return
    const question = { channel: 'phone', question: '社保卡丢了怎么办？', outcome: 'open', caller: { phone: '13800138000' } }
    const answer = await clerk.ask('enquiry.log', question)
    if ('refused' in answer) return
    tally.count('enquiry logged')
    const { enquiry } = answer.result
    this.floor.in(answersAfter, async () => {
      if (!('refused' in (await tally.ask(this.leader, 'enquiry.answer', { enquiry, answer: '带身份证来补办' }))))
        tally.count('enquiry answered')
    })
  }

  /** Left for a colleague who serves another; with the leader in between, who says whose it is. */
  private async record(): Promise<void> {
    const { floor } = this
    const { tally } = floor
    const [clerk, colleague] = this.there()
    if (!clerk || !colleague) return
    const left = await clerk.ask('record.leave', { for: { leader: true }, channel: 'desk', requirement: '约时间复核' })
    if ('refused' in left) return
    tally.count('record left')
    const { record } = left.result
    const to = { badge: colleague.badge }
    floor.in(2 * minute, async () => {
      if ('refused' in (await tally.ask(this.leader, 'record.assign', { record, to }))) return
      if ('refused' in (await colleague.says('record.take', { record }))) return
      tally.count('record taken')
      floor.in(answersAfter, async () => {
        if ('refused' in (await colleague.says('record.close', { record, result: 'settled', note: '周四上午' }))) return
        tally.count('record closed')
        if (!('refused' in (await clerk.says('record.told', { record })))) tally.count('record told')
      })
    })
  }

  private async callBack(): Promise<void> {
    const { tally, facts } = this.floor
    for (let nth = 1; nth <= this.lowRatings; nth++) {
      const visit = `H${facts.day.replaceAll('-', '')}-${String(nth).padStart(3, '0')}`
      if (!('refused' in (await tally.ask(this.leader, 'returnVisit.done', { visit, result: 'satisfied' })))) tally.count('called back')
    }
  }
}
