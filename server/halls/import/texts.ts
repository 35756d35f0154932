import type { Text } from '../../../protocol/vocabulary.ts'
import { traditional } from '../traditional.ts'

/** `fallback`: the English was left out, and the Chinese stands for it. */
type Made = { readonly text: Text; readonly fallback: boolean }

/** A text in every language. What the hall already has in the same words keeps its English and its traditional characters. */
export function makeText(hans: string, english: string, before: Text | undefined): Made {
  const same = before?.['zh-Hans'] === hans ? before : undefined
  const en = english || same?.en || hans
  if (same?.en === en) return { text: same, fallback: false }
  return { text: { 'zh-Hans': hans, 'zh-Hant': same?.['zh-Hant'] ?? traditional(hans), en }, fallback: english === '' && !same }
}

export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the kiosk says where a new matter's guide was left empty. */
export const askAtCounter: Text = { 'zh-Hans': '请咨询窗口', 'zh-Hant': '請咨詢窗口', en: 'Please ask at the counter' }
