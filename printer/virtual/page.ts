import type { PrintedItem, PrintedPage, PrintedRun } from './paper.ts'
import type { Token } from './tokens.ts'

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** As high as pages are on printers that say so. */
const usualHeight = 1662
const mostHeight = 4000
/** Where the foot of the first line stands below the upper edge of its area. */
const firstFoot = 24
const mostItems = 2000

/** Page mode: what is sent is put down at places of a page, and comes out when the whole is printed. */
export class Page {
  readonly #dots: number
  #items: PrintedItem[] = []
  #area: Area
  #turns: 0 | 1 | 2 | 3 = 0
  #x = 0
  #y = firstFoot

  constructor(dots: number) {
    this.#dots = dots
    this.#area = { x: 0, y: 0, width: dots, height: usualHeight }
  }

  get isEmpty(): boolean {
    return this.#items.length === 0
  }

  clear(): void {
    this.#items = []
    this.#home()
  }

  turn(turns: 0 | 1 | 2 | 3): void {
    this.#turns = turns
    this.#home()
  }

  within({ x, y, width, height }: Area): string | undefined {
    this.#area = { x, y, width, height }
    this.#home()
    if (x + width <= this.#dots && y + height <= mostHeight) return undefined
    return `a page's area from ${x} to ${x + width} and ${y} to ${y + height}, on paper ${this.#dots} dots wide`
  }

  move({ axis, by, dots }: Extract<Token, { kind: 'move' }>): string | undefined {
    const [before, most] = axis === 'x' ? [this.#x, this.#across] : [this.#y, this.#down]
    const to = by === 'place' ? dots : before + dots
    if (to < 0 || to > most) return `a move to ${to} in a page's area of ${most} dots`
    if (axis === 'x') this.#x = to
    else this.#y = to
    return undefined
  }

  feed(dots: number): void {
    this.#x = 0
    this.#y += dots
  }

  /** Whatever is put down stands on the foot that the last move or feed has set, and grows upwards. */
  put(what: PrintedItem['what'], width: number, height: number): string | undefined {
    if (this.#items.length >= mostItems) return 'more on one page than printers keep'
    const top = this.#y - height
    this.#items.push({ what, area: this.#area, turns: this.#turns, x: this.#x, y: top, width, height })
    this.#x += width
    if (this.#x <= this.#across && top >= 0 && this.#y <= this.#down) return undefined
    return `something ${width} by ${height} dots beyond the edge of a page's area of ${this.#across} by ${this.#down}`
  }

  /** The page as it comes out: as long as what stands on it. */
  printed(): PrintedPage | undefined {
    if (this.#items.length === 0) return undefined
    const rows = Math.max(...this.#items.map(({ area, turns, y, height }) => (turns === 0 ? area.y + y + height : area.y + area.height)))
    return { kind: 'page', rows: Math.min(Math.max(rows, 1), mostHeight), items: this.#items }
  }

  get #across(): number {
    return this.#turns % 2 === 0 ? this.#area.width : this.#area.height
  }

  get #down(): number {
    return this.#turns % 2 === 0 ? this.#area.height : this.#area.width
  }

  #home(): void {
    this.#x = 0
    this.#y = firstFoot
  }
}

/** The text of a page, in the order in which it was put down. */
export const textOnPage = (page: PrintedPage): string[] =>
  page.items.flatMap(({ what }) => (what.kind === 'run' ? [(what.run satisfies PrintedRun).text] : [])).filter((text) => text !== '')
