import { createCanvas } from '@napi-rs/canvas'
import type { Printed, PrintedSlip } from './paper.ts'
import { heightOf, Sheet } from './sheet.ts'

const margin = 24
/** Characters that are drawn for the first time take a while; other work of the process goes between them. */
const breathMs = 8
/** No picture is longer: as long as 2 m of paper. */
const mostRows = 16_000

/** The picture of a slip as it leaves the printer: pure black and white, one pixel per dot. */
export const drawSlip = (slip: PrintedSlip, across: number): Promise<Buffer> => drawn(withoutEndFeed(slip.parts), across, margin)

/** The picture of a stretch of paper: exactly as long as what is on it. */
export const drawStretch = (parts: readonly Printed[], across: number): Promise<Buffer> => drawn(parts, across, 0)

export const lengthOf = (parts: readonly Printed[]): number => parts.reduce((sum, part) => sum + heightOf(part), 0)

async function drawn(parts: readonly Printed[], across: number, edge: number): Promise<Buffer> {
  const down = Math.min(mostRows, Math.max(1, lengthOf(parts) + 2 * edge))
  const canvas = createCanvas(across, down)
  const context = canvas.getContext('2d')
  const image = context.createImageData(across, down)
  const sheet = new Sheet(across, new Uint32Array(image.data.buffer))
  let top = edge
  let began = performance.now()
  for (const part of parts) {
    if (top >= down) break
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
