import Printer from 'escpos/printer.js'
import type { Run, SlipLine, TextLine } from '../../protocol/slips/lines.ts'
import { encodeChinese, piecesOf } from './chinese.ts'
import { drawnLine } from './drawn-line.ts'
import { keptPicture } from './kept-picture.ts'
import { band, columnBytes, type DrawRun, type Picture, rasterBytes } from './picture.ts'
import type { PrinterProfile } from './profiles.ts'
import { qrBytes } from './qr-bytes.ts'
import { qrPicture } from './qr-picture.ts'
import { rulePicture } from './rule-picture.ts'

/** ESC @ forgets what another program may have set; FS & reads two-byte characters from here on. */
const start = Buffer.from([0x1b, 0x40, 0x1c, 0x26])
const lineFeed = Buffer.from([0x0a])
const boldOn = Buffer.from([0x1b, 0x45, 1])
const boldOff = Buffer.from([0x1b, 0x45, 0])
/** GS ! n: width in the upper half, height in the lower. */
const sizes = Array.from({ length: 0x78 }, (_, size) => Buffer.from([0x1d, 0x21, size]))
/** GS V */
const fullCut = Buffer.from([0x1d, 0x56, 0])
const partialCut = Buffer.from([0x1d, 0x56, 1])
const cellHeight = 24
/** Dots between one line and the next, as in the drawing of the slip. */
const gap = 12
const ruleGap = 18

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex')

/**
 * The bytes of one slip. Settings are sent only where they change, so that a slow line is not kept busy with them. `draw` makes pictures of characters that
 * the printer lacks; without it they become 〓.
 */
export function encode(lines: readonly SlipLine[], profile: PrinterProfile, draw?: DrawRun): Buffer {
  const slip = new Encoder(profile, draw)
  for (const line of lines) slip.add(line)
  return slip.bytes()
}

class Encoder {
  readonly #out = new Printer(undefined)
  readonly #profile: PrinterProfile
  readonly #draw: DrawRun | undefined
  #size = 0
  #bold = false
  #inverse = false
  #align: 'LT' | 'CT' = 'LT'
  #spacing = -1

  constructor(profile: PrinterProfile, draw?: DrawRun) {
    this.#profile = profile
    this.#draw = profile.images === 'none' ? undefined : draw
    // What nobody took is out of the way before the next slip comes.
    if (profile.presenter?.retract) this.#out.print(hex(profile.presenter.retract))
    this.#out.print(start)
  }

  add(line: SlipLine): void {
    switch (line.kind) {
      case 'text':
        this.#text(line)
        break
      case 'rule':
        this.#rule(line)
        break
      case 'qr':
        this.#qr(line)
        break
      case 'picture':
        if (this.#profile.images !== 'none') this.#picture(keptPicture(line, this.#profile.dots))
        break
      case 'feed':
        this.#feed(line.dots)
        break
      case 'cut':
        this.#cut()
        break
      default:
        line satisfies never
    }
  }

  bytes(): Buffer {
    return this.#out.buffer.flush()
  }

  #text(line: TextLine): void {
    const tallest = line.runs.reduce((most, run) => Math.max(most, run.height ?? 1), 1)
    const { characters, dots } = this.#profile
    const draw = this.#draw
    const lacking = draw !== undefined && line.runs.some((run) => piecesOf(run.text, characters).some((piece) => piece.lacking))
    // A picture within a line is one character high, so a taller line is drawn as a whole.
    const whole = lacking && tallest > 1 ? drawnLine(line, dots, draw) : undefined
    if (whole) {
      this.#picture(whole)
      if (!line.tight) this.#feed(gap)
      return
    }
    this.#alignTo(line.align === 'centre' ? 'CT' : 'LT')
    this.#spaceLines(tallest * cellHeight + (line.tight ? 0 : gap))
    for (const run of line.runs) {
      if (lacking && tallest === 1) this.#pieces(run, draw)
      else this.#run(run)
    }
    this.#out.print(lineFeed)
  }

  #pieces(run: Run, draw: DrawRun): void {
    for (const piece of piecesOf(run.text, this.#profile.characters)) {
      const part = { ...run, text: piece.text }
      const picture = piece.lacking ? draw(part) : undefined
      if (picture) this.#out.print(columnBytes(picture))
      else this.#run(part)
    }
  }

  #rule(line: Extract<SlipLine, { kind: 'rule' }>): void {
    this.#alignTo('LT')
    if (this.#profile.images === 'none') {
      const cells = this.#profile.columns - 2 * line.inset
      this.#text({ kind: 'text', align: 'left', runs: [{ text: ' '.repeat(line.inset) + (line.dashed ? '- ' : '--').repeat(cells / 2) }] })
      return
    }
    this.#feed(ruleGap - gap)
    this.#picture(rulePicture(line, this.#profile))
    // Columns are a whole line high, so the gap is in them.
    if (this.#profile.images === 'raster') this.#feed(ruleGap)
  }

  #qr({ data, module }: Extract<SlipLine, { kind: 'qr' }>): void {
    const { qr, dots } = this.#profile
    if (qr === 'native') {
      this.#alignTo('CT')
      this.#out.print(qrBytes(data, module))
    } else if (qr === 'image') this.#picture(qrPicture(data, module, dots))
  }

  /** From edge to edge. */
  #picture(picture: Picture): void {
    this.#alignTo('LT')
    this.#run({ text: '' })
    if (this.#profile.images === 'raster') {
      this.#out.print(rasterBytes(picture))
      return
    }
    this.#spaceLines(band)
    for (let top = 0; top < picture.height; top += band) {
      this.#out.print(columnBytes(picture, top))
      this.#out.print(lineFeed)
    }
  }

  #run(run: Run): void {
    const size = (((run.width ?? 1) - 1) << 4) | ((run.height ?? 1) - 1)
    if (size !== this.#size) this.#out.print(sizes[size] as Buffer)
    this.#size = size
    // The formatter's own style() also sends ESC 5, which many printers do not know and print as a digit.
    if ((run.bold ?? false) !== this.#bold) this.#out.print(run.bold ? boldOn : boldOff)
    this.#bold = run.bold ?? false
    if ((run.inverse ?? false) !== this.#inverse) this.#out.setReverseColors(run.inverse ?? false)
    this.#inverse = run.inverse ?? false
    this.#out.print(encodeChinese(run.text, this.#profile.characters))
  }

  #feed(dots: number): void {
    this.#run({ text: '' })
    this.#spaceLines(dots)
    this.#out.print(lineFeed)
  }

  #cut(): void {
    this.#run({ text: '' })
    this.#spaceLines(cellHeight + gap)
    const { cutter, feedBeforeCut, presenter } = this.#profile
    // The formatter's own cut() feeds three lines where none are asked for.
    this.#out.print(Buffer.alloc(feedBeforeCut, lineFeed))
    if (cutter !== 'none') this.#out.print(cutter === 'partial' ? partialCut : fullCut)
    if (presenter) this.#out.print(hex(presenter.eject))
  }

  #alignTo(align: 'LT' | 'CT'): void {
    if (align !== this.#align) this.#out.align(align)
    this.#align = align
  }

  #spaceLines(dots: number): void {
    if (dots !== this.#spacing) this.#out.lineSpace(dots)
    this.#spacing = dots
  }
}
