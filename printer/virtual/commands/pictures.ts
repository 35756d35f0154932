import type { Token } from '../tokens.ts'
import { type Command, longer, several, undrawn } from './command.ts'

/** m of ESC *: rows of a column, and how wide and high each of its dots is. */
const modes = new Map([
  [0, { rows: 8, wide: 2, high: 3 }],
  [1, { rows: 8, wide: 1, high: 3 }],
  [32, { rows: 24, wide: 2, high: 1 }],
  [33, { rows: 24, wide: 1, high: 1 }],
])

/** From columns of `rows` dots to rows of whole bytes. */
function lineImage(m: number, columns: number, data: Buffer): Token | undefined {
  const mode = modes.get(m)
  if (!mode || columns === 0 || columns > 2047) return undefined
  const { rows, wide, high } = mode
  const width = columns * wide
  const across = Math.ceil(width / 8)
  const bits = Buffer.alloc(across * rows * high)
  for (let x = 0; x < width; x++)
    for (let y = 0; y < rows * high; y++) {
      const row = Math.floor(y / high)
      const byte = data[Math.floor(x / wide) * (rows / 8) + (row >> 3)] as number
      if (byte & (0x80 >> (row & 7))) bits[y * across + (x >> 3)] = (bits[y * across + (x >> 3)] as number) | (0x80 >> (x & 7))
    }
  return { kind: 'line-image', width, height: rows * high, bits }
}

const mostAcross = 128
const mostRows = 2047

function raster(parameters: Buffer): Token | undefined {
  const across = parameters.readUInt16LE(1)
  const rows = parameters.readUInt16LE(3)
  if (digitOf(parameters[0] as number) !== 0) return digitOf(parameters[0] as number) <= 3 ? undrawn('GS v 0 with larger dots') : undefined
  return across > mostAcross || rows > mostRows || across === 0 || rows === 0
    ? undefined
    : { kind: 'image', across, rows, bits: Buffer.from(parameters.subarray(5, 5 + across * rows)) }
}
const digitOf = (n: number): number => (n >= 48 ? n - 48 : n)

export const pictureCommands: readonly Command[] = [
  longer(
    'ESC *',
    'm of 0, 1, 32 or 33, and 1 to 2047 columns',
    (head) => {
      const mode = modes.get(head[0] ?? -1)
      if (head.length < 3) return head.length > 0 && !mode ? 1 : undefined
      const columns = head.readUInt16LE(1)
      return mode && columns <= 2047 ? 3 + (columns * mode.rows) / 8 : 3
    },
    (parameters) =>
      parameters.length < 3 ? undefined : lineImage(parameters[0] as number, parameters.readUInt16LE(1), parameters.subarray(3)),
  ),
  longer(
    'GS v 0',
    `m of 0 to 3, 1 to ${mostAcross} bytes across and 1 to ${mostRows} rows`,
    (head) => {
      if (head.length < 5) return undefined
      const [across, rows] = [head.readUInt16LE(1), head.readUInt16LE(3)]
      return digitOf(head[0] as number) > 3 || across > mostAcross || rows > mostRows ? 5 : 5 + across * rows
    },
    raster,
  ),
  several('FS p', 2, 'a stored picture and how it is printed', () => undrawn('FS p')),
  several('GS /', 1, '0 to 3 or the digits', () => undrawn('GS /')),
  longer('GS ( L', 'as many bytes as pL and pH say', counted, () => undrawn('GS ( L')),
]

/** pL pH and as many bytes. */
export function counted(head: Buffer): number | undefined {
  return head.length < 2 ? undefined : 2 + head.readUInt16LE(0)
}
