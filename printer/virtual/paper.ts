import { cellsOf, splitAt } from '../../protocol/slips/cells.ts'
import { Page, textOnPage } from './page.ts'
import { qrSize } from './qr-symbol.ts'
import { defaultSpacing, type QrLevel, type Token } from './tokens.ts'

/** Rows of whole bytes from above. */
export type Dots = { readonly width: number; readonly height: number; readonly bits: Buffer }

export type PrintedRun = {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly bold: boolean
  readonly inverse: boolean
  /** Thickness, in dots. */
  readonly underline?: number
  /** In place of text: a picture that stands in the line. */
  readonly picture?: Dots
}

export type PrintedCode = { readonly data: string; readonly module: number; readonly level: QrLevel }

type Align = 'left' | 'centre' | 'right'

/** What is on the paper, from above. `advance` is how far the paper went on, in dots. */
export type Printed =
  | { readonly kind: 'line'; readonly align: Align; readonly runs: readonly PrintedRun[]; readonly advance: number }
  | ({ readonly kind: 'qr'; readonly align: Align } & PrintedCode)
  | { readonly kind: 'image'; readonly across: number; readonly rows: number; readonly bits: Buffer }
  | PrintedPage

/** What stands on a page, in an area that may be turned. */
export type PrintedItem = {
  readonly what:
    | { readonly kind: 'run'; readonly run: PrintedRun }
    | { readonly kind: 'dots'; readonly dots: Dots }
    | ({ readonly kind: 'qr' } & PrintedCode)
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly turns: 0 | 1 | 2 | 3
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type PrintedPage = { readonly kind: 'page'; readonly rows: number; readonly items: readonly PrintedItem[] }

/** One piece of paper, from one cut to the next. */
export type PrintedSlip = {
  readonly parts: readonly Printed[]
  /** What was begun and not finished when it was cut, in words. */
  readonly wrong?: string
}

const cell = 24
const plain = { width: 1, height: 1, bold: false, inverse: false }
/** Beyond this a slip's beginning is let go: nobody looks at two metres of it, and a machine must not fill up. */
const mostParts = 3000
const mostBytes = 4_000_000

/** How wide a run is, in dots. */
export const dotsOf = (run: PrintedRun): number => run.picture?.width ?? cellsOf(run.text) * 12 * run.width
export const heightOfRun = (run: PrintedRun): number => run.picture?.height ?? run.height * cell

/** The print head: settings and what they leave on the paper. Says what was against the rules. */
export class Paper {
  readonly #columns: number
  readonly #dots: number
  #parts: Printed[] = []
  #bytes = 0
  #count = 0
  #runs: PrintedRun[] = []
  #look: Omit<PrintedRun, 'text'> = plain
  #align: Align = 'left'
  #spacing = defaultSpacing
  #module = 3
  #level: QrLevel = 'L'
  #data: string | undefined
  /** Stored and not printed yet. */
  #stored = false
  #page: Page | undefined

  constructor(columns: number, dots = columns * 12) {
    this.#columns = columns
    this.#dots = dots
  }

  /** Lines, pictures, codes and pages since the last cut. */
  get printed(): number {
    return this.#count
  }

  /** The newest of them, as far as they are kept. */
  last(count: number): readonly Printed[] {
    return this.#parts.slice(-count)
  }

  /** The power went: settings and the open line are lost, what is on the paper stays. */
  reset(): void {
    this.#runs = []
    this.#look = plain
    this.#align = 'left'
    this.#spacing = defaultSpacing
    this.#data = undefined
    this.#level = 'L'
    this.#module = 3
    this.#stored = false
    this.#page = undefined
  }

  /** A slip, when this cut one; or what was wrong, in words. */
  apply(token: Token): PrintedSlip | string | undefined {
    switch (token.kind) {
      case 'text':
        return this.#text(token.text)
      case 'line-image':
        return this.#run({ ...plain, text: '', picture: token })
      case 'reset': {
        const left = this.#leftOpen('a reset')
        this.reset()
        return left
      }
      case 'align':
        if (this.#runs.length > 0) return 'alignment in the middle of a line'
        this.#align = token.align
        return undefined
      case 'bold':
      case 'inverse':
        this.#look = { ...this.#look, [token.kind]: token.on }
        return undefined
      case 'underline':
        this.#look = { ...this.#look, underline: token.dots }
        return undefined
      case 'size':
        this.#look = { ...this.#look, width: token.width, height: token.height }
        return undefined
      case 'mode':
        this.#look = { ...this.#look, bold: token.bold, width: token.width, height: token.height, underline: token.underline }
        return undefined
      case 'spacing':
        this.#spacing = token.dots
        return undefined
      case 'line-feed':
        return this.#feed(this.#spacing)
      case 'feed-lines':
        if (token.lines > 0) this.#feed(this.#spacing)
        for (let line = 1; line < token.lines; line++) this.#feed(this.#spacing)
        return undefined
      case 'feed-dots':
        return this.#feed(token.dots)
      case 'qr-module':
        this.#module = token.dots
        return undefined
      case 'qr-level':
        this.#level = token.level
        return undefined
      case 'qr-data':
        this.#data = token.data
        this.#stored = true
        return undefined
      case 'qr-print':
        return this.#qr()
      case 'image':
        return this.#image(token)
      case 'cut':
        return this.#cut()
      case 'unknown':
        return `unknown bytes ${token.bytes} at ${token.at}: ${token.why}`
      case 'undrawn':
        return `${token.command}, which this printer knows and does not draw`
      case 'page-begin':
        if (this.#page) return 'a page within a page'
        if (this.#runs.length > 0) return 'a page in the middle of a line'
        this.#page = new Page(this.#dots)
        return undefined
      case 'page-print':
      case 'page-show':
      case 'page-clear':
      case 'page-leave':
      case 'page-area':
      case 'page-turn':
      case 'move':
        return this.#onPage(token)
      case 'chinese':
      case 'sensors':
      case 'known':
      case 'as-usual':
      case 'present':
        return undefined
      default:
        return token satisfies never
    }
  }

  /** What is begun and would be lost, when this is the end. */
  leftOpen(): string | undefined {
    return this.#leftOpen('the end')
  }

  #leftOpen(at: string): string | undefined {
    if (this.#runs.length > 0) return `${at} in the middle of a line`
    if (this.#page && !this.#page.isEmpty) return `${at} in the middle of a page`
    return this.#stored ? `${at}, and a QR code that was stored and never printed` : undefined
  }

  #text(text: string): string | undefined {
    if (this.#page) return this.#run({ text, ...this.#look })
    const open = this.#runs.reduce((sum, run) => sum + dotsOf(run), 0)
    const cells = Math.ceil((open + cellsOf(text) * 12 * this.#look.width) / 12)
    if (cells <= this.#columns) return this.#run({ text, ...this.#look })
    // It goes on in the next line, as on every printer.
    for (let rest = text; rest !== ''; ) {
      const room = Math.floor((this.#columns - Math.ceil(this.#runs.reduce((sum, run) => sum + dotsOf(run), 0) / 12)) / this.#look.width)
      const [here, next] = room < 2 && this.#runs.length > 0 ? ['', rest] : splitAt(rest, Math.max(1, room))
      if (here !== '') this.#runs.push({ text: here, ...this.#look })
      if (next !== '') this.#feed(this.#spacing)
      rest = next
    }
    return `a line of ${cells} cells on paper of ${this.#columns}`
  }

  #run(run: PrintedRun): string | undefined {
    if (this.#page) return this.#page.put({ kind: 'run', run }, dotsOf(run), heightOfRun(run))
    this.#runs.push(run)
    const dots = this.#runs.reduce((sum, each) => sum + dotsOf(each), 0)
    if (dots <= this.#dots) return undefined
    this.#feed(this.#spacing)
    return `a line of ${dots} dots on paper of ${this.#dots}`
  }

  #feed(dots: number): undefined {
    if (this.#page) return void this.#page.feed(dots)
    const tallest = this.#runs.reduce((most, run) => Math.max(most, heightOfRun(run)), 0)
    const bytes = this.#runs.reduce((sum, run) => sum + run.text.length + (run.picture?.bits.length ?? 0), 100)
    this.#add({ kind: 'line', align: this.#align, runs: this.#runs, advance: Math.max(tallest, dots) }, bytes)
    this.#runs = []
  }

  #image(image: Extract<Token, { kind: 'image' }>): string | undefined {
    const { across, rows, bits } = image
    const open = this.#runs.length > 0 ? 'a picture in the middle of a line' : undefined
    const wide = across * 8 > this.#dots ? `a picture of ${across * 8} dots on paper of ${this.#dots}` : undefined
    if (this.#page) return this.#page.put({ kind: 'dots', dots: { width: across * 8, height: rows, bits } }, across * 8, rows) ?? wide
    this.#add(image, bits.length)
    return open ?? wide
  }

  #qr(): string | undefined {
    const [data, module, level] = [this.#data, this.#module, this.#level]
    if (data === undefined) return 'a QR code without data'
    this.#stored = false
    const side = qrSize(data, level) * module
    if (side === 0) return 'a QR code with more data than one holds'
    const wide = side > this.#dots ? `a QR code of ${side} dots on paper of ${this.#dots}` : undefined
    if (this.#page) return this.#page.put({ kind: 'qr', data, module, level }, side, side)
    this.#add({ kind: 'qr', align: this.#align, data, module, level }, data.length)
    return wide
  }

  #onPage(token: Extract<Token, { kind: `page-${string}` | 'move' }>): string | undefined {
    const page = this.#page
    if (!page) return `${token.kind} without a page`
    switch (token.kind) {
      case 'page-area':
        return page.within(token)
      case 'page-turn':
        page.turn(token.turns)
        return undefined
      case 'move':
        return page.move(token)
      case 'page-clear':
        page.clear()
        return undefined
      case 'page-leave':
        this.#page = undefined
        return page.isEmpty ? undefined : 'a page that was left and never printed'
      default: {
        const printed = page.printed()
        if (token.kind === 'page-print') this.#page = undefined
        if (printed) this.#add(printed, printed.items.length * 200)
        return printed ? undefined : 'an empty page'
      }
    }
  }

  #cut(): PrintedSlip | string {
    if (this.#runs.length > 0) return 'a cut in the middle of a line'
    const wrong = this.#leftOpen('a cut')
    this.#stored = false
    const slip = { parts: this.#parts, ...(wrong === undefined ? {} : { wrong }) }
    this.#parts = []
    this.#bytes = 0
    this.#count = 0
    return slip
  }

  #add(part: Printed, bytes: number): void {
    this.#parts.push(part)
    this.#count++
    this.#bytes += bytes
    if (this.#parts.length <= mostParts && this.#bytes <= mostBytes) return
    this.#parts = this.#parts.slice(Math.ceil(this.#parts.length / 2))
    this.#bytes /= 2
  }
}

/** The text of each line that has any, as it can be compared with a layout. */
export const textLines = (slip: PrintedSlip): string[] =>
  slip.parts.flatMap((part) => {
    if (part.kind === 'page') return textOnPage(part)
    if (part.kind !== 'line' || !part.runs.some((run) => !run.picture)) return []
    return [part.runs.map((run) => run.text).join('')]
  })

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
