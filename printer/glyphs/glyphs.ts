import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { cellsOf } from '../../protocol/slips/cells.ts'
import { codeBox } from './code-box.ts'
import { familyOf } from './fonts.ts'

/** One character as dots: a byte per dot, 1 is black. */
export type Glyph = { readonly across: number; readonly down: number; readonly dots: Uint8Array }
export type GlyphLook = { readonly width: number; readonly height: number; readonly bold: boolean }

const cell = 24
/** Rows above the line on which characters stand. */
const foot = 21
/** Letters are a little smaller and higher, so that g and y end within their cell. */
const latin = { size: 22, foot: 19.7 }
/** Letters that are squeezed into a cell of 12 dots, and would lose their stems. */
const broad = /[mwMW@%&]/
/** Beyond this many the drawn ones are let go: numbers at size 7 are large, and a hall's words are few. */
const kept = 3000

/**
 * Draws characters in the printer's cells with the fonts that come with the product, so that a slip is readable on a machine that has none. Each is drawn
 * at its real size, then made pure black and white: a printer has no grey.
 */
export class Glyphs {
  readonly #drawn = new Map<string, Glyph>()
  readonly #context: SKRSContext2D
  /** What the fonts draw for a character that nobody has, by their names. */
  readonly #empty = new Map<string, string>()
  readonly #lacking = new Map<string, boolean>()

  constructor() {
    this.#context = createCanvas(cell * 8, cell * 8).getContext('2d', { willReadFrequently: true })
  }

  of(character: string, look: GlyphLook): Glyph {
    const key = `${look.width}${look.height}${look.bold ? 'b' : 'r'}${character}`
    const known = this.#drawn.get(key)
    if (known) return known
    if (this.#drawn.size >= kept) this.#drawn.clear()
    const glyph = this.#draw(character, look)
    this.#drawn.set(key, glyph)
    return glyph
  }

  /** Whether no font of this machine has the character: a box with its number is drawn for it. */
  lacks(character: string): boolean {
    const known = this.#lacking.get(character)
    if (known !== undefined) return known
    if (this.#lacking.size >= kept) this.#lacking.clear()
    const lacking = cellsOf(character) === 2 && character.trim() !== '' && this.#isEmpty(character)
    this.#lacking.set(character, lacking)
    return lacking
  }

  /** Fonts cannot be asked what they have: a character that they lack looks like one that does not exist, or is blank. */
  #isEmpty(character: string): boolean {
    const family = familyOf(character)
    const shapeOf = (drawn: string): string => {
      const { dots } = this.#inked(drawn, { width: 1, height: 1, bold: false }, family)
      return dots.includes(1) ? Buffer.from(dots).toString('latin1') : ''
    }
    const empty = this.#empty.get(family) ?? shapeOf(nobody)
    this.#empty.set(family, empty)
    const shape = shapeOf(character)
    return shape === '' || shape === empty
  }

  #draw(character: string, look: GlyphLook): Glyph {
    return this.lacks(character) ? boxed(character, look) : this.#inked(character, look, familyOf(character))
  }

  #inked(character: string, { width, height, bold }: GlyphLook, family: string): Glyph {
    const context = this.#context
    const wide = cellsOf(character) === 2
    const across = (wide ? cell : cell / 2) * width
    const down = cell * height
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = '#fff'
    context.fillRect(0, 0, across, down)
    context.fillStyle = '#000'
    const size = (wide ? cell : latin.size) * height
    context.font = `${weightOf(character, { width, height, bold })} ${size}px ${family}`
    const advance = context.measureText(character).width
    // What is wider than its cell is narrowed: letters come from a proportional font, the printer's are all alike.
    const asWide = character === '–' ? 1 : width / height
    const narrowed = Math.min(asWide, across / (advance || 1))
    context.setTransform(narrowed, 0, 0, 1, (across - advance * narrowed) / 2, 0)
    context.fillText(character, 0, (wide ? foot : latin.foot) * height)
    const { data } = context.getImageData(0, 0, across, down)
    const dots = new Uint8Array(across * down)
    // Thin strokes cover only part of a dot: the threshold is set so that they come out at normal size, and do not swell where characters are large.
    const black = height === 1 ? 150 : 128
    for (let dot = 0; dot < dots.length; dot++) if ((data[dot * 4] as number) < black) dots[dot] = 1
    return { across, down, dots }
  }
}

/** A code point that is none and never will be. */
const nobody = '\u{10ffff}'

function boxed(character: string, { width, height }: GlyphLook): Glyph {
  const box = codeBox(character)
  const across = cell * width
  const dots = Uint8Array.from(
    { length: across * cell * height },
    (_, dot) => box[Math.floor(Math.floor(dot / across) / height) * cell + Math.floor((dot % across) / width)] as number,
  )
  return { across, down: cell * height, dots }
}

/** At normal size a thin stroke would fall between two dots, so that regular is drawn a little stronger there. */
const weightOf = (character: string, { width, height, bold }: GlyphLook): number => {
  if (bold) return width < height ? 850 : broad.test(character) ? 600 : 700
  return height > 1 ? 400 : broad.test(character) ? 600 : 480
}
