import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Worker } from 'node:worker_threads'
import type { PrinterProfile } from '../protocol/printer-profile.ts'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'
import { Awaited } from './awaited.ts'
import type { HallConfig } from './domain/setup/events.ts'
import type { PrinterLines } from './gateway/printer-lines.ts'
import type { Hall } from './hall.ts'
import type { Options } from './options.ts'
import { shownPrinter } from './printers-shown.ts'
import type { FromPrinting, HallAround, PrintingStart, Release, ToPrinting } from './printing-messages.ts'
import { type PrintingPlan, planOf, printerFor } from './printing-plan.ts'

/** Commits of one moment wake the thread once. Milliseconds. */
const gatherMs = 40
const restartMs = 1000
const printMs = 4000

/** `cursor`: position in the journal up to which every slip is in the spool. A hall that prints on nothing is always there. */
export type Printing = {
  readonly cursor: () => number
  /** Resolves when the slip is in the spool. */
  readonly print: (job: PrintJob) => Promise<void>
  /** Where slips of a kiosk, or of nobody in particular, come out. */
  readonly printerOf: (device?: string) => string | undefined
  readonly profileOf: (printer: string) => PrinterProfile | undefined
  /** Slips that have waited too long. False: nothing prints now. */
  readonly release: (printer: string, what: 'print' | 'drop') => boolean
  readonly stop: () => Promise<void>
}
export type PrintingParts = {
  readonly hall: Hall
  readonly options: Options
  readonly profile: PrinterProfile
  /** The hall's folder. */
  readonly folder: string
  readonly publicUrl: string | undefined
  readonly now: () => number
  readonly onTrouble: (trouble: unknown) => void
  readonly spawn: (start: PrintingStart) => Worker
  readonly findProfile: (name: string) => { readonly profile: PrinterProfile } | { readonly problem: string }
  /** To printers on other machines. */
  readonly lines: Pick<PrinterLines, 'ask' | 'onTold'>
}

/** Where pictures of the virtual printer's slips lie. */
export const slipPictures = (folder: string): string => join(folder, 'slips')

/** Slips are made, kept and sent in a thread of their own, so that no call waits for paper. Nothing to print on: nothing is started. */
export async function startPrinting(parts: PrintingParts): Promise<Printing> {
  const { hall, lines } = parts
  const printing = new PrintingThread(parts)
  lines.onTold((told) => printing.tell({ told }))
  if (hall.document) await printing.start()
  let last = 0
  let changed = false
  let gathering: ReturnType<typeof setTimeout> | undefined
  hall.listen({
    committed: (seq) => {
      last = seq
      gathering ??= setTimeout(() => {
        gathering = undefined
        if (changed) printing.tell({ around: aroundOf(hall) })
        changed = false
        printing.tell({ seq: last })
      }, gatherMs)
    },
    happened: ({ type }) => {
      if (type === 'hall.configured') void printing.configured()
      if (type.startsWith('counter.') || type === 'hall.configured' || type === 'slips.changed' || type === 'day.opened') changed = true
    },
  })
  return {
    cursor: () => (printing.prints ? printing.cursor : hall.health.seq),
    release: (printer, what) => printing.tell({ release: { printer, what } }),
    print: (job) => printing.print(job),
    printerOf: (device = '') => printerFor(device, hall.document?.printers, printing.plan),
    profileOf: (printer) => printing.plan.printers.find((each) => each.printer === printer)?.profile,
    stop: async () => {
      clearTimeout(gathering)
      await printing.stop()
    },
  }
}

function aroundOf(hall: Hall): HallAround {
  const config = hall.document as HallConfig
  const { lines, matters, counters, printers, slips } = config
  const open = Object.fromEntries(lines.map(({ line }) => [line, hall.openCounters(line)]))
  return { hall: { hall: config.hall, lines, matters, counters, ...(slips ? { slips } : {}) }, printers, open }
}

/** A thread that ends on its own is started again; until then its printers are shown offline. One that has other printers to drive is another thread. */
class PrintingThread {
  private worker: Worker | undefined
  /** It was told to end and has the spool still: no other runs beside it. */
  private leaving: Worker | undefined
  /** For the thread after that one. */
  private readonly kept: (Extract<ToPrinting, { print: PrintJob }> | Extract<ToPrinting, { release: Release }>)[] = []
  private stopping = false
  private restart: NodeJS.Timeout | undefined
  plan: PrintingPlan
  /** The thread before has put everything away. */
  private ended: Promise<void> = Promise.resolve()
  private readonly printing = new Awaited(printMs)
  /** Position in the journal up to which every slip is in the spool. */
  cursor = 0
  /** The furthest that is known of `cursor` in this run, where no thread could tell: as of the first start. */
  private owedAfter: number | undefined

  constructor(private readonly parts: PrintingParts) {
    this.plan = planOf(undefined, parts)
  }

  /** Whether the hall has anything to print on. */
  get prints(): boolean {
    return this.plan.printers.length > 0
  }

  /** One thread at a time: whoever comes first, the hall file or the end of the rest, starts it. */
  async start(): Promise<void> {
    if (this.worker || this.leaving || this.stopping) return
    clearTimeout(this.restart)
    const { hall, options, folder, publicUrl, now, onTrouble, spawn } = this.parts
    this.plan = planOf(hall.document, this.parts)
    this.show()
    const kept = this.kept.splice(0)
    if (!this.prints) return
    this.owedAfter ??= hall.health.seq
    const { plan } = this
    const { owedAfter } = this
    const worker = spawn({
      folder,
      demo: options.demo,
      speed: options.speed,
      plan,
      publicUrl,
      startedAt: now(),
      owedAfter,
      around: aroundOf(hall),
    })
    this.worker = worker
    for (const each of kept) this.tell('print' in each ? { ...each, print: this.placed(each.print) } : each)
    worker.on('error', onTrouble)
    worker.on('exit', () => {
      if (this.worker !== worker || this.stopping) return
      this.worker = undefined
      for (const { printer } of plan.printers) this.shown({ printer, state: 'offline', jobs: 0 })
      this.restart = setTimeout(() => void this.start(), restartMs)
      this.restart.unref()
    })
    await new Promise<void>((done) => {
      worker.once('exit', () => done())
      worker.on('message', (message: FromPrinting) => {
        if (message === 'started') done()
        else if ('kept' in message) this.printing.settle(message.kept)
        else if ('cursor' in message) this.read(message.cursor)
        else if ('report' in message) this.shown(message.report)
        else if ('asked' in message) this.parts.lines.ask(message.asked)
        else onTrouble(message.trouble)
      })
    })
  }

  /** The hall document is another: its printers may be, too. While a thread ends for the document before, the next one waits already, and takes that of then. */
  async configured(): Promise<void> {
    if (this.leaving) return
    if (!this.worker) return this.start()
    if (isDeepStrictEqual(planOf(this.parts.hall.document, this.parts), this.plan)) return
    const { worker } = this
    this.worker = undefined
    this.leaving = worker
    this.ended = endOf(worker)
    await this.ended
    this.leaving = undefined
    await this.start()
  }

  private read(cursor: number): void {
    this.cursor = cursor
    this.owedAfter = Math.max(cursor, this.owedAfter ?? 0)
  }

  /** The printer that it was asked for may be there no longer. */
  private placed(job: PrintJob): PrintJob {
    return { ...job, printer: printerFor(job.printer, undefined, this.plan) ?? job.printer }
  }

  /** A printer that the hall has no longer is shown no longer. */
  private show(): void {
    const { hall } = this.parts
    const known = new Set(this.plan.printers.map(({ printer }) => printer))
    for (const each of hall.health.printers) if (!known.has(each.printer)) hall.setPrinter(each, true)
  }

  private shown(report: Parameters<typeof shownPrinter>[0]): void {
    const { hall } = this.parts
    hall.setPrinter(shownPrinter(report, hall.document?.printers))
  }

  /** The same key again is the same slip, so whoever is not told may ask again. */
  print(job: PrintJob): Promise<void> {
    if (!this.worker && !this.leaving) return Promise.reject(new Error('nothing prints now'))
    const { id, settled } = this.printing.expect()
    this.tell({ print: job, id })
    return settled
  }

  /** False: there is nobody to tell. */
  tell(message: Exclude<ToPrinting, 'stop'>): boolean {
    const { worker, leaving } = this
    if (worker) worker.postMessage(message)
    else if (!leaving) return false
    // What a printer tells is for the thread that asked it: a slip that is on its way waits for its answer.
    else if ('told' in message) leaving.postMessage(message)
    // The hall as it is and where its journal ends, the next one is started with.
    else if ('print' in message || 'release' in message) this.kept.push(message)
    return true
  }

  async stop(): Promise<void> {
    this.stopping = true
    clearTimeout(this.restart)
    await this.ended
    if (this.worker) await endOf(this.worker)
  }
}

function endOf(worker: Worker): Promise<void> {
  return new Promise<void>((done) => {
    worker.once('exit', () => done())
    worker.postMessage('stop' satisfies ToPrinting)
  })
}
