import { wordsOf } from '../../web/language.ts'
import { words } from './words.ts'

const problemWords = wordsOf(
  {
    line: (where: string, line: number, what: string) => `${where}第 ${line} 行：${what}`,
    noWords: '至少要有一种语言的文字，不要的请去掉这一行',
    unprintable: '有打不出来的字符，请重新输入',
    other: (at: string, expected: string) => `${at}：应为 ${expected}`,
  },
  {
    line: (where: string, line: number, what: string) => `${where}第 ${line} 行：${what}`,
    noWords: '至少要有一種語言的文字，不要的請去掉這一行',
    unprintable: '有印不出來的字元，請重新輸入',
    other: (at: string, expected: string) => `${at}：應為 ${expected}`,
  },
  {
    line: (where: string, line: number, what: string) => `${where}, line ${line}: ${what}`,
    noWords: 'it needs words in one language at least; remove the line if it is not wanted',
    unprintable: 'it has characters that cannot be printed; please type it again',
    other: (at: string, expected: string) => `${at}: expected ${expected}`,
  },
)

/** What does not fit, as whoever fills in the page sees it; what the page itself never makes keeps the words of the wire. */
export function problemSaid({ at, expected }: { readonly at: string; readonly expected: string }): string {
  const w = problemWords.value
  const [, where, line, language] = /^(header|footer)\.(\d+)\.text(\..+)?$/.exec(at) ?? []
  if (where !== 'header' && where !== 'footer') return w.other(at, expected)
  return w.line(words.value[where], Number(line) + 1, language ? w.unprintable : w.noWords)
}
