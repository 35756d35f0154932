import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { HallConfig } from './domain/setup/events.ts'
import type { Hall } from './hall.ts'
import type { Options } from './options.ts'
import type { FromPrinting, HallAround, PrintingStart, ToPrinting } from './printing-messages.ts'

/** Commits of one moment wake the thread once. Milliseconds. */
const gatherMs = 40
const restartMs = 1000

/** `cursor`: position in the journal up to which every slip is in the spool. */
export type Printing = { readonly cursor: () => number; readonly stop: () => Promise<void> }
export type PrintingParts = {
  readonly hall: Hall
  readonly options: Options
  /** The hall's folder. */
  readonly folder: string
  readonly publicUrl: string | undefined
  readonly now: () => number
  readonly onTrouble: (trouble: unknown) => void
  readonly spawn: (start: PrintingStart) => Worker
}

/** Where pictures of the virtual printer's slips lie. */
export const slipPictures = (folder: string): string => join(folder, 'slips')

/** Slips are made, kept and sent in a thread of their own, so that no call waits for paper. Nothing to print on: nothing is started. */
export async function startPrinting(parts: PrintingParts): Promise<Printing | undefined> {
  const { hall, options } = parts
  if (!options.printer && !options.demo) return undefined
  const printing = new PrintingThread(parts)
  if (hall.document) await printing.start()
  let last = 0
  let gathering: ReturnType<typeof setTimeout> | undefined
  hall.listen({
    committed: (seq) => {
      last = seq
      gathering ??= setTimeout(() => {
        gathering = undefined
        printing.tell({ seq: last })
      }, gatherMs)
    },
    happened: ({ type }) => {
      if (type === 'hall.configured' && !printing.running) void printing.start()
      else if (type.startsWith('counter.') || type === 'hall.configured' || type === 'day.opened') printing.tell({ around: aroundOf(hall) })
    },
  })
  return {
    cursor: () => printing.cursor,
    stop: async () => {
      clearTimeout(gathering)
      await printing.stop()
    },
  }
}

function aroundOf(hall: Hall): HallAround {
  const config = hall.document as HallConfig
  const { lines, matters, counters } = config
  const open = Object.fromEntries(lines.map(({ line }) => [line, hall.openCounters(line)]))
  return { hall: { hall: config.hall, lines, matters, counters }, open }
}

/** A thread that ends on its own is started again; until then the printer is shown offline. */
class PrintingThread {
  private worker: Worker | undefined
  private stopping = false
  private restart: NodeJS.Timeout | undefined
  /** Position in the journal up to which every slip is in the spool. */
  cursor = 0

  constructor(private readonly parts: PrintingParts) {}

  get running(): boolean {
    return this.worker !== undefined
  }

  /** One thread at a time: whoever comes first, the hall file or the end of the rest, starts it. */
  async start(): Promise<void> {
    if (this.running || this.stopping) return
    clearTimeout(this.restart)
    const { hall, options, folder, publicUrl, now, onTrouble, spawn } = this.parts
    const { demo, profile, printer } = options
    const worker = spawn({ folder, demo, profile, address: printer, publicUrl, startedAt: now(), around: aroundOf(hall) })
    this.worker = worker
    worker.on('error', onTrouble)
    worker.on('exit', () => {
      if (this.worker !== worker || this.stopping) return
      this.worker = undefined
      hall.setPrinter({ printer: 'printer-1', state: 'offline', jobs: 0, kind: 'kiosk' })
      this.restart = setTimeout(() => void this.start(), restartMs)
      this.restart.unref()
    })
    await new Promise<void>((done) => {
      worker.once('exit', () => done())
      worker.on('message', (message: FromPrinting) => {
        if (message === 'started') done()
        else if ('cursor' in message) this.cursor = message.cursor
        else if ('report' in message) hall.setPrinter({ ...message.report, kind: 'kiosk' })
        else onTrouble(message.trouble)
      })
    })
  }

  tell(message: ToPrinting): void {
    this.worker?.postMessage(message)
  }

  async stop(): Promise<void> {
    this.stopping = true
    clearTimeout(this.restart)
    const worker = this.worker
    if (!worker) return
    await new Promise<void>((done) => {
      worker.once('exit', () => done())
      worker.postMessage('stop' satisfies ToPrinting)
    })
  }
}
