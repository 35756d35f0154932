import type { SpokenLanguage, Text } from '../../protocol/vocabulary.ts'
import { chineseNumeral, englishNumeral } from './numerals.ts'

/** All that is ever said of a citizen: the number on the slip, and where to go. */
export type Call = { readonly number: string; readonly counter: number }

/** How one language says a call. */
export type Phrase = {
  /** espeak-ng's voice, words a minute, and what it is given to read. */
  readonly voice: string
  readonly rate: number
  readonly words: string
  /** Recordings that make the phrase, in order; where there are several names the first that is there is taken. */
  readonly parts: readonly (readonly string[])[]
}

const pinyin: Readonly<Record<string, string>> = {
  '0': 'ling2',
  '1': 'yi1',
  '2': 'er4',
  '3': 'san1',
  '4': 'si4',
  '5': 'wu3',
  '6': 'liu4',
  '7': 'qi1',
  '8': 'ba1',
  '9': 'jiu3',
  '10': 'shi2',
  '100': 'bai3',
}

/**
 * Within a number that is read digit by digit 1 is yāo, as on telephones and railways: yī and qī (7) differ in their first consonant alone,
 * which a hall's murmur swallows. A counter's number is a numeral, and there 1 is yī.
 */
const spelt = (digit: string): string => (digit === '1' ? 'yao1' : (pinyin[digit] ?? digit))

/** Letters that the voice would not say as people in China do; it knows the others. */
const letters: Readonly<Record<string, string>> = { G: 'ji4', V: 'wei1', W: 'da2 bu4 liu5' }

/** 一 falls before 百; the voice itself bends a third tone before another. */
const numeral = (counter: number): string => {
  const parts = chineseNumeral(counter)
  return parts.map((part, index) => (part === '1' && parts[index + 1] === '100' ? 'yi4' : pinyin[part])).join(' ')
}

const han: Readonly<Record<string, string>> = {
  '0': '零',
  '1': '一',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  '7': '七',
  '8': '八',
  '9': '九',
  '10': '十',
  '100': '百',
}
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const isLetter = (sign: string): boolean => /[A-Z]/.test(sign)
const chineseParts = (signs: readonly string[], counter: number, one: readonly string[]) => [
  ['qing'],
  ...signs.map((sign) => (sign === '1' ? one : [sign])),
  ['hao'],
  ['dao'],
  ...chineseNumeral(counter).map((part) => [part]),
  ['hao'],
  ['window'],
]

/** 请 A001 号到 3 号窗口, in each language that a hall may speak. */
const phrases: Readonly<Record<SpokenLanguage, (signs: readonly string[], counter: number) => Phrase>> = {
  // The Mandarin voice is given pinyin: which tone a character has is then not left to its dictionary.
  'zh-Hans': (signs, counter) => ({
    voice: 'cmn-latn-pinyin',
    rate: 160,
    words: `qing3 ${signs.map((sign) => (isLetter(sign) ? (letters[sign] ?? sign) : spelt(sign))).join(' ')} hao4 dao4 ${numeral(counter)} hao4 chuang1 kou3`,
    parts: chineseParts(signs, counter, ['yao', '1']),
  }),
  // Cantonese has no yāo.
  yue: (signs, counter) => ({
    voice: 'yue',
    rate: 140,
    words: `請 ${signs.map((sign) => (isLetter(sign) ? `${sign} ` : han[sign])).join('')}號到${chineseNumeral(counter)
      .map((part) => han[part])
      .join('')}號窗口`,
    parts: chineseParts(signs, counter, ['1']),
  }),
  // A lone A is read as an article; between commas each letter is a letter.
  en: (signs, counter) => ({
    voice: 'en',
    rate: 155,
    words: `${signs.map((sign) => (isLetter(sign) ? `${sign},` : english[Number(sign)])).join(' ')}, please go to counter ${counter}`,
    parts: [...signs.map((sign) => [sign]), ['please-go-to-counter'], ...englishNumeral(counter).map((part) => [part])],
  }),
}

export const phraseOf = (language: SpokenLanguage, { number, counter }: Call): Phrase => phrases[language]([...number], counter)

/** The recording of a whole phrase. */
export const wholeName = ({ number, counter }: Call): string => `${number}-${counter}`

/** What is said, to be read: the same facts, in every language of the screens. */
export const textOf = ({ number, counter }: Call): Text => ({
  'zh-Hans': `请 ${number} 号到 ${counter} 号窗口`,
  'zh-Hant': `請 ${number} 號到 ${counter} 號窗口`,
  en: `${number}, please go to counter ${counter}`,
})
