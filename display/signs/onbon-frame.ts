import { crc16 } from './checksums.ts'

// Frames of the BX-5K and BX-6K character cards. [read]: header, escapes and checksum in the maker's own frame reader, and in frames that were logged on
// real lines, which the tests hold. [known]: what is said so below.

/** Eight of them stand before each frame. */
const lead = Buffer.alloc(8, 0xa5)
const end = 0x5a
/** Who asks, by custom of the maker's own programs. */
const asker = 0x8000
/** Any kind of card, second version of the protocol. */
const anyCard = 0xfe
const version = 0x02
const headerLength = 14
const crcLength = 2

/** Bytes that mark a frame's ends, and those that mark an escape, may not stand inside. */
const escapes: ReadonlyMap<number, readonly number[]> = new Map([
  [0xa5, [0xa6, 0x02]],
  [0xa6, [0xa6, 0x01]],
  [0x5a, [0x5b, 0x02]],
  [0x5b, [0x5b, 0x01]],
])

/** A command to the card with this address, ready for the line. */
export function onbonFrame(address: number, data: Uint8Array): Buffer {
  const body = Buffer.alloc(headerLength + data.length + crcLength)
  body.writeUInt16LE(address, 0)
  body.writeUInt16LE(asker, 2)
  body[10] = anyCard
  body[11] = version
  body.writeUInt16LE(data.length, 12)
  body.set(data, headerLength)
  body.writeUInt16LE(crc16(body.subarray(0, -crcLength), 0), body.length - crcLength)
  return Buffer.concat([lead, Buffer.from([...body].flatMap((byte) => escapes.get(byte) ?? [byte])), Buffer.of(end)])
}

type OnbonFrame = { readonly to: number; readonly from: number; readonly data: Buffer }

/** Whole frames in what has come back, whatever lies between them; one that is torn, or whose checksum is wrong, is none. */
export function onbonFrames(heard: Buffer): OnbonFrame[] {
  const frames: OnbonFrame[] = []
  let from = -1
  for (let at = 0; at < heard.length; at++)
    if (heard[at] === 0xa5) from = at + 1
    else if (heard[at] === end && from >= 0) {
      const frame = frameIn(unescaped(heard.subarray(from, at)))
      if (frame) frames.push(frame)
      from = -1
    }
  return frames
}

function unescaped(bytes: Buffer): Buffer {
  const plain: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte !== 0xa6 && byte !== 0x5b) plain.push(byte)
    else {
      const next = bytes[++at]
      if (next !== 1 && next !== 2) return Buffer.alloc(0)
      plain.push(byte === 0xa6 ? 0xa7 - next : 0x5c - next)
    }
  }
  return Buffer.from(plain)
}

function frameIn(body: Buffer): OnbonFrame | undefined {
  if (body.length < headerLength + crcLength) return undefined
  const length = body.readUInt16LE(12)
  if (body.length !== headerLength + length + crcLength) return undefined
  if (crc16(body.subarray(0, -crcLength), 0) !== body.readUInt16LE(body.length - crcLength)) return undefined
  return { to: body.readUInt16LE(0), from: body.readUInt16LE(2), data: body.subarray(headerLength, -crcLength) }
}
