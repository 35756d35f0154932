import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { profiles } from '../printer/escpos/profiles.ts'
import { SqliteSpool } from '../printer/spool-sqlite.ts'
import { PrintStation } from '../printer/station.ts'
import { TcpTransport } from '../printer/transport-tcp.ts'
import { VirtualPrinter } from '../printer/virtual/virtual-printer.ts'
import { Slips } from './followers/slips.ts'
import type { HallOnSlips } from './followers/ticket-slip.ts'
import type { Hall } from './hall.ts'
import type { Journal } from './journal/journal.ts'
import type { Options } from './options.ts'

/** A virtual printer is faster than a real one, yet slow enough to leave the machine to the hall in a rush. */
const virtualSlipMs = 12

/** `cursor`: position in the journal up to which every slip is in the spool. */
export type Printing = { readonly cursor: () => number; readonly stop: () => Promise<void> }
export type PrintingParts = {
  readonly hall: Hall
  readonly journal: Journal
  readonly options: Options
  /** The hall's folder. */
  readonly folder: string
  readonly publicUrl: string | undefined
  readonly now: () => number
  readonly onTrouble: (trouble: unknown) => void
}

/** Where pictures of the virtual printer's slips lie. */
export const slipPictures = (folder: string): string => join(folder, 'slips')

/** Follower, spool, station and, in a demo without a printer, a virtual one. Nothing to print on: nothing is started. */
export async function startPrinting(parts: PrintingParts): Promise<Printing | undefined> {
  const { hall, journal, options, folder, publicUrl, now, onTrouble } = parts
  const profile = profiles[options.profile]
  const virtual = !options.printer && options.demo ? await startVirtual(profile, folder) : undefined
  const address = options.printer ?? virtual?.address
  if (!address) return undefined
  const spool = new SqliteSpool(join(folder, 'spool.db'))
  // An older journal was put back: what follows in it is new, and is to be printed.
  const { seq } = journal.tail()
  if (spool.cursor() > seq) spool.enqueue([], seq)
  const station = new PrintStation({
    printer: 'printer-1',
    spool,
    transport: new TcpTransport(address),
    profile,
    onState: (report) => hall.setPrinter({ ...report, kind: 'kiosk' }),
    onTrouble,
  })
  const slips = new Slips({
    readSince: (seq, limit) => journal.readSince(seq, limit),
    queue: spool,
    hallAt: () => hall.document as HallOnSlips,
    openCounters: (line) => hall.openCounters(line),
    demo: options.demo,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    now,
    onTrouble,
  })
  station.start()
  slips.start()
  hall.listen({ committed: () => slips.wake() })
  return {
    cursor: () => spool.cursor(),
    stop: async () => {
      await slips.stop()
      await station.stop()
      spool.close()
      await virtual?.printer.stop()
    },
  }
}

async function startVirtual(profile: (typeof profiles)[Options['profile']], folder: string) {
  const pictures = slipPictures(folder)
  mkdirSync(pictures, { recursive: true })
  const printer = new VirtualPrinter({ profile, folder: pictures, slipMs: virtualSlipMs })
  return { printer, address: { host: '127.0.0.1', port: await printer.start() } }
}
