import type { MessagePort } from 'node:worker_threads'
import type { Fold } from './journal.ts'
import type { FromWriter, ToWriter, WrittenEntry } from './writer-messages.ts'
import { JournalWriter } from './writer-sqlite.ts'

/** The writer's thread: takes one message after the other and answers each once. */
export function serveWriter(port: MessagePort, file: string, fold: Fold): void {
  let writer: JournalWriter | undefined
  const answer = (message: FromWriter) => port.postMessage(message)
  const open = () => {
    writer ??= new JournalWriter(file, fold)
    return writer
  }
  const act = (message: ToWriter): FromWriter => {
    switch (message.ask) {
      case 'append':
        return { tail: open().append(message.batch) }
      case 'recover': {
        // The connection may hold a half-done transaction or a broken log: a new one reads what is truly there.
        try {
          writer?.discard()
        } catch {
          // It is thrown away either way.
        }
        writer = undefined
        return { tail: open().probe() }
      }
      case 'erase':
        open().erase(message.ref)
        return { tail: open().probe() }
      case 'purge':
        open().purge(message.now)
        return { tail: { seq: 0, hash: '' } }
      case 'close':
        writer?.close()
        writer = undefined
        return { tail: { seq: 0, hash: '' } }
    }
  }
  /** A snapshot that cannot be taken is taken another time; the journal does not depend on it. */
  const foldLater = (batch: readonly WrittenEntry[]): void => {
    try {
      writer?.foldIn(batch)
    } catch {
      // The next start folds what is missing.
    }
  }
  port.on('message', (message: ToWriter) => {
    let done = false
    try {
      answer(act(message))
      done = true
    } catch (error) {
      answer({ failed: error instanceof Error ? error.message : String(error) })
    }
    if (message.ask === 'close') port.close()
    if (message.ask === 'append' && done) foldLater(message.batch)
  })
  try {
    answer({ tail: open().probe() })
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) })
  }
}
