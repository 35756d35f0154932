import { Glyphs } from '../glyphs/glyphs.ts'
import {
  type Dots,
  dotsOf,
  heightOfRun,
  type Printed,
  type PrintedCode,
  type PrintedItem,
  type PrintedPage,
  type PrintedRun,
} from './paper.ts'
import { qrOf, qrSize } from './qr-symbol.ts'

export function heightOf(part: Printed): number {
  switch (part.kind) {
    case 'line':
      return part.advance
    case 'qr':
      return qrSize(part.data, part.level) * part.module
    default:
      return part.rows
  }
}

const black = 0xff000000
const white = 0xffffffff
let glyphs: Glyphs | undefined

/** Paper, a pixel per dot. What is beyond its edges is not drawn. */
export class Sheet {
  readonly across: number
  readonly #down: number
  readonly #pixels: Uint32Array

  constructor(across: number, pixels: Uint32Array) {
    this.across = across
    this.#down = Math.floor(pixels.length / across)
    this.#pixels = pixels.fill(white)
  }

  put(part: Printed, top: number): void {
    if (part.kind === 'line') this.#line(part, top)
    else if (part.kind === 'image') this.#dots({ width: part.across * 8, height: part.rows, bits: part.bits }, 0, top)
    else if (part.kind === 'page') this.#page(part, top)
    else this.#qr(part, this.#start(part.align, heightOf(part)), top)
  }

  #set(x: number, y: number, colour: number): void {
    if (x >= 0 && y >= 0 && x < this.across && y < this.#down) this.#pixels[y * this.across + x] = colour
  }

  #line(line: Extract<Printed, { kind: 'line' }>, top: number): void {
    const tallest = line.runs.reduce((most, run) => Math.max(most, heightOfRun(run)), 24)
    let x = this.#start(
      line.align,
      line.runs.reduce((sum, run) => sum + dotsOf(run), 0),
    )
    for (const run of line.runs) {
      // All stand on one foot line, whatever their size.
      this.#run(run, x, top + tallest - heightOfRun(run))
      x += dotsOf(run)
    }
  }

  #run(run: PrintedRun, left: number, top: number): void {
    if (run.picture) this.#dots(run.picture, left, top)
    let x = left
    for (const character of run.text) x += this.#character(character, run, { x, y: top })
    const foot = top + heightOfRun(run)
    for (let y = foot - (run.underline ?? 0); y < foot; y++) for (let at = left; at < x; at++) this.#set(at, y, black)
  }

  #character(character: string, run: PrintedRun, at: { x: number; y: number }): number {
    glyphs ??= new Glyphs()
    const { across, down, dots } = glyphs.of(character, run)
    const ink = run.inverse ? white : black
    const ground = run.inverse ? black : white
    for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) this.#set(at.x + x, at.y + y, dots[y * across + x] ? ink : ground)
    return across
  }

  #dots({ width, height, bits }: Dots, left: number, top: number): void {
    const row = Math.ceil(width / 8)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) if ((bits[y * row + (x >> 3)] as number) & (0x80 >> (x & 7))) this.#set(left + x, top + y, black)
  }

  #qr({ data, module, level }: PrintedCode, left: number, top: number): void {
    const code = qrOf(data, level)
    const side = (code?.size ?? 0) * module
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) if (code?.get(Math.floor(x / module), Math.floor(y / module))) this.#set(left + x, top + y, black)
  }

  #page(page: PrintedPage, top: number): void {
    for (const item of page.items) {
      const own = new Sheet(item.width, new Uint32Array(item.width * item.height))
      own.#item(item.what)
      this.#turned(own, item, top)
    }
  }

  #item(what: PrintedItem['what']): void {
    if (what.kind === 'run') this.#run(what.run, 0, 0)
    else if (what.kind === 'dots') this.#dots(what.dots, 0, 0)
    else this.#qr(what, 0, 0)
  }

  /** Black dots only: what lies on each other on a page is all seen. */
  #turned(own: Sheet, { area, turns, x: left, y: above, width, height }: PrintedItem, top: number): void {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        if (own.#pixels[y * width + x] !== black) continue
        const [u, v] = [left + x, above + y]
        const to = [
          [u, v],
          [v, area.height - 1 - u],
          [area.width - 1 - u, area.height - 1 - v],
          [area.width - 1 - v, u],
        ][turns] as [number, number]
        this.#set(area.x + to[0], top + area.y + to[1], black)
      }
  }

  #start(align: 'left' | 'centre' | 'right', across: number): number {
    const spare = Math.max(0, this.across - across)
    return align === 'left' ? 0 : align === 'right' ? spare : Math.floor(spare / 2)
  }
}
