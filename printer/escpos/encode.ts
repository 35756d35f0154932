import Printer from 'escpos/printer.js'
import type { Run, SlipLine, TextLine } from '../../protocol/slips/lines.ts'
import { encodeChinese } from './chinese.ts'
import type { PrinterProfile } from './profiles.ts'
import { qrBytes } from './qr-bytes.ts'
import { ruleBytes } from './rule-bytes.ts'

/** ESC @ forgets what another program may have set; FS & reads two-byte characters from here on. */
const start = Buffer.from([0x1b, 0x40, 0x1c, 0x26])
const lineFeed = Buffer.from([0x0a])
const boldOn = Buffer.from([0x1b, 0x45, 1])
const boldOff = Buffer.from([0x1b, 0x45, 0])
/** GS ! n: width in the upper half, height in the lower. */
const sizes = Array.from({ length: 0x78 }, (_, size) => Buffer.from([0x1d, 0x21, size]))
const cellHeight = 24
/** Dots between one line and the next, as in the drawing of the slip. */
const gap = 12
const ruleGap = 18

/** The bytes of one slip. Settings are sent only where they change, so that a slow line is not kept busy with them. */
export function encode(lines: readonly SlipLine[], profile: PrinterProfile): Buffer {
  const slip = new Encoder(profile)
  for (const line of lines) slip.add(line)
  return slip.bytes()
}

class Encoder {
  readonly #out = new Printer(undefined)
  readonly #profile: PrinterProfile
  #size = 0
  #bold = false
  #inverse = false
  #align: 'LT' | 'CT' = 'LT'
  #spacing = -1

  constructor(profile: PrinterProfile) {
    this.#profile = profile
    this.#out.print(start)
  }

  add(line: SlipLine): void {
    switch (line.kind) {
      case 'text':
        this.#text(line)
        break
      case 'rule':
        this.#alignTo('LT')
        this.#feed(ruleGap - gap)
        this.#out.print(ruleBytes(line, this.#profile))
        this.#feed(ruleGap)
        break
      case 'qr':
        this.#alignTo('CT')
        this.#out.print(qrBytes(line.data, line.module))
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
    this.#alignTo(line.align === 'centre' ? 'CT' : 'LT')
    const tallest = line.runs.reduce((most, run) => Math.max(most, run.height ?? 1), 1)
    this.#spaceLines(tallest * cellHeight + (line.tight ? 0 : gap))
    for (const run of line.runs) this.#run(run)
    this.#out.print(lineFeed)
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
    this.#out.print(encodeChinese(run.text))
  }

  #feed(dots: number): void {
    this.#run({ text: '' })
    this.#spaceLines(dots)
    this.#out.print(lineFeed)
  }

  #cut(): void {
    this.#run({ text: '' })
    this.#spaceLines(cellHeight + gap)
    const { cutter, feedBeforeCut } = this.#profile
    if (cutter === 'none') this.#out.feed(feedBeforeCut)
    else this.#out.cut(cutter === 'partial', feedBeforeCut)
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
