import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from './sheet.ts'

/** All parts of a workbook together, unpacked: bytes. A file of 8 MB could otherwise unpack to 8 GB. */
const maxUnpacked = 96 * 1024 * 1024
const maxParts = 2000
const endMark = 0x06054b50
const directoryMark = 0x02014b50
const localMark = 0x04034b50

/** The parts of a ZIP file whose names are asked for, unpacked within a bound. What the directory does not list does not exist. */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return partsOf(file, wanted)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Unreadable(tooLarge ? 'too-much' : 'broken-xlsx')
  }
}

function partsOf(file: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || file.readUInt32LE(end) !== endMark) throw new Unreadable('broken-xlsx')
  const count = file.readUInt16LE(end + 10)
  if (count > maxParts) throw new Unreadable('too-much')
  const parts = new Map<string, Buffer>()
  let left = maxUnpacked
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== directoryMark) throw new Unreadable('broken-xlsx')
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    if (wanted(name)) {
      const part = unpack(file, at, left)
      left -= part.length
      parts.set(name, part)
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

function unpack(file: Buffer, entry: number, left: number): Buffer {
  if (file.readUInt16LE(entry + 8) & 1) throw new Unreadable('locked-xlsx')
  const method = file.readUInt16LE(entry + 10)
  const packed = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  if (file.readUInt32LE(local) !== localMark) throw new Unreadable('broken-xlsx')
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const data = file.subarray(from, from + packed)
  if (data.length !== packed || (method !== 0 && method !== 8)) throw new Unreadable('broken-xlsx')
  if (left < 1 || (method === 0 && packed > left)) throw new Unreadable('too-much')
  return method === 0 ? data : inflateRawSync(data, { maxOutputLength: left })
}

/** A ZIP file of the parts, not compressed: whoever reads it next meets only what was measured here. */
export function zipStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, data] of parts) {
    const called = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800, 2)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(called.length, 22)
    const mark = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(mark(directoryMark), Buffer.from([20, 0]), facts, rest, called)
    pieces.push(mark(localMark), facts, called, data)
    at += 30 + called.length + data.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, listed, end])
}
