import { mkdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { DrawnSlips } from '../printer/glyphs/drawn-slips.ts'
import { SqliteSpool } from '../printer/spool-sqlite.ts'
import { Stations } from '../printer/stations.ts'
import { VirtualPrinter } from '../printer/virtual/virtual-printer.ts'
import type { PrinterProfile } from '../protocol/printer-profile.ts'
import { Slips } from './followers/slips.ts'
import { followersPriority } from './followers-priority.ts'
import { giveBackMemory } from './give-back.ts'
import { JournalReader } from './journal/reader-sqlite.ts'
import { slipPictures } from './printing.ts'
import type { FromPrinting, PrintingStart, ToPrinting } from './printing-messages.ts'
import { printerFor } from './printing-plan.ts'

/**
 * A virtual printer needs 0.1 s for a slip on the hall's clock, a tenth of what a real one needs; on the machine's never less than 12 ms, so that a day that is
 * played quickly leaves the machine to the hall. `speed`: of the hall's clock, 0 where it only leaps.
 */
const virtualSlipMs = (speed: number): number => Math.max(12, speed > 0 ? 100 / speed : 0)

/** Composition of the thread that prints: follower, spool, stations and the virtual printers of a demo. */
async function print(start: PrintingStart, tell: (message: FromPrinting) => void) {
  const { folder, demo, speed, publicUrl, startedAt, owedAfter, plan } = start
  let { around } = start
  const journal = new JournalReader(join(folder, 'hall.db'))
  const onTrouble = (trouble: unknown) => tell({ trouble: String(trouble) })
  const virtual: VirtualPrinter[] = []
  const spool = new SqliteSpool(join(folder, 'spool.db'))
  // An older journal was put back: what follows in it is new, and is to be printed.
  if (spool.cursor() > journal.tail()) spool.enqueue([], journal.tail())
  const tellPosition = () => tell({ cursor: spool.cursor() })
  // Nobody else knows how far an older run came.
  tellPosition()
  const stations = new Stations({
    ...plan,
    spool,
    encode: new DrawnSlips(onTrouble).encode,
    virtualAt: async (printer, profile) => {
      const made = virtualPrinter(profile, virtualSlips(folder, printer), virtualSlipMs(speed))
      virtual.push(made)
      return { kind: 'tcp', host: '127.0.0.1', port: await made.start() }
    },
    ask: (asked) => tell({ asked }),
    onState: (report) => tell({ report }),
    onTrouble,
  })
  const slips = new Slips({
    readSince: (seq, limit) => journal.readSince(seq, limit),
    queue: {
      cursor: () => spool.cursor(),
      enqueue: (jobs, cursor) => {
        spool.enqueue(jobs, cursor)
        tellPosition()
      },
    },
    hallAt: () => around.hall,
    personal: (ref) => journal.personal(ref),
    openCounters: (line) => around.open[line] ?? [],
    printerOf: (device) => printerFor(device, around.printers, plan),
    demo,
    owedAfter,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    now: () => startedAt,
    onTrouble,
  })
  await stations.start()
  slips.start()
  return async (message: ToPrinting) => {
    if (message !== 'stop') {
      if ('around' in message) around = message.around
      else if ('told' in message) stations.take(message.told)
      else if ('release' in message) stations.release(message.release.printer, message.release.what)
      else if ('print' in message) {
        spool.enqueue([message.print], spool.cursor())
        tell({ kept: message.id })
      } else slips.wake()
      return
    }
    await slips.stop()
    await stations.stop()
    spool.close()
    await Promise.all(virtual.map((each) => each.stop()))
    journal.close()
    parentPort?.close()
  }
}

/** The first one's lie where they are looked for; those of others apart, since a picture is named by its number. */
const virtualSlips = (folder: string, printer: string): string =>
  printer === 'printer-1' ? slipPictures(folder) : join(slipPictures(folder), printer)

function virtualPrinter(profile: PrinterProfile, pictures: string, slipMs: number): VirtualPrinter {
  mkdirSync(pictures, { recursive: true })
  return new VirtualPrinter({ profile, folder: pictures, slipMs })
}

if (parentPort) {
  const port = parentPort
  setPriority(0, followersPriority)
  const take = await print(workerData as PrintingStart, (message) => port.postMessage(message))
  port.on('message', (message: ToPrinting) =>
    take(message).catch((trouble: unknown) => port.postMessage({ trouble: String(trouble) } satisfies FromPrinting)),
  )
  port.postMessage('started' satisfies FromPrinting)
  giveBackMemory()
}
