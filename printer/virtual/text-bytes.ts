import iconv from 'iconv-lite'

/** How many bytes are text at the start; `more`: the last character is not whole yet; otherwise why the first ones are none. */
export type TextFound = { readonly length: number } | 'more' | { readonly wrong: number; readonly why: string }

export type Alphabet = { readonly chinese: boolean; readonly characters: 'GBK' | 'GB18030' }

type Character = { readonly length: number } | 'more' | { readonly wrong: number; readonly why: string }

/** Characters are read strictly: of one byte those of ASCII, of two those that the table has, of four those that a printer with GB18030 must have. */
export function textAt(bytes: Buffer, alphabet: Alphabet): TextFound {
  let length = 0
  while (length < bytes.length) {
    const byte = bytes[length] as number
    if (byte < 0x20) break
    const found: Character = byte < 0x7f ? { length: 1 } : wideAt(bytes, length, alphabet)
    if (found !== 'more' && 'length' in found) length += found.length
    else return length > 0 ? { length } : found
  }
  return { length }
}

function wideAt(bytes: Buffer, at: number, { chinese, characters }: Alphabet): Character {
  const lead = bytes[at] as number
  if (lead < 0x81 || lead === 0xff) return { wrong: 1, why: 'no character' }
  if (!chinese) return { wrong: 1, why: 'text outside of ASCII without FS &' }
  const trail = bytes[at + 1]
  if (trail === undefined) return 'more'
  if (trail >= 0x30 && trail <= 0x39) return fourAt(bytes, at, characters)
  if (trail < 0x40 || trail === 0x7f || trail === 0xff) return { wrong: 1, why: 'half of a character' }
  const pair = iconv.decode(bytes.subarray(at, at + 2), 'gb18030')
  if (!isOne(pair)) return { wrong: 2, why: 'two bytes that are no character' }
  return characters === 'GBK' && isLater(bytes.readUInt16BE(at)) ? { wrong: 2, why: `${pair}, which GBK has not` } : { length: 2 }
}

function fourAt(bytes: Buffer, at: number, characters: Alphabet['characters']): Character {
  if (bytes.length < at + 4) return characters === 'GBK' && bytes.length >= at + 3 ? { wrong: 1, why: 'half of a character' } : 'more'
  const four = bytes.subarray(at, at + 4)
  const [, , third, last] = four as unknown as [number, number, number, number]
  if (third < 0x81 || third > 0xfe || last < 0x30 || last > 0x39) return { wrong: 1, why: 'half of a character' }
  const text = iconv.decode(four, 'gb18030')
  if (characters === 'GBK') return { wrong: 4, why: 'a character of four bytes, which GBK has not' }
  // Of four bytes the standard demands the ideographs of extension A, and that is what printers have.
  return text >= '\u3400' && text <= '\u4dbf' ? { length: 4 } : { wrong: 4, why: 'a character of four bytes outside of extension A' }
}

/** Not the sign for what cannot be read, and not one of the places that are left for everybody's own. */
const isOne = (text: string): boolean => [...text].length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(text)

/** Given out after GBK: the euro sign, two letters of pinyin, description characters, parts of characters. */
const isLater = (code: number): boolean =>
  code === 0xa2e3 || code === 0xa8bc || code === 0xa8bf || (code >= 0xa989 && code <= 0xa995) || (code >= 0xfe50 && code <= 0xfea0)
