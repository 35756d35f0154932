import iconv from 'iconv-lite'

/** Common characters that GBK lacks, by what it has instead in the same two cells. */
const stands = new Map([
  ['¥', '￥'],
  ['£', '￡'],
  ['¢', '￠'],
  ['•', '·'],
  ['☐', '□'],
  ['☑', '■'],
  ['−', '－'],
  ['‑', '－'],
  ['⁄', '／'],
  ['©', '〇'],
])
const standing = /[¥£¢•☐☑−‑⁄©]/gu

/** 〓, the printers' own sign for a character that is not there: two cells, like what it stands for. */
const missing = [0xa1, 0xfe] as const

export type Characters = 'GBK' | 'GB18030'

/**
 * Text for a printer in Chinese mode. What it lacks is replaced, because it would print two or four wrong characters; both zh-Hans and zh-Hant are in GBK.
 * Control characters become spaces: text is never a command.
 */
export function encodeChinese(text: string, characters: Characters = 'GBK'): Buffer {
  const before = known[characters].get(text)
  if (before) return before
  const bytes = encoded(text, characters)
  if (known[characters].size >= most) known[characters].clear()
  known[characters].set(text, bytes)
  return bytes
}

/** Most texts of a hall's slips are the same on every slip. */
const known = { GBK: new Map<string, Buffer>(), GB18030: new Map<string, Buffer>() }
const most = 2000

const inItsPlace = (text: string): string => text.replace(standing, (character) => stands.get(character) ?? character)
/** Only these and control characters can need another look. */
const plain = /^[\x20-\x7e]*$/

/** A piece of a text that the printer has, or that it lacks and somebody must draw. */
export type Piece = { readonly text: string; readonly lacking: boolean }

const knownPieces = { GBK: new Map<string, readonly Piece[]>(), GB18030: new Map<string, readonly Piece[]>() }

export function piecesOf(text: string, characters: Characters): readonly Piece[] {
  if (plain.test(text)) return [{ text, lacking: false }]
  const before = knownPieces[characters].get(text)
  if (before) return before
  const pieces: { text: string; lacking: boolean }[] = []
  for (const character of text) {
    const lacking = bytesOf(inItsPlace(character), characters) === undefined
    const last = pieces.at(-1)
    if (last?.lacking === lacking) last.text += character
    else pieces.push({ text: character, lacking })
  }
  if (knownPieces[characters].size >= most) knownPieces[characters].clear()
  knownPieces[characters].set(text, pieces)
  return pieces
}

/** What four bytes write is in no GBK printer; GB18030 printers have of it the ideographs of extension A, which the standard demands. */
const extensionA = (character: string): boolean => character >= '\u3400' && character <= '\u4dbf'

/** Two-byte codes that GB18030 gave out later: the euro sign, two letters of pinyin, description characters and parts of characters. */
const afterGbk = (code: number): boolean =>
  code === 0xa2e3 || code === 0xa8bc || code === 0xa8bf || (code >= 0xa989 && code <= 0xa995) || (code >= 0xfe50 && code <= 0xfea0)

/** Undefined: the printer lacks it. */
function bytesOf(character: string, characters: Characters): Buffer | undefined {
  const bytes = iconv.encode(character, 'gb18030')
  if (bytes.length === 4) return characters === 'GB18030' && extensionA(character) ? bytes : undefined
  if (bytes.length === 1) return bytes[0] === 0x7f || (bytes[0] as number) < 0x20 ? Buffer.from([0x20]) : bytes
  return characters === 'GBK' && afterGbk(bytes.readUInt16BE(0)) ? undefined : bytes
}

function encoded(text: string, characters: Characters): Buffer {
  if (plain.test(text)) return Buffer.from(text, 'latin1')
  return Buffer.concat(Array.from(inItsPlace(text), (character) => bytesOf(character, characters) ?? Buffer.from(missing)))
}
