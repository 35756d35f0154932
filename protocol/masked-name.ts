/** Family names of two characters, simplified and traditional. 百家姓, as far as they are still borne. */
const compound = new Set(
  (
    '欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 ' +
    '慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 閭丘 令狐 呼延 第五 拓跋 轩辕 軒轅 百里 东郭 東郭 西门 西門 南门 南門 羊舌 微生 梁丘 左丘 东门 東門 呼延 纳兰 納蘭 完颜 完顏'
  ).split(' '),
)
const hidden = '**'
const han = /\p{Script=Han}/u
const letter = /\p{L}/u

/**
 * A name as it may stand in public: the family name, and two stars for whatever follows (王小明 → 王**, 诸葛亮 → 诸葛**, Wang Xiaoming → W** X**). A name of
 * one character is hidden whole, and so is what begins with no letter. The number of stars tells nothing. [Z85]
 */
export function maskedName(name: string): string {
  const words = name
    .normalize('NFC')
    .trim()
    .split(/[\s·•．.]+/u)
    .filter(Boolean)
  const [first = ''] = words
  const [initial = '', ...rest] = [...first]
  if (!letter.test(initial)) return hidden
  if (han.test(initial)) {
    const whole = [...words.join('')]
    if (whole.length < 2) return hidden
    const family = whole.slice(0, 2).join('')
    return `${whole.length > 2 && compound.has(family) ? family : initial}${hidden}`
  }
  if (words.length === 1 && rest.length === 0) return hidden
  return words
    .slice(0, 3)
    .map((word) => [...word][0] ?? '')
    .map((each) => (letter.test(each) ? `${each}${hidden}` : hidden))
    .join(' ')
}
