import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { type FromWriter, type ToWriter, unpack } from './writer-messages.ts'
import { JournalWriter } from './writer-sqlite.ts'

type Ask = Exclude<ToWriter, { ask: 'append' }>

/** The thread of the writer that may be slow: answers each question once, in order; batches that lie there together become one transaction. */
export function serveWriter(port: MessagePort, file: string): void {
  let writer: JournalWriter | undefined
  /** After a failed batch nothing is taken until somebody looks what the disk has kept. */
  let broken = false
  const answer = (message: FromWriter) => port.postMessage(message)
  const open = () => {
    writer ??= new JournalWriter(file)
    return writer
  }
  const act = (message: Ask): FromWriter => {
    switch (message.ask) {
      case 'recover': {
        // The connection may hold a half-done transaction or a broken log: a new one reads what is truly there.
        try {
          writer?.close()
        } catch {
          // It is thrown away either way.
        }
        writer = undefined
        const tail = open().probe()
        broken = false
        return { answered: 1, tail }
      }
      case 'fold':
        open().fold()
        return { answered: 1, tail: { seq: 0, hash: '' } }
      case 'erase':
        open().erase(message.ref)
        return { answered: 1, tail: { seq: 0, hash: '' } }
      case 'purge':
        open().purge(message.now)
        return { answered: 1, tail: { seq: 0, hash: '' } }
      case 'close':
        writer?.close()
        writer = undefined
        return { answered: 1, tail: { seq: 0, hash: '' } }
    }
  }
  const attempt = (answered: number, work: () => FromWriter): void => {
    try {
      answer(work())
    } catch (error) {
      answer({ answered, failed: error instanceof Error ? error.message : String(error) })
    }
  }
  const append = (batches: Extract<ToWriter, { ask: 'append' }>[]): void =>
    attempt(batches.length, () => {
      if (broken) throw new Error('a batch before this one could not be written')
      broken = true
      const tail = open().append(batches.flatMap(({ batch }) => unpack(batch)))
      broken = false
      return { answered: batches.length, tail }
    })
  port.on('message', (first: ToWriter) => {
    const batches: Extract<ToWriter, { ask: 'append' }>[] = []
    for (let message: ToWriter | undefined = first; message; message = receiveMessageOnPort(port)?.message) {
      if (message.ask === 'append') {
        batches.push(message)
        continue
      }
      if (batches.length > 0) append(batches.splice(0))
      const ask = message
      attempt(1, () => act(ask))
      if (ask.ask === 'close') return port.close()
    }
    if (batches.length > 0) append(batches)
  })
  attempt(1, () => ({ answered: 1, tail: open().probe() }))
}
