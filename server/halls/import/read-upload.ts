import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { type Sheet, Unreadable } from './sheet.ts'

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)

/** The tables of a file, told by its first bytes and not by its name. Throws `Unreadable`. */
export async function readUpload(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return readXlsx(bytes)
  // Workbooks of before 2007, and new ones behind a password, lie in the same kind of container.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    throw new Unreadable(Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked-xlsx' : 'old-xls')
  return [readCsv(bytes)]
}
