import { type Run, type SlipLine, textOf } from '../../protocol/slips/lines.ts'
import { piecesOf } from '../escpos/chinese.ts'
import { encode } from '../escpos/encode.ts'
import { blacken, blank, type Picture } from '../escpos/picture.ts'
import type { PrinterProfile } from '../escpos/profiles.ts'
import { Glyphs } from './glyphs.ts'

/** More than so many different ones are not told any more: somebody knows by now. */
const mostTold = 200

/**
 * Makes the bytes of slips, with pictures of those characters that the printer lacks. Each that nobody can draw, or that a printer without pictures prints
 * as 〓, is told once.
 */
export class DrawnSlips {
  readonly #glyphs: Pick<Glyphs, 'of' | 'lacks'>
  readonly #onTrouble: (trouble: Error) => void
  readonly #told = new Set<string>()

  constructor(onTrouble: (trouble: Error) => void, glyphs: Pick<Glyphs, 'of' | 'lacks'> = new Glyphs()) {
    this.#onTrouble = onTrouble
    this.#glyphs = glyphs
  }

  readonly encode = (lines: readonly SlipLine[], profile: PrinterProfile): Buffer => {
    if (profile.images === 'none') this.#tellLost(lines, profile)
    return encode(lines, profile, (run) => this.#draw(run))
  }

  #draw(run: Run): Picture {
    const { text, width = 1, height = 1, bold = false, inverse = false } = run
    const glyphs = Array.from(text, (character) => {
      if (this.#glyphs.lacks(character)) this.#tell(character, 'is in no font of this machine, so slips show its number in a box')
      return this.#glyphs.of(character, { width, height, bold })
    })
    const picture = blank(
      glyphs.reduce((sum, { across }) => sum + across, 0),
      24 * height,
    )
    let left = 0
    for (const { across, down, dots } of glyphs) {
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++) if ((dots[y * across + x] === 1) !== inverse) blacken(picture, left + x, y)
      left += across
    }
    return picture
  }

  #tellLost(lines: readonly SlipLine[], { characters }: PrinterProfile): void {
    for (const line of lines) {
      if (line.kind !== 'text') continue
      for (const piece of piecesOf(textOf(line), characters))
        if (piece.lacking)
          for (const character of piece.text) this.#tell(character, 'is not in this printer, which takes no pictures: slips show 〓')
    }
  }

  #tell(character: string, what: string): void {
    if (this.#told.has(character) || this.#told.size >= mostTold) return
    this.#told.add(character)
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    this.#onTrouble(new Error(`character U+${code} ${what}`))
  }
}
