import { createCanvas } from '@napi-rs/canvas'
import { correction, generate } from 'lean-qr'
import { cellsOf } from '../../protocol/slips/cells.ts'
import { Glyphs } from './glyphs.ts'
import type { Printed, PrintedRun, PrintedSlip } from './paper.ts'

const margin = 24
/** Characters that are drawn for the first time take a while; other work of the process goes between them. */
const breathMs = 8
let glyphs: Glyphs | undefined

/** The picture of a slip as it leaves the printer: pure black and white, one pixel per dot. */
export async function drawSlip(slip: PrintedSlip, across: number): Promise<Buffer> {
  const parts = withoutEndFeed(slip.parts)
  const down = parts.reduce((sum, part) => sum + heightOf(part), 0) + 2 * margin
  const canvas = createCanvas(across, down)
  const context = canvas.getContext('2d')
  const image = context.createImageData(across, down)
  const sheet = new Sheet(across, new Uint32Array(image.data.buffer))
  let top = margin
  let began = performance.now()
  for (const part of parts) {
    sheet.put(part, top)
    top += heightOf(part)
    if (performance.now() - began < breathMs) continue
    await new Promise((resolve) => setImmediate(resolve))
    began = performance.now()
  }
  context.putImageData(image, 0, 0)
  return canvas.encode('png')
}

/** The feed to the cutter is paper that the next slip has above it, not below this one. */
function withoutEndFeed(parts: readonly Printed[]): readonly Printed[] {
  let end = parts.length
  while (end > 0) {
    const last = parts[end - 1]
    if (last?.kind !== 'line' || last.runs.length > 0) break
    end--
  }
  return parts.slice(0, end)
}

function heightOf(part: Printed): number {
  if (part.kind === 'line') return part.advance
  if (part.kind === 'image') return part.rows
  return qrOf(part.data).size * part.module
}

const codes = new WeakMap<object, ReturnType<typeof generate>>()
const codeKeys = new Map<string, object>()
function qrOf(data: string): ReturnType<typeof generate> {
  const key = codeKeys.get(data) ?? {}
  const known = codes.get(key)
  if (known) return known
  const code = generate(data, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M })
  codeKeys.clear()
  codeKeys.set(data, key)
  codes.set(key, code)
  return code
}

const black = 0xff000000
const white = 0xffffffff

class Sheet {
  readonly #across: number
  readonly #pixels: Uint32Array

  constructor(across: number, pixels: Uint32Array) {
    this.#across = across
    this.#pixels = pixels.fill(white)
  }

  put(part: Printed, top: number): void {
    if (part.kind === 'line') this.#line(part, top)
    else if (part.kind === 'image') this.#image(part, top)
    else this.#qr(part, top)
  }

  #line(line: Extract<Printed, { kind: 'line' }>, top: number): void {
    const tallest = line.runs.reduce((most, run) => Math.max(most, run.height), 1)
    let x = this.#start(
      line.align,
      line.runs.reduce((sum, run) => sum + dotsOf(run), 0),
    )
    for (const run of line.runs) {
      // All stand on one foot line, whatever their size.
      for (const character of run.text) x += this.#character(character, run, { x, y: top + (tallest - run.height) * 24 })
    }
  }

  #character(character: string, run: PrintedRun, at: { x: number; y: number }): number {
    glyphs ??= new Glyphs()
    const { across, down, dots } = glyphs.of(character, run)
    const ink = run.inverse ? white : black
    const ground = run.inverse ? black : white
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across && at.x + x < this.#across; x++) {
        this.#pixels[(at.y + y) * this.#across + at.x + x] = dots[y * across + x] ? ink : ground
      }
    }
    return across
  }

  #image({ across, rows, bits }: Extract<Printed, { kind: 'image' }>, top: number): void {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < across * 8 && x < this.#across; x++) {
        if ((bits[y * across + (x >> 3)] as number) & (0x80 >> (x & 7))) this.#pixels[(top + y) * this.#across + x] = black
      }
    }
  }

  #qr({ align, data, module }: Extract<Printed, { kind: 'qr' }>, top: number): void {
    const code = qrOf(data)
    const left = this.#start(align, code.size * module)
    for (let y = 0; y < code.size * module; y++) {
      for (let x = 0; x < code.size * module; x++) {
        if (code.get(Math.floor(x / module), Math.floor(y / module))) this.#pixels[(top + y) * this.#across + left + x] = black
      }
    }
  }

  #start(align: 'left' | 'centre' | 'right', across: number): number {
    const spare = Math.max(0, this.#across - across)
    return align === 'left' ? 0 : align === 'right' ? spare : Math.floor(spare / 2)
  }
}

const dotsOf = (run: PrintedRun): number => cellsOf(run.text) * 12 * run.width
