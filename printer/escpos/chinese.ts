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

/**
 * Text for a printer in Chinese mode. Whatever GB18030 writes with four bytes is replaced, because printers that know only GBK would print two wrong
 * characters; both zh-Hans and zh-Hant are in GBK. Control characters become spaces: text is never a command.
 */
export function encodeChinese(text: string): Buffer {
  const before = known.get(text)
  if (before) return before
  const bytes = encoded(text)
  if (known.size >= most) known.clear()
  known.set(text, bytes)
  return bytes
}

/** Most texts of a hall's slips are the same on every slip. */
const known = new Map<string, Buffer>()
const most = 2000

function encoded(text: string): Buffer {
  const bytes = iconv.encode(
    text.replace(standing, (character) => stands.get(character) ?? character),
    'gb18030',
  )
  let write = 0
  for (let read = 0; read < bytes.length; write++) {
    const lead = bytes[read] as number
    if (lead < 0x80) {
      bytes[write] = lead < 0x20 || lead === 0x7f ? 0x20 : lead
      read += 1
      continue
    }
    const trail = bytes[read + 1] as number
    const four = trail >= 0x30 && trail <= 0x39
    bytes[write++] = four ? missing[0] : lead
    bytes[write] = four ? missing[1] : trail
    read += four ? 4 : 2
  }
  return bytes.subarray(0, write)
}
