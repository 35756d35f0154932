import type { PrinterState } from '../protocol/views/parts.ts'
import { canPrint } from './escpos/status.ts'
import type { SpoolMoves } from './spool.ts'

type Standing = {
  readonly standIn: string | undefined
  /** Since when it has not been able to print, and since when it has again; milliseconds of a clock that only goes forward. */
  badSince: number | undefined
  wellSince: number | undefined
  /** Its slips come out elsewhere, if there is somewhere. */
  out: boolean
  /** Slips are being taken from it. */
  busy: boolean
}

export type StandInsOptions = {
  readonly printers: readonly { readonly printer: string; readonly standIn?: string }[]
  readonly moves: SpoolMoves
  /** Milliseconds. */
  readonly standInAfterMs: number
  readonly now: () => number
  /** Lets go of what the printer is being sent, so that nothing of it is under way; then `act` runs. */
  readonly interrupt: (printer: string, act: () => void) => Promise<void>
  /** What is shown of it beside its state may have changed. */
  readonly onChange: (printer: string) => void
}

/** A printer that has just come back is not trusted at once: a bad plug comes and goes. */
const trustedAfterMs = 2000

/**
 * Who prints for whom. A printer that has not been able to print for a while hands its slips to its stand-in; what was meant for another printer goes back
 * there when that one is well. What may have begun keeps its doubt, and so comes out marked. [P41]
 */
export class StandIns {
  readonly #options: StandInsOptions
  readonly #standings: ReadonlyMap<string, Standing>

  constructor(options: StandInsOptions) {
    this.#options = options
    const now = options.now()
    this.#standings = new Map(
      options.printers.map(({ printer, standIn }) => [
        printer,
        { standIn, badSince: now, wellSince: undefined, out: false, busy: false } satisfies Standing,
      ]),
    )
  }

  heard(printer: string, state: PrinterState): void {
    const standing = this.#standings.get(printer)
    if (!standing) return
    const now = this.#options.now()
    if (!canPrint(state)) {
      standing.badSince ??= now
      standing.wellSince = undefined
    } else if (standing.badSince !== undefined) {
      if (standing.out) standing.wellSince ??= now
      else standing.badSince = undefined
    }
  }

  /** Who prints for it now. */
  inPlaceOf(printer: string): string | undefined {
    const { out, standIn } = this.#standings.get(printer) ?? {}
    return out && this.#works(standIn) ? standIn : undefined
  }

  /** To be called about every second, and when slips have come for a printer. */
  look(): void {
    const { now, standInAfterMs, onChange } = this.#options
    const before = this.#shown()
    for (const standing of this.#standings.values()) {
      const { badSince, wellSince } = standing
      if (wellSince !== undefined && now() - wellSince >= Math.min(trustedAfterMs, standInAfterMs)) {
        standing.out = false
        standing.badSince = undefined
        standing.wellSince = undefined
      } else if (badSince !== undefined && now() - badSince >= standInAfterMs) standing.out = true
    }
    for (const [printer, { out, busy }] of this.#standings) if (out && !busy) this.#relieve(printer)
    const after = this.#shown()
    for (const [printer, shown] of after) if (before.get(printer) !== shown) onChange(printer)
  }

  #shown(): Map<string, string | undefined> {
    return new Map([...this.#standings.keys()].map((printer) => [printer, this.inPlaceOf(printer)]))
  }

  #relieve(printer: string): void {
    const { moves, interrupt } = this.#options
    const plan = moves.homes(printer).flatMap((home) => {
      const to = this.#whoPrints(printer, home)
      return to === undefined ? [] : [{ home, to }]
    })
    const standing = this.#standings.get(printer)
    if (plan.length === 0 || !standing) return
    standing.busy = true
    void interrupt(printer, () => {
      for (const { home, to } of plan) moves.handOver(printer, to, home)
    }).finally(() => {
      standing.busy = false
    })
  }

  #whoPrints(printer: string, home: string): string | undefined {
    if (home !== printer && this.#works(home)) return home
    const standIn = this.#standings.get(printer)?.standIn
    return this.#works(standIn) ? standIn : undefined
  }

  #works(printer: string | undefined): boolean {
    const standing = printer === undefined ? undefined : this.#standings.get(printer)
    return standing !== undefined && !standing.out && standing.badSince === undefined
  }
}
