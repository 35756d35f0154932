import { cellsOf } from '../../protocol/slips/cells.ts'
import { defaultSpacing, type Token } from './parse.ts'

export type PrintedRun = {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly bold: boolean
  readonly inverse: boolean
}

/** What is on the paper, from above. `advance` is how far the paper went on, in dots. */
export type Printed =
  | { readonly kind: 'line'; readonly align: 'left' | 'centre' | 'right'; readonly runs: readonly PrintedRun[]; readonly advance: number }
  | { readonly kind: 'qr'; readonly align: 'left' | 'centre' | 'right'; readonly data: string; readonly module: number }
  | { readonly kind: 'image'; readonly across: number; readonly rows: number; readonly bits: Buffer }

/** One piece of paper, from one cut to the next. */
export type PrintedSlip = { readonly parts: readonly Printed[] }

const cell = 24
const plain = { width: 1, height: 1, bold: false, inverse: false }

/** The print head: settings and what they leave on the paper. Says what was against the rules. */
export class Paper {
  readonly #columns: number
  #parts: Printed[] = []
  #runs: PrintedRun[] = []
  #look = plain
  #align: 'left' | 'centre' | 'right' = 'left'
  #spacing = defaultSpacing
  #module = 3
  #data: string | undefined

  constructor(columns: number) {
    this.#columns = columns
  }

  /** Lines, pictures and codes since the last cut. */
  get printed(): number {
    return this.#parts.length
  }

  /** The power went: settings and the open line are lost, what is on the paper stays. */
  reset(): void {
    this.#runs = []
    this.#look = plain
    this.#align = 'left'
    this.#spacing = defaultSpacing
    this.#data = undefined
  }

  /** A slip, when this cut one; or what was wrong, in words. */
  apply(token: Token): PrintedSlip | string | undefined {
    switch (token.kind) {
      case 'text':
        return this.#text(token.text)
      case 'reset':
        this.reset()
        return undefined
      case 'align':
        if (this.#runs.length > 0) return 'alignment in the middle of a line'
        this.#align = token.align
        return undefined
      case 'bold':
      case 'inverse':
        this.#look = { ...this.#look, [token.kind]: token.on }
        return undefined
      case 'size':
        this.#look = { ...this.#look, width: token.width, height: token.height }
        return undefined
      case 'spacing':
        this.#spacing = token.dots
        return undefined
      case 'line-feed':
        return this.#lineFeed()
      case 'feed-lines':
        for (let line = 0; line < token.lines; line++) this.#lineFeed()
        return undefined
      case 'qr-module':
        this.#module = token.dots
        return undefined
      case 'qr-data':
        this.#data = token.data
        return undefined
      case 'qr-print':
        return this.#qr()
      case 'image':
        this.#parts.push(token)
        return undefined
      case 'cut':
        return this.#cut()
      case 'unknown':
        return `unknown bytes ${token.bytes} at ${token.at}`
      case 'chinese':
      case 'sensors':
        return undefined
      default:
        return token satisfies never
    }
  }

  #text(text: string): string | undefined {
    this.#runs.push({ text, ...this.#look })
    const cells = this.#runs.reduce((sum, run) => sum + cellsOf(run.text) * run.width, 0)
    return cells > this.#columns ? `a line of ${cells} cells on paper of ${this.#columns}` : undefined
  }

  #lineFeed(): undefined {
    const tallest = this.#runs.reduce((most, run) => Math.max(most, run.height * cell), 0)
    this.#parts.push({ kind: 'line', align: this.#align, runs: this.#runs, advance: Math.max(tallest, this.#spacing) })
    this.#runs = []
  }

  #qr(): string | undefined {
    if (this.#data === undefined) return 'a QR code without data'
    this.#parts.push({ kind: 'qr', align: this.#align, data: this.#data, module: this.#module })
    return undefined
  }

  #cut(): PrintedSlip | string {
    if (this.#runs.length > 0) return 'a cut in the middle of a line'
    const slip = { parts: this.#parts }
    this.#parts = []
    return slip
  }
}

/** The text of each line that has any, as it can be compared with a layout. */
export const textLines = (slip: PrintedSlip): string[] =>
  slip.parts.flatMap((part) => (part.kind === 'line' && part.runs.length > 0 ? [part.runs.map((run) => run.text).join('')] : []))

/** The ticket number: the tallest text on the slip. */
export function numberOn(slip: PrintedSlip): string | undefined {
  let tallest = 2
  let number: string | undefined
  for (const part of slip.parts) {
    const height = part.kind === 'line' ? (part.runs[0]?.height ?? 0) : 0
    if (part.kind !== 'line' || height <= tallest) continue
    tallest = height
    number = part.runs.map((run) => run.text).join('')
  }
  return number?.match(/^[A-Z]{1,2}[0-9]{3,}$/)?.[0]
}
