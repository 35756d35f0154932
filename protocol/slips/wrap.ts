import { cellsOf, splitAt } from './cells.ts'

/** What follows a number and must stay on its line, longest first. */
const units = [
  '个工作日|個工作日|个自然日|個自然日|号取号机|號取號機|工作日|号窗口|號窗口|分钟|分鐘|小时|小時|个月|個月|公里|千元|万元|萬元',
  '[份张張人号號元个個天日年月周週点點页頁寸层層楼樓起米期次位项項种種套本区區栋棟室秒分岁歲折%％]',
].join('|')
const number = String.raw`[0-9]+(?:[.,:\-–/][0-9]+)*`
const closing = '，。、；：！？）」』》】”’…％,.;:!?)'
const opening = '（「『《【“‘(['

/** Pieces that are never broken: a number with its unit, a word, one other character; punctuation stays with what it belongs to. */
const pieces = new RegExp(
  String.raw`\s+|[${escaped(opening)}]*(?:${number} ?(?:${units})|${number} [A-Za-z]+|[A-Za-z] ?[区區]|[!-~]+|[^\s])[${escaped(closing)}]*`,
  'gu',
)

function escaped(characters: string): string {
  return characters.replace(/[\]\\^[-]/g, String.raw`\$&`)
}

/** A hall's texts are few and come again on every slip: halls print hundreds of slips with the same lines. */
const known = new Map<string, readonly string[]>()
const most = 2000

function remembered(key: string, make: () => readonly string[]): readonly string[] {
  const before = known.get(key)
  if (before) return before
  if (known.size >= most) known.clear()
  const lines = make()
  known.set(key, lines)
  return lines
}

/** Lines of at most `columns` cells. Only a single piece that is longer than a whole line is broken inside. */
export const wrap = (text: string, columns: number): readonly string[] => remembered(`${columns} ${text}`, () => broken(text, columns))

/**
 * As many lines as `wrap` makes, but of nearly the same length: what stands centred should not end in a single word. Not for Chinese, where a shorter line
 * would only part what belongs together (窗 from 口): there a line ends after a comma where that takes no more lines.
 */
export function balanced(text: string, columns: number): readonly string[] {
  if (/\p{Script=Han}/u.test(text)) return remembered(`${columns}c ${text}`, () => byClauses(text, columns) ?? wrap(text, columns))
  return remembered(`${columns}b ${text}`, () => {
    let lines = broken(text, columns)
    for (let narrower = columns - 1; lines.length > 1 && narrower > columns / 2; narrower--) {
      const tried = broken(text, narrower)
      if (tried.length > lines.length) break
      lines = tried
    }
    return lines
  })
}

function byClauses(text: string, columns: number): string[] | undefined {
  const lines: string[] = []
  for (const clause of text.match(/[^，；。]+[，；。]*/g) ?? []) {
    const joined = (lines.at(-1) ?? '') + clause
    if (lines.length > 0 && cellsOf(joined) <= columns) lines.splice(-1, 1, joined)
    else lines.push(clause)
  }
  const fits = lines.every((line) => cellsOf(line) <= columns) && lines.length <= wrap(text, columns).length
  return fits ? lines.map((line) => line.trim()) : undefined
}

function broken(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.trim().match(pieces) ?? []) {
    if (cellsOf(line) + cellsOf(piece) <= columns) {
      line += piece
      continue
    }
    if (line.trim()) lines.push(line.trimEnd())
    line = piece.trimStart()
    while (cellsOf(line) > columns) {
      const [head, rest] = splitAt(line, columns)
      if (rest === '') break
      lines.push(head)
      line = rest
    }
  }
  if (line.trim()) lines.push(line.trimEnd())
  return withoutOrphan(lines, columns)
}

/** A character or two of Chinese do not stand alone on the last line of a text where they can have the one before them for company. */
function withoutOrphan(lines: string[], columns: number): string[] {
  const last = lines.at(-1) ?? ''
  const before = lines.at(-2)?.match(pieces) ?? []
  const company = before.at(-1) ?? ''
  const rest = before.slice(0, -1).join('').trimEnd()
  const lonely = cellsOf(last) <= 4 && /\p{Script=Han}/u.test(last) && /\p{Script=Han}/u.test(company)
  return lonely && columns >= 16 && cellsOf(rest) > columns / 2 ? [...lines.slice(0, -2), rest, company + last] : lines
}
