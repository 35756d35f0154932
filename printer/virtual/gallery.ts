import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numberOn, type PrintedSlip } from './paper.ts'

/** Drawing may take at most this share of the process's time, so that a rush of slips stays a rush of slips. */
const share = 0.1

/** Pictures of slips, made beside the work: one at a time, and always of the newest, whatever came in between. */
export class Gallery {
  readonly #folder: string
  readonly #dots: number
  #next: PrintedSlip | undefined
  #drawing: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false
  #drawn = 0

  constructor(folder: string, dots: number) {
    this.#folder = folder
    this.#dots = dots
    mkdirSync(folder, { recursive: true })
  }

  get drawn(): number {
    return this.#drawn
  }

  offer(slip: PrintedSlip): void {
    this.#next = slip
    if (!this.#drawing && !this.#timer) this.#after(0)
  }

  /** Resolves when the newest slip is drawn. */
  async settled(): Promise<void> {
    while (this.#next || this.#drawing) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      await (this.#drawing ?? this.#draw())
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#drawing
  }

  #after(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#next && !this.#drawing) void this.#draw()
    }, ms)
    // A picture is no reason to keep a process alive.
    this.#timer.unref()
  }

  #draw(): Promise<void> {
    const slip = this.#next
    this.#next = undefined
    if (!slip) return Promise.resolve()
    const began = performance.now()
    // A picture that cannot be drawn or written must not stop the printer: the slip itself is out.
    this.#drawing = this.#write(slip)
      .catch(() => undefined)
      .finally(() => {
        this.#drawing = undefined
        this.#drawn++
        if (!this.#closed) this.#after((performance.now() - began) / share)
      })
    return this.#drawing
  }

  async #write(slip: PrintedSlip): Promise<void> {
    // Canvas and fonts weigh 30 MB: a printer that never prints has none.
    const { drawSlip } = await import('./draw.ts')
    const png = await drawSlip(slip, this.#dots)
    const number = numberOn(slip)
    if (number) await writeFile(join(this.#folder, `${number}.png`), png)
    // Somebody may be looking at it: it changes at once or not at all.
    await writeFile(join(this.#folder, 'last.png.new'), png)
    await rename(join(this.#folder, 'last.png.new'), join(this.#folder, 'last.png'))
  }
}
