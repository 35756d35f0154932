import { expect, test } from 'vitest'
import { maskedName } from './masked-name.ts'

test.each([
  ['王小明', '王**'],
  ['王明', '王**'],
  ['欧阳锋', '欧阳**'],
  ['歐陽鋒', '歐陽**'],
  ['诸葛孔明', '诸葛**'],
  ['欧阳', '欧**'],
  ['王', '**'],
  ['𠮷田', '𠮷**'],
  ['王小明先生（代办）', '王**'],
  [' 王 小明 ', '王**'],
  ['王小明 13800138000', '王**'],
  ['阿依古丽·买买提', '阿**'],
  ['Wang Xiaoming', 'W** X**'],
  ['Mary  Ann van der Berg', 'M** A** v**'],
  ['Madonna', 'M**'],
  ['X', '**'],
  ['Éric', 'É**'],
  ['Éric', 'É**'],
  ['13800138000', '**'],
  ['Wang 13800138000', 'W** **'],
  ['', '**'],
  ['   ', '**'],
  ['*', '**'],
])('[Z85] %s stands in public as %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown)
})
