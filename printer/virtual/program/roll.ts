import type { RollStretch } from '../../../protocol/virtual-printer.ts'
import { drawStretch, lengthOf } from '../draw.ts'
import { numberOn, type Printed, type PrintedSlip } from '../paper.ts'

/** What came out in this time is one stretch, in milliseconds: a line alone is not worth a picture. */
const gatherMs = 80
/** So much of the roll is kept to be looked at: about 8 m of paper. */
const mostRows = 64_000
const mostStretches = 400

type Kept = RollStretch & { readonly png: Buffer }

/** The paper that came out, in stretches, each with its picture. */
export class Roll {
  readonly #dots: number
  readonly #tell: (stretch: RollStretch) => void
  #open: Printed[] = []
  #gathering: NodeJS.Timeout | undefined
  #drawing: Promise<void> = Promise.resolve()
  #kept: Kept[] = []
  #next = 1

  constructor(dots: number, tell: (stretch: RollStretch) => void) {
    this.#dots = dots
    this.#tell = tell
  }

  printed(part: Printed): void {
    this.#open.push(part)
    this.#gathering ??= setTimeout(() => this.#close(false, []), gatherMs)
  }

  cut(slip: PrintedSlip): void {
    const number = numberOn(slip)
    this.#close(true, number ? [number] : [])
  }

  /** The stretches that are kept, the oldest first. */
  get stretches(): readonly RollStretch[] {
    return this.#kept.map(({ stretch, rows, cut, numbers }) => ({ stretch, rows, cut, numbers }))
  }

  picture(stretch: number): Buffer | undefined {
    return this.#kept.find((each) => each.stretch === stretch)?.png
  }

  stop(): void {
    clearTimeout(this.#gathering)
    this.#open = []
  }

  #close(cut: boolean, numbers: readonly string[]): void {
    clearTimeout(this.#gathering)
    this.#gathering = undefined
    const parts = this.#open
    this.#open = []
    if (parts.length === 0 && !cut) return
    this.#drawing = this.#drawing.then(async () => {
      const rows = Math.min(16_000, Math.max(1, lengthOf(parts)))
      const kept: Kept = { stretch: this.#next++, rows, cut, numbers, png: await drawStretch(parts, this.#dots) }
      this.#kept.push(kept)
      this.#forget()
      this.#tell({ stretch: kept.stretch, rows, cut, numbers })
    })
    // A stretch that cannot be drawn is missing in the picture alone.
    this.#drawing = this.#drawing.catch(() => undefined)
  }

  #forget(): void {
    let rows = this.#kept.reduce((sum, each) => sum + each.rows, 0)
    while (this.#kept.length > mostStretches || (rows > mostRows && this.#kept.length > 1)) rows -= this.#kept.shift()?.rows ?? 0
  }
}
