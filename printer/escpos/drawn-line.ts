import type { TextLine } from '../../protocol/slips/lines.ts'
import { blank, type DrawRun, type Picture, put } from './picture.ts'

/** A line as one picture as wide as the paper, its runs on one foot. Undefined when a run cannot be drawn. */
export function drawnLine(line: TextLine, dots: number, draw: DrawRun): Picture | undefined {
  const pictures = line.runs.filter((run) => run.text !== '').map(draw)
  if (!pictures.every((picture) => picture !== undefined)) return undefined
  const height = Math.max(...pictures.map((picture) => picture.height))
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0)
  const whole = blank(dots, height)
  let left = line.align === 'centre' ? Math.max(0, Math.floor((dots - width) / 2)) : 0
  for (const picture of pictures) {
    put(whole, picture, left, height - picture.height)
    left += picture.width
  }
  return whole
}
