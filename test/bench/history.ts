import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Command, CommandType } from '../../protocol/commands/command.ts'
import { isRefusal } from '../../protocol/refusals.ts'
import type { Badge, DeviceId } from '../../protocol/vocabulary.ts'
import { decide } from '../../server/domain/decide.ts'
import { type Actor, actorName } from '../../server/domain/decision.ts'
import type { HallEvent, NewEvent } from '../../server/domain/events.ts'
import { evolve } from '../../server/domain/evolve.ts'
import { emptyState } from '../../server/domain/state.ts'
import { nextDue, timePassed } from '../../server/domain/time.ts'
import { linkOf } from '../../server/journal/chain.ts'
import { JournalReader } from '../../server/journal/reader-sqlite.ts'
import { JournalWriter } from '../../server/journal/writer-sqlite.ts'
import { hallTools } from '../../server/tools.ts'

const batch = 2000
const minute = 60_000

/** Goes on writing the journal of a hall that stands still: by its own rules, at a clock of its own, without a sync for each. */
export class History {
  private readonly state = emptyState()
  private readonly writer: JournalWriter
  private unwritten: HallEvent[] = []
  private readonly tools = hallTools('00'.repeat(32), () => this.now, 1)
  now: number

  constructor(folder: string) {
    const file = join(folder, 'hall.db')
    const reader = new JournalReader(file)
    const end = reader.tail()
    while (this.state.seq < end) for (const event of reader.readSince(this.state.seq, batch)) evolve(this.state, event)
    reader.close()
    this.writer = new JournalWriter(file)
    this.now = this.state.at + minute
  }

  get events(): number {
    return this.state.seq
  }

  ask(actor: Actor, type: CommandType, fields: object): void {
    for (let due = nextDue(this.state); due <= this.now; due = nextDue(this.state)) {
      const at = Math.max(due, this.state.at)
      this.happen(timePassed(this.state, at), { kind: 'clock' }, at)
    }
    const command = { id: randomUUID(), type, ...fields } as unknown as Command
    const decision = decide(this.state, command, { ...this.tools, now: this.now, actor, personal: () => undefined })
    if (isRefusal(decision)) throw new Error(`${type}: ${decision.refused}`)
    this.happen(decision.events, actor, this.now)
  }

  /** A number is taken, called, served and closed; then the next. The clerk sits down anew on every hall day. */
  visit(matter: string): void {
    this.now += minute
    // Nobody is served over the end of a hall day, whatever the hour at which this is measured.
    const { dayEndsAt } = this.state.setup
    if (this.now < dayEndsAt && this.now + minute >= dayEndsAt) this.now = dayEndsAt + minute
    this.ask(kiosk, 'ticket.take', { matter })
    if (!this.state.counters.seats.has(1)) this.ask(clerk, 'counter.open', { counter: 1 })
    this.now += minute / 10
    this.ask(clerk, 'counter.call', { counter: 1 })
    this.ask(clerk, 'counter.start', { counter: 1 })
    this.now += minute / 2
    this.ask(clerk, 'counter.finish', { counter: 1, outcome: { kind: 'instant' } })
  }

  close(): void {
    this.write()
    this.writer.close()
  }

  private happen(events: readonly NewEvent[], actor: Actor, at: number): void {
    for (const { type, version, body } of events) {
      const event = { seq: this.state.seq + 1, at, type, version, actor: actorName(actor), body } as unknown as HallEvent
      evolve(this.state, event)
      this.unwritten.push(event)
    }
    if (this.unwritten.length >= batch) this.write()
  }

  /** What was asked so far is in the file. */
  write(): void {
    this.writer.append([{ events: this.unwritten.map(linkOf), personal: [] }])
    this.unwritten = []
  }
}

export const kiosk: Actor = { kind: 'device', device: 'kiosk-1' as DeviceId, role: 'kiosk' }
const clerk: Actor = { kind: 'person', badge: '1001' as Badge, roles: ['clerk'] }
