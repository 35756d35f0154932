import type { Run } from '../../protocol/slips/lines.ts'

/** Black and white: a bit a dot, 1 is black, rows of whole bytes from above. */
export type Picture = { readonly width: number; readonly height: number; readonly bits: Buffer }

/** A run as the printer would set it: its cells times 12 dots wide, 24 dots times its height high. Undefined when it cannot be drawn. */
export type DrawRun = (run: Run) => Picture | undefined

const bytesAcross = (width: number): number => Math.ceil(width / 8)

export const blank = (width: number, height: number): Picture => ({ width, height, bits: Buffer.alloc(bytesAcross(width) * height) })

export const isBlack = ({ width, bits }: Picture, x: number, y: number): boolean =>
  (((bits[y * bytesAcross(width) + (x >> 3)] as number) >> (7 - (x & 7))) & 1) === 1

/** For the one who makes the picture. */
export function blacken({ width, bits }: Picture, x: number, y: number): void {
  const at = y * bytesAcross(width) + (x >> 3)
  bits[at] = (bits[at] as number) | (0x80 >> (x & 7))
}

/** `part` on `picture`, as far as it fits; for the one who makes the picture. */
export function put(picture: Picture, part: Picture, left: number, top: number): void {
  for (let y = 0; y < part.height && top + y < picture.height; y++)
    for (let x = 0; x < part.width && left + x < picture.width; x++) if (isBlack(part, x, y)) blacken(picture, left + x, top + y)
}

/**
 * DLE in the data of a picture, before EOT, ENQ or DC4, is a question or an order that printers carry out at once wherever it stands. One dot more beside
 * it, and it is none.
 */
function withoutOrders(bytes: Buffer, from: number): Buffer {
  for (let at = from; at + 1 < bytes.length; at++)
    if (bytes[at] === 0x10 && [0x04, 0x05, 0x14].includes(bytes[at + 1] as number)) bytes[at] = 0x18
  return bytes
}

/** GS v 0: 1D 76 30 m xL xH yL yH data, 8 dots a byte. */
export function rasterBytes({ width, height, bits }: Picture): Buffer {
  const across = bytesAcross(width)
  return withoutOrders(Buffer.concat([Buffer.from([0x1d, 0x76, 0x30, 0, across & 0xff, across >> 8, height & 0xff, height >> 8]), bits]), 8)
}

export const band = 24

/** ESC * 33: 24 rows from `top` on, three bytes a column, from above. It stands in the line like a character. */
export function columnBytes(picture: Picture, top = 0): Buffer {
  const { width, height } = picture
  const bytes = Buffer.alloc(5 + width * 3)
  bytes.set([0x1b, 0x2a, 33, width & 0xff, width >> 8])
  for (let x = 0; x < width; x++)
    for (let y = 0; y < band && top + y < height; y++)
      if (isBlack(picture, x, top + y)) bytes[5 + x * 3 + (y >> 3)] = (bytes[5 + x * 3 + (y >> 3)] as number) | (0x80 >> (y & 7))
  return withoutOrders(bytes, 5)
}
