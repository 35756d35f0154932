import type { Worker } from 'node:worker_threads'
import type { LedgerRead, ReadOf } from '../../../protocol/ledger-lists.ts'
import type { OutcomeReport } from '../../../protocol/outcome-report.ts'
import type { DayRead, FromLedger, SheetRead, ToLedger } from './messages.ts'
import type { OutcomesAsked } from './outcome-report.ts'

/** A worker thread, as far as it is used here. */
type Thread = Pick<Worker, 'on' | 'once' | 'postMessage' | 'terminate'>
type Options = {
  /** Starts the thread that runs `serveLedger`. */
  readonly spawn: () => Thread
  readonly note: (line: string) => void
  readonly trouble: (line: string) => void
  readonly restartMs?: number
}
type Asked = { readonly done: (answer: unknown) => void; readonly failed: (error: Error) => void; readonly patience: NodeJS.Timeout }

const wakeMs = 200
const patienceMs = 5000
const farewellMs = 2000

/** The ledger as the server has it: in a thread of its own, started again if it dies, and never in the hall's way. */
export class LedgerThread {
  private thread: Thread | undefined
  private readonly asked = new Map<number, Asked>()
  private last = 0
  private wakening: NodeJS.Timeout | undefined
  private restarting: NodeJS.Timeout | undefined
  private stopped = true
  private at = 0

  constructor(private readonly options: Options) {}

  /** Position of the last event that is known to be in the ledger; 0 until the thread has said so. */
  get seq(): number {
    return this.at
  }

  start(): void {
    this.stopped = false
    const thread = this.options.spawn()
    this.thread = thread
    thread.on('message', (message: FromLedger) => this.hear(message))
    thread.on('error', (error) => this.options.trouble(String(error)))
    thread.on('exit', () => this.ended())
  }

  /** To be called after commits: costs nothing, and wakes the thread a few times a second at most. */
  wake(): void {
    if (this.stopped) return
    this.wakening ??= setTimeout(() => {
      this.wakening = undefined
      this.tell({ ask: 'wake' })
    }, wakeMs)
  }

  /** Rejects when the ledger cannot be read now. */
  day(day: string): Promise<DayRead> {
    return this.ask((id) => ({ ask: 'day', id, day }))
  }

  /** Undefined: the journal has no such day. Rejects like `day`. */
  sheet(day: string): Promise<SheetRead | undefined> {
    return this.ask((id) => ({ ask: 'sheet', id, day }))
  }

  /** A list with all that is on the disk by now. Rejects like `day`. */
  read<R extends LedgerRead>(read: R): Promise<ReadOf<R>> {
    return this.ask((id) => ({ ask: 'read', id, read }))
  }

  /** Rejects like `day`. */
  outcomes(asked: OutcomesAsked): Promise<OutcomeReport> {
    return this.ask((id) => ({ ask: 'outcomes', id, asked }))
  }

  private ask<T>(question: (id: number) => ToLedger): Promise<T> {
    return new Promise((resolve, failed) => {
      const done = (answer: unknown) => resolve(answer as T)
      if (!this.thread) return failed(new Error('the ledger is starting again'))
      const id = ++this.last
      const patience = setTimeout(() => this.settle(id)?.failed(new Error('the ledger does not answer')), patienceMs)
      this.asked.set(id, { done, failed, patience })
      this.tell(question(id))
    })
  }

  /** Resolves when the thread has closed its files. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.wakening)
    clearTimeout(this.restarting)
    const { thread } = this
    if (!thread) return
    await new Promise<void>((ended) => {
      const tooLong = setTimeout(() => void thread.terminate(), farewellMs)
      thread.once('exit', () => {
        clearTimeout(tooLong)
        ended()
      })
      this.tell({ ask: 'close' })
    })
  }

  private tell(message: ToLedger): void {
    this.thread?.postMessage(message)
  }

  private hear(message: FromLedger): void {
    if ('seq' in message) this.at = message.seq
    else if ('note' in message) this.options.note(message.note)
    else if ('trouble' in message) this.options.trouble(message.trouble)
    else if ('report' in message) this.settle(message.id)?.done(message.report)
    else if ('list' in message) this.settle(message.id)?.done(message.list)
    else if ('outcomes' in message) this.settle(message.id)?.done(message.outcomes)
    else if ('sheet' in message) this.settle(message.id)?.done(message.sheet)
    else this.settle(message.id)?.failed(new Error(message.failed))
  }

  private settle(id: number): Asked | undefined {
    const asked = this.asked.get(id)
    clearTimeout(asked?.patience)
    this.asked.delete(id)
    return asked
  }

  private ended(): void {
    this.thread = undefined
    for (const id of [...this.asked.keys()]) this.settle(id)?.failed(new Error('the ledger has ended'))
    if (this.stopped) return
    this.options.trouble('the ledger has ended, and is started again')
    this.restarting = setTimeout(() => this.start(), this.options.restartMs ?? 1000)
  }
}
