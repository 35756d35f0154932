/** What can be made to go wrong with the virtual printer. */
export const faultKinds = [
  'paper-low',
  'paper-out',
  'cover',
  'overheated',
  'cutter',
  'offline',
  'silent',
  'slow',
  'garbage-status',
  'double-answer',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** What its page shows besides the paper. */
export type VirtualPrinterState = {
  readonly profile: string
  /** Dots across. */
  readonly dots: number
  /** `127.0.0.1:9100` */
  readonly at: string
  readonly faults: readonly FaultKind[]
  /** Slips that were cut off. */
  readonly printed: number
  /** Programs that are connected. */
  readonly connected: number
  /** Bytes that came and are not printed yet. */
  readonly waiting: number
  /** What came that was against the rules, the newest last, and how many there were in all. */
  readonly errors: readonly string[]
  readonly errorCount: number
  /** Known commands that leave no trace, with how often they came. */
  readonly known: readonly (readonly [string, number])[]
}

/** A stretch of the roll, as long as `rows` dots; `cut`: the paper was cut or torn off behind it. */
export type RollStretch = { readonly stretch: number; readonly rows: number; readonly cut: boolean; readonly numbers: readonly string[] }
