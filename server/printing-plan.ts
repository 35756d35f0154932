import type { PrinterPlan } from '../printer/stations.ts'
import { readAddress } from '../protocol/device-address.ts'
import type { PrinterProfile } from '../protocol/printer-profile.ts'
import { usualPrinting } from '../protocol/printers.ts'
import type { HallConfig } from './domain/setup/events.ts'
import type { Options } from './options.ts'

type Found = { readonly profile: PrinterProfile } | { readonly problem: string }
type Listed = NonNullable<HallConfig['printers']>[number]

/** What a hall prints on. Plain data: it goes to the thread that prints. */
export type PrintingPlan = {
  readonly printers: readonly PrinterPlan[]
  /** Milliseconds. */
  readonly standInAfterMs: number
  readonly oldAfterMs: number
}

type Around = {
  readonly options: Pick<Options, 'printer' | 'demo'>
  /** Of the printer that the command line names. */
  readonly profile: PrinterProfile
  readonly findProfile: (name: string) => Found
}

const first = 'printer-1'

/** The printers of the hall document, and before them what the command line says of printer-1. Without either a demo has a virtual one. [P40] */
export function planOf(hall: Pick<HallConfig, 'printers' | 'printing'> | undefined, around: Around): PrintingPlan {
  const { options, profile } = around
  const { standInAfterSeconds, oldAfterMinutes } = hall?.printing ?? usualPrinting
  const listed = (hall?.printers ?? []).map((each) => planned(each, around))
  const own: PrinterPlan | undefined = options.printer
    ? { printer: first, way: options.printer, profile }
    : listed.length === 0 && options.demo
      ? { printer: first, way: 'virtual', profile }
      : undefined
  const printers = own
    ? [{ ...listed.find(({ printer }) => printer === first), ...own }, ...listed.filter(({ printer }) => printer !== first)]
    : listed
  return { printers, standInAfterMs: standInAfterSeconds * 1000, oldAfterMs: oldAfterMinutes * 60_000 }
}

function planned({ printer, at, profile, standIn }: Listed, { options, profile: usual, findProfile }: Around): PrinterPlan {
  const found = findProfile(profile)
  const more = standIn === undefined ? {} : { standIn }
  if ('problem' in found) return { printer, way: { problem: found.problem }, profile: usual, ...more }
  return { printer, way: wayTo(at, options.demo), profile: found.profile, ...more }
}

function wayTo(at: string, demo: boolean): PrinterPlan['way'] {
  if (at === 'agent') return at
  if (at === 'virtual') return demo ? at : { problem: 'virtual: only a demo draws its slips' }
  const address = readAddress(at)
  return 'expected' in address ? { problem: `${at}: expected ${address.expected}` } : address
}

/**
 * The printer of a slip that is asked for at a device, or at a counter (`counter-3`); undefined: the hall prints on nothing. What is named nowhere, and whatever was asked for at a
 * printer that is not there any more, prints at printer-1, or at the first.
 */
export function printerFor(device: string, printers: HallConfig['printers'], plan: PrintingPlan): string | undefined {
  const known = plan.printers.map(({ printer }) => printer)
  const counter = Number(/^counter-([0-9]+)$/.exec(device)?.[1])
  const prints = ({ kiosks, counters }: Listed) => kiosks?.includes(device) === true || counters?.some((each) => each === counter) === true
  const named = device.startsWith('printer-') ? device : printers?.find(prints)?.printer
  if (named !== undefined && known.includes(named)) return named
  return known.includes(first) ? first : known[0]
}
