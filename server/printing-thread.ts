import { mkdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { profiles } from '../printer/escpos/profiles.ts'
import { SqliteSpool } from '../printer/spool-sqlite.ts'
import { PrintStation } from '../printer/station.ts'
import { TcpTransport } from '../printer/transport-tcp.ts'
import { VirtualPrinter } from '../printer/virtual/virtual-printer.ts'
import { Slips } from './followers/slips.ts'
import { followersPriority } from './followers-priority.ts'
import { JournalReader } from './journal/reader-sqlite.ts'
import { slipPictures } from './printing.ts'
import type { FromPrinting, PrintingStart, ToPrinting } from './printing-messages.ts'

/** A virtual printer is faster than a real one, yet slow enough to leave the machine to the hall in a rush. */
const virtualSlipMs = 12

/** Composition of the thread that prints: follower, spool, station and, without an address, a virtual printer. */
async function print(start: PrintingStart, tell: (message: FromPrinting) => void) {
  const { folder, demo, publicUrl, startedAt } = start
  const profile = profiles[start.profile]
  let { around } = start
  const journal = new JournalReader(join(folder, 'hall.db'))
  const onTrouble = (trouble: unknown) => tell({ trouble: String(trouble) })
  const virtual = start.address ? undefined : virtualPrinter(profile, folder)
  const address = start.address ?? { host: '127.0.0.1', port: (await virtual?.start()) ?? 0 }
  const spool = new SqliteSpool(join(folder, 'spool.db'))
  // An older journal was put back: what follows in it is new, and is to be printed.
  if (spool.cursor() > journal.tail()) spool.enqueue([], journal.tail())
  const tellPosition = () => tell({ cursor: spool.cursor() })
  // Nobody else knows how far an older run came.
  tellPosition()
  const onState: ConstructorParameters<typeof PrintStation>[0]['onState'] = (report) => tell({ report })
  const station = new PrintStation({ printer: 'printer-1', spool, transport: new TcpTransport(address), profile, onState, onTrouble })
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
    openCounters: (line) => around.open[line] ?? [],
    demo,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    now: () => startedAt,
    onTrouble,
  })
  station.start()
  slips.start()
  return async (message: ToPrinting) => {
    if (message !== 'stop') {
      if ('around' in message) around = message.around
      else slips.wake()
      return
    }
    await slips.stop()
    await station.stop()
    spool.close()
    await virtual?.stop()
    journal.close()
    parentPort?.close()
  }
}

function virtualPrinter(profile: (typeof profiles)[PrintingStart['profile']], folder: string): VirtualPrinter {
  const pictures = slipPictures(folder)
  mkdirSync(pictures, { recursive: true })
  return new VirtualPrinter({ profile, folder: pictures, slipMs: virtualSlipMs })
}

if (parentPort) {
  const port = parentPort
  setPriority(0, followersPriority)
  const take = await print(workerData as PrintingStart, (message) => port.postMessage(message))
  port.on('message', (message: ToPrinting) => void take(message))
  port.postMessage('started' satisfies FromPrinting)
}
