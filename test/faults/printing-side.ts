import { join } from 'node:path'
import { ChannelTransport } from '../../printer/channel-transport.ts'
import { channelAt } from '../../printer/channels/channel-at.ts'
import { profiles } from '../../printer/escpos/profiles.ts'
import { SqliteSpool } from '../../printer/spool-sqlite.ts'
import { type Pace, PrintStation } from '../../printer/station.ts'
import { readAddress } from '../../protocol/device-address.ts'
import { Slips } from '../../server/followers/slips.ts'
import { JournalReader } from '../../server/journal/reader-sqlite.ts'

/** What the program is told in its one argument, as JSON. */
export type PrintingSideOrders = {
  /** The hall's folder; the spool lies in it. */
  readonly folder: string
  readonly profile: keyof typeof profiles
  /** Addresses of printer-1, printer-2, …; each prints what kiosk of the same number gives. */
  readonly printers: readonly string[]
  readonly pace?: Partial<Omit<Pace, 'after'>>
  readonly statusTimeout?: number
}
/** `seq`: the journal has grown. `stop`: put everything away. */
export type ToPrintingSide = { readonly seq: number } | 'cpu' | 'stop'
export type FromPrintingSide =
  | { readonly state: string; readonly printer: string; readonly jobs: number }
  | { readonly trouble: string }
  | { readonly cpuMs: number }
  | 'started'

/** The hall's part that prints, as a process of its own that can be killed: follower, spool and stations on a journal that somebody else writes. */
export function printingSide([orders = '{}']: readonly string[]): void {
  const { folder, profile, printers, pace = {}, statusTimeout = 1000 } = JSON.parse(orders) as PrintingSideOrders
  const tell = (message: FromPrintingSide) => void process.send?.(message)
  const onTrouble = (trouble: unknown) => tell({ trouble: String(trouble) })
  const journal = new JournalReader(join(folder, 'hall.db'))
  const spool = new SqliteSpool(join(folder, 'printing-side.db'))
  const configured = journal.readSince(0, 1000).find((event) => event.type === 'hall.configured')
  if (configured?.type !== 'hall.configured') throw new Error(`${folder}: its journal has no hall`)
  const { hall } = configured.body
  const stations = printers.map((at, index) => {
    const address = readAddress(at)
    if ('expected' in address) throw new Error(`${at}: expected ${address.expected}`)
    return new PrintStation({
      printer: `printer-${index + 1}`,
      spool,
      transport: new ChannelTransport(channelAt(address), { statusTimeout }),
      profile: profiles[profile],
      onState: tell,
      onTrouble,
      pace,
    })
  })
  const slips = new Slips({
    readSince: (seq, limit) => journal.readSince(seq, limit),
    queue: spool,
    hallAt: () => hall,
    openCounters: () => [],
    demo: true,
    owedAfter: 0,
    printerOf: (kiosk) => kiosk.replace('kiosk', 'printer'),
    // Whatever day the journal is of, its slips are printed.
    now: () => 0,
    onTrouble,
  })
  const stop = async () => {
    await slips.stop()
    await Promise.all(stations.map((station) => station.stop()))
    spool.close()
    journal.close()
    process.disconnect?.()
  }
  process.on('message', (message: ToPrintingSide) => {
    if (message === 'stop') void stop()
    else if (message === 'cpu') {
      const { user, system } = process.cpuUsage()
      tell({ cpuMs: (user + system) / 1000 })
    } else slips.wake()
  })
  // Nobody is left to stop it.
  process.on('disconnect', () => process.exit())
  for (const station of stations) station.start()
  slips.start()
  tell('started')
}
