import { generate } from 'lean-qr'
import { useEffect, useRef } from 'preact/hooks'
import { cellsOf, cellsOfRuns } from '../../protocol/slips/cells.ts'
import type { Run, SlipLine, TextLine } from '../../protocol/slips/lines.ts'

const cell = 12
const down = 24
/** As the encoder sets them: between lines, around a rule, above and below the slip. */
const gap = 12
const margin = 24
const ruleAbove = 6
const ruleBelow = 18
const ruleThick = 3

const heightOf = (line: SlipLine): number => {
  switch (line.kind) {
    case 'text':
      return tallest(line) * down + (line.tight ? 0 : gap)
    case 'rule':
      return ruleAbove + ruleThick + ruleBelow
    case 'qr':
      return generate(line.data).size * line.module
    case 'picture':
      return line.height
    case 'feed':
      return line.dots
    case 'cut':
      return 0
    default:
      return line satisfies never
  }
}
const tallest = ({ runs }: TextLine): number => runs.reduce((most, run) => Math.max(most, run.height ?? 1), 1)

/** A slip as it comes out, from the lines that printers are given: a dot of the printer is a dot here. */
export function Preview({ lines, columns, label }: { lines: readonly SlipLine[]; columns: number; label: string }) {
  const ref = useRef<HTMLCanvasElement>(null)
  const across = columns * cell
  const height = lines.reduce((sum, line) => sum + heightOf(line), 2 * margin)
  useEffect(() => {
    if (ref.current) draw(ref.current, lines, across)
  }, [lines, across])
  return (
    <canvas
      ref={ref}
      class="paper"
      width={across}
      height={height}
      role="img"
      aria-label={label}
      data-testid="preview"
      data-lines={lines.length}
    />
  )
}

function draw(canvas: HTMLCanvasElement, lines: readonly SlipLine[], across: number): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  let top = margin
  for (const line of lines) {
    put(context, line, { top, across })
    top += heightOf(line)
  }
}

type At = { readonly top: number; readonly across: number }

function put(context: CanvasRenderingContext2D, line: SlipLine, { top, across }: At): void {
  context.fillStyle = '#000'
  if (line.kind === 'text') putText(context, line, { top, across })
  else if (line.kind === 'rule')
    for (let x = line.inset * cell; x < across - line.inset * cell; x += 8)
      context.fillRect(x, top + ruleAbove, line.dashed ? 5 : 8, ruleThick)
  else if (line.kind === 'qr') {
    const code = generate(line.data)
    const left = Math.floor((across - code.size * line.module) / 2)
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++)
        if (code.get(x, y)) context.fillRect(left + x * line.module, top + y * line.module, line.module, line.module)
  } else if (line.kind === 'picture') {
    const left = Math.floor((across - line.width) / 2)
    const bits = atob(line.bits)
    for (let dot = 0; dot < line.width * line.height; dot++)
      if (bits.charCodeAt(dot >> 3) & (0x80 >> (dot & 7)))
        context.fillRect(left + (dot % line.width), top + Math.floor(dot / line.width), 1, 1)
  }
}

function putText(context: CanvasRenderingContext2D, line: TextLine, { top, across }: At): void {
  const foot = top + tallest(line) * down
  let x = line.align === 'centre' ? Math.floor((across - cellsOfRuns(line.runs) * cell) / 2) : 0
  for (const run of line.runs) for (const character of run.text) x += putCharacter(context, character, run, { x, foot })
}

function putCharacter(context: CanvasRenderingContext2D, character: string, run: Run, { x, foot }: { x: number; foot: number }): number {
  const { width = 1, height = 1, bold = false, inverse = false } = run
  const wide = cellsOf(character) * cell * width
  context.fillStyle = inverse ? '#000' : '#fff'
  if (inverse) context.fillRect(x, foot - height * down, wide, height * down)
  context.fillStyle = inverse ? '#fff' : '#000'
  context.font = `${bold ? 700 : 400} ${down * height * 0.92}px ${getComputedStyle(context.canvas).fontFamily}`
  const own = context.measureText(character).width || 1
  // Each character keeps to its cells, whatever its font is like.
  const narrowed = Math.min(width / height, wide / own)
  context.save()
  context.translate(x + (wide - own * narrowed) / 2, foot - down * height * 0.14)
  context.scale(narrowed, 1)
  context.fillText(character, 0, 0)
  context.restore()
  return wide
}
