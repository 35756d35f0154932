import type { Worker } from 'node:worker_threads'
import type { HallEvent } from '../domain/events.ts'
import { AnswerIndex, type AnswerKey } from './answer-index.ts'
import { type Entry, type Journal, type KeptAnswer, StorageFailed, type Tail } from './journal.ts'
import { type Db, openReaderSqlite } from './open-sqlite.ts'
import { type EventRow, eventOf } from './rows.ts'
import { WriterHere } from './writer-here.ts'
import { type FromWriter, pack, type ToWriter, written } from './writer-messages.ts'
import { readTail } from './writer-sqlite.ts'

/** A worker thread, as far as it is used here. */
export type WriterThread = Pick<Worker, 'on' | 'once' | 'postMessage' | 'terminate'>

/** Resolves when the thread has its file open; one that cannot open it is ended. */
const started = (writer: WriterThread): Promise<WriterThread> =>
  new Promise((resolve, reject) => {
    writer.once('message', (message: FromWriter) => {
      if (!('failed' in message)) return resolve(writer)
      reject(new StorageFailed(message.failed))
      // It would wait for questions for ever, and each new try would leave one more.
      void writer.terminate()
    })
    writer.once('error', reject)
    writer.once('exit', () => reject(new StorageFailed('the writer ended at once')))
  })

/** So many commits of the deciding thread leave some 16 MB of log, which the other thread folds into the file meanwhile. */
const commitsPerFold = 1000
/** A longer batch is worth two threads. */
const longBatch = 24

type Waiting = { readonly done: (tail: Tail) => void; readonly failed: (error: Error) => void; readonly beside: boolean }

/** hall.db: read here, and written by a thread of its own or, while the disk is quick, here. */
export class SqliteJournal implements Journal {
  private readonly waiting: Waiting[] = []
  private reader: Db
  private readonly prepared
  private readonly answers: AnswerIndex
  /** Questions to the thread that are not answered yet, but for those beside which this one may write. */
  private underWay = 0
  private unfolded = 0
  /** After a failed batch nothing is taken until `recover`. */
  private broken = false

  private constructor(
    file: string,
    private readonly spawn: () => WriterThread,
    private writer: WriterThread | undefined,
    private readonly here: WriterHere,
  ) {
    if (writer) this.listen(writer)
    this.reader = openReaderSqlite(file)
    this.prepared = this.prepare()
    this.answers = new AnswerIndex(() => this.prepared.answerKeys.iterate() as IterableIterator<AnswerKey>)
  }

  /** `spawn` starts the thread that runs `serveWriter` on the same file; it reports once when the file is open. */
  static async open(file: string, spawn: () => WriterThread, here = new WriterHere(file)): Promise<SqliteJournal> {
    const writer = await started(spawn())
    return new SqliteJournal(file, spawn, writer, here)
  }

  tail(): Tail {
    return readTail(this.reader)
  }

  async append(batch: readonly Entry[]): Promise<Tail> {
    if (this.broken) throw new StorageFailed('a batch before this one could not be written')
    if (!this.writer) throw new StorageFailed('the writer has ended')
    const placed: AnswerKey[] = []
    const place = ({ actor, id }: KeptAnswer) => {
      const n = this.answers.next()
      placed.push({ n, actor, id })
      return n
    }
    try {
      // While the thread has something to write, what follows goes the same way: the order is kept, and only one of the two writes.
      const far = this.underWay > 0 || this.here.rests || batch.length > longBatch
      const tail = far
        ? await this.ask({ ask: 'append', batch: pack(batch, place) })
        : this.here.append(batch.map((entry) => written(entry, place)))
      if (!far) this.foldSometimes()
      for (const answer of placed) this.answers.add(answer)
      return tail
    } catch (error) {
      this.broken = true
      throw error instanceof StorageFailed ? error : new StorageFailed(error instanceof Error ? error.message : String(error))
    }
  }

  async recover(): Promise<Tail> {
    if (!this.writer) {
      const writer = await started(this.spawn())
      this.writer = writer
      this.listen(writer)
    }
    this.here.close()
    const tail = await this.ask({ ask: 'recover' })
    this.broken = false
    this.answers.load()
    return tail
  }

  readSince(seq: number, limit: number): HallEvent[] {
    return (this.prepared.since.all(seq, limit) as EventRow[]).map(eventOf)
  }

  keptAnswer(actor: string, id: string): KeptAnswer | undefined {
    for (const n of this.answers.places(actor, id)) {
      const kept = this.prepared.answer.get(n) as KeptAnswer | undefined
      if (kept?.actor === actor && kept.id === id) return kept
    }
    return undefined
  }

  personal(ref: string): Readonly<Record<string, string>> | undefined {
    const row = this.prepared.personal.get(ref) as { fields: string | null } | undefined
    return row?.fields ? (JSON.parse(row.fields) as Record<string, string>) : undefined
  }

  async erase(ref: string): Promise<void> {
    await this.ask({ ask: 'erase', ref })
  }

  async purge(now: number): Promise<void> {
    await this.ask({ ask: 'purge', now })
    this.answers.load()
  }

  key(): string {
    return (this.reader.prepare("select value from meta where name = 'key'").get() as { value: string }).value
  }

  async close(): Promise<void> {
    // The writer closes last: who does so folds the log into the file, and a reader may not.
    this.here.close()
    this.reader.close()
    await this.ask({ ask: 'close' })
    await this.writer?.terminate()
  }

  /** Most of the log is folded beside the commits; they wait only for the rest, without which the log would never begin anew. */
  private foldSometimes(): void {
    this.unfolded++
    if (this.unfolded < commitsPerFold) return
    this.unfolded = 0
    this.ask({ ask: 'fold' }, true).then(
      () => this.ask({ ask: 'fold' }).catch(() => undefined),
      () => undefined,
    )
  }

  /** `beside`: commits of this thread go on meanwhile. */
  private ask(message: ToWriter, beside = false): Promise<Tail> {
    return new Promise((done, failed) => {
      if (!this.writer) return failed(new StorageFailed('the writer has ended'))
      if (!beside) this.underWay++
      this.waiting.push({ done, failed, beside })
      this.writer.postMessage(message)
    })
  }

  private answered(many: number): Waiting[] {
    const answered = this.waiting.splice(0, many)
    for (const { beside } of answered) if (!beside) this.underWay--
    return answered
  }

  /** Whatever ends the thread, whoever waits is told; `recover` starts another. */
  private listen(writer: WriterThread): void {
    writer.on('message', (message: FromWriter) => {
      for (const { done, failed } of this.answered(message.answered))
        if ('failed' in message) failed(new StorageFailed(message.failed))
        else done(message.tail)
    })
    writer.on('exit', () => {
      if (this.writer === writer) this.writer = undefined
      for (const { failed } of this.answered(this.waiting.length)) failed(new StorageFailed('the writer has ended'))
    })
    // An error ends the thread, and its end is what counts.
    writer.on('error', () => undefined)
  }

  private prepare() {
    return {
      since: this.reader.prepare('select * from events where seq > ? order by seq limit ?'),
      answer: this.reader.prepare('select actor, id, digest, answer, at from answers where n = ?'),
      answerKeys: this.reader.prepare('select n, actor, id from answers order by n'),
      personal: this.reader.prepare('select fields from personal where ref = ?'),
    }
  }
}
