import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { SpokenLanguage } from '../../protocol/vocabulary.ts'
import { chineseNumeral, englishNumeral } from './numerals.ts'
import { phraseOf, textOf } from './phrases.ts'

/** The phonemes that the engine makes of a call, word by word. */
function heard(language: SpokenLanguage, number: string, counter: number): string[] {
  const { voice, words } = phraseOf(language, { number, counter })
  return execFileSync('espeak-ng', ['-v', voice, '-q', '-x', words], { encoding: 'utf8' }).replaceAll("'", '').trim().split(/\s+/)
}

describe('Mandarin', () => {
  test('请 A001 号到 3 号窗口 is said with the right sounds and tones', () => {
    // 请 dips only half before another word; the tone stands after each vowel: 55, 35, 214, 51.
    expect(heard('zh-Hans', 'A001', 3)).toEqual(
      ['tS;hi21N', 'ei51', 'li35N', 'li35N', 'jAu55', 'XAu51', 'tAu51', 'sa55n', 'XAu51', 'ts.hwA55N', 'khou214'].map(
        (word) => `${word}_|`,
      ),
    )
  })

  test('every digit of a ticket sounds different, and 1 is yāo, which nobody takes for qī', () => {
    const sounds = Array.from('0123456789', (digit) => heard('zh-Hans', `A${digit}`, 3)[2])
    expect(new Set(sounds).size).toBe(10)
    expect(sounds[1]).toContain('jAu55')
    expect(sounds[7]).toContain('tS;hi55')
  })

  test('every letter sounds different', () => {
    const sounds = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => heard('zh-Hans', `${letter}5`, 3).slice(1, -7).join(''))
    expect(new Set(sounds).size).toBe(26)
    expect(sounds[6]).toContain('tS;i51')
  })

  test('a counter is a numeral', () => {
    const counter = (n: number) =>
      phraseOf('zh-Hans', { number: 'A001', counter: n }).words.replace(/^.* dao4 (.*) hao4 chuang1 kou3$/, '$1')
    expect([1, 2, 10, 11, 12, 20, 35, 100, 105, 110, 112, 250].map(counter)).toEqual([
      'yi1',
      'er4',
      'shi2',
      'shi2 yi1',
      'shi2 er4',
      'er4 shi2',
      'san1 shi2 wu3',
      'yi4 bai3',
      'yi4 bai3 ling2 wu3',
      'yi4 bai3 yi1 shi2',
      'yi4 bai3 yi1 shi2 er4',
      'er4 bai3 wu3 shi2',
    ])
  })
})

test('Cantonese is said with the right sounds and tones', () => {
  const spoken = heard('yue', 'A012', 12).join(' ').replaceAll('_|', '')
  expect(spoken).toBe('cing2 (en)eI1(yue) ling4 ja1t ji6 hou6 dou3 sa6p ji6 hou6 coeng1 hau2')
})

test('English says letters as letters and digits one by one', () => {
  expect(heard('en', 'A017', 12).join(' ')).toBe('eI zi@roU w0n sEv@n pli:z g,oU t@ kaUnt3 twElv')
})

test('numerals from 1 to 999 differ, in Chinese and in English', () => {
  const all = Array.from({ length: 999 }, (_, index) => index + 1)
  expect(new Set(all.map((n) => chineseNumeral(n).join())).size).toBe(999)
  expect(new Set(all.map((n) => englishNumeral(n).join())).size).toBe(999)
  expect(englishNumeral(112)).toEqual(['1', '100', '12'])
  expect(englishNumeral(340)).toEqual(['3', '100', '40'])
})

test('the text says the same in every language of the screens', () => {
  expect(textOf({ number: 'B047', counter: 4 })).toEqual({
    'zh-Hans': '请 B047 号到 4 号窗口',
    'zh-Hant': '請 B047 號到 4 號窗口',
    en: 'B047, please go to counter 4',
  })
})
