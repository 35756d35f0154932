import iconv from 'iconv-lite'
import type { SignDriverDoc } from '../../protocol/signs.ts'

type Encoding = SignDriverDoc['encoding']

/** Half characters that a text takes on a sign. */
export const cellsOf = (text: string): number => [...text].reduce((sum, character) => sum + (character <= '\u007e' ? 1 : 2), 0)

/** GB 2312 is a part of GBK: rows 1 to 9 of signs, and 16 to 87 of characters. */
const inGb2312 = ([row = 0, cell = 0]: Uint8Array): boolean =>
  ((row >= 0xa1 && row <= 0xa9) || (row >= 0xb0 && row <= 0xf7)) && cell >= 0xa1 && cell <= 0xfe

/** A hollow square stands where a character is missing: a wrong one would be worse. */
const missing: Readonly<Record<Encoding, Buffer>> = { gb2312: Buffer.of(0xa1, 0xf5), gbk: Buffer.of(0xa1, 0xf5), ascii: Buffer.from('?') }

function oneCharacter(character: string, encoding: Encoding): Buffer {
  if (character >= ' ' && character <= '~') return Buffer.from(character)
  if (encoding === 'ascii') return missing.ascii
  const bytes = iconv.encode(character, 'gbk')
  if (bytes.length !== 2 || (encoding === 'gb2312' && !inGb2312(bytes))) return missing[encoding]
  return bytes
}

/** A text in a sign's own code: nothing that could be taken for a command, and never half a character. */
export function signBytes(text: string, encoding: Encoding, most: number): Buffer {
  const pieces: Buffer[] = []
  let length = 0
  for (const character of text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')) {
    const bytes = oneCharacter(character, encoding)
    if (length + bytes.length > most) break
    length += bytes.length
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}
