import type { Worker } from 'node:worker_threads'
import type { HallEvent } from '../domain/events.ts'
import { AnswerIndex, type AnswerKey } from './answer-index.ts'
import { type Entry, type Journal, type KeptAnswer, StorageFailed, type Tail } from './journal.ts'
import { type Db, openReaderSqlite } from './open-sqlite.ts'
import { type EventRow, eventOf } from './rows.ts'
import { type FromWriter, pack, type ToWriter } from './writer-messages.ts'
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

type Waiting = { readonly done: (tail: Tail) => void; readonly failed: (error: Error) => void }

/** hall.db: written by a thread of its own, read here. */
export class SqliteJournal implements Journal {
  private readonly waiting: Waiting[] = []
  private reader: Db
  private readonly prepared
  private readonly answers: AnswerIndex

  private constructor(
    file: string,
    private readonly spawn: () => WriterThread,
    private writer: WriterThread | undefined,
  ) {
    if (writer) this.listen(writer)
    this.reader = openReaderSqlite(file)
    this.prepared = this.prepare()
    this.answers = new AnswerIndex(() => this.prepared.answerKeys.iterate() as IterableIterator<AnswerKey>)
  }

  /** `spawn` starts the thread that runs `serveWriter` on the same file; it reports once when the file is open. */
  static async open(file: string, spawn: () => WriterThread): Promise<SqliteJournal> {
    const writer = await started(spawn())
    return new SqliteJournal(file, spawn, writer)
  }

  tail(): Tail {
    return readTail(this.reader)
  }

  async append(batch: readonly Entry[]): Promise<Tail> {
    const placed: AnswerKey[] = []
    const packed = pack(batch, ({ actor, id }) => {
      const n = this.answers.next()
      placed.push({ n, actor, id })
      return n
    })
    const tail = await this.ask({ ask: 'append', batch: packed })
    for (const answer of placed) this.answers.add(answer)
    return tail
  }

  async recover(): Promise<Tail> {
    if (!this.writer) {
      const writer = await started(this.spawn())
      this.writer = writer
      this.listen(writer)
    }
    const tail = await this.ask({ ask: 'recover' })
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
    this.reader.close()
    await this.ask({ ask: 'close' })
    await this.writer?.terminate()
  }

  private ask(message: ToWriter): Promise<Tail> {
    return new Promise((done, failed) => {
      if (!this.writer) return failed(new StorageFailed('the writer has ended'))
      this.waiting.push({ done, failed })
      this.writer.postMessage(message)
    })
  }

  /** Whatever ends the thread, whoever waits is told; `recover` starts another. */
  private listen(writer: WriterThread): void {
    writer.on('message', (message: FromWriter) => {
      for (const { done, failed } of this.waiting.splice(0, message.answered))
        if ('failed' in message) failed(new StorageFailed(message.failed))
        else done(message.tail)
    })
    writer.on('exit', () => {
      if (this.writer === writer) this.writer = undefined
      for (const { failed } of this.waiting.splice(0)) failed(new StorageFailed('the writer has ended'))
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
