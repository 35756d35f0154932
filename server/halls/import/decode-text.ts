import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { Unreadable } from './sheet.ts'

const replacement = '\ufffd'

/**
 * Text of a CSV file, whoever saved it: UTF-8 and UTF-16 as spreadsheet programs write them, and GB18030, which Excel in China writes. Bytes that
 * are none of these are refused rather than turned into replacement signs.
 */
export function decodeText(bytes: Uint8Array): string {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = encodingOf(given)
  const text = iconv.decode(given, encoding)
  // A zero byte is in no table; it is what a picture or a program looks like.
  if (text.includes('\0') || (encoding !== 'utf8' && text.includes(replacement))) throw new Unreadable('unknown-text')
  return text
}

function encodingOf(bytes: Buffer): 'utf8' | 'utf16le' | 'utf16be' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be'
  if (looksWide(bytes, 1)) return 'utf16le'
  if (looksWide(bytes, 0)) return 'utf16be'
  return isUtf8(bytes) ? 'utf8' : 'gb18030'
}

/** Without a mark: the line ends, commas and digits of a table have a zero as their other byte. */
function looksWide(bytes: Buffer, zeroAt: 0 | 1): boolean {
  const sample = bytes.subarray(0, 2000)
  let zeros = 0
  for (let at = zeroAt; at < sample.length; at += 2) if (sample[at] === 0) zeros++
  return zeros > sample.length / 20
}
