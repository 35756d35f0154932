import { ConverterFactory, Locale } from 'opencc-js/cn2t'
import type { Hall, HallDocument } from '../../protocol/hall-document.ts'
import type { Text } from '../../protocol/vocabulary.ts'
import { glossary } from './glossary.ts'

type Convert = (text: string) => string

let convert: Convert | undefined

/**
 * Simplified to traditional: phrases decide between variants (發票, 頭髮), then the forms that the screens use (為, 裡, 戶, 稅).
 * No words are exchanged for another region's, since a guide quotes its law by name.
 */
export function traditional(simplified: string): string {
  // Of the tables in a group the first wins. Building them takes about 0.1 s, which a hall with all its texts written never spends.
  if (!convert) {
    convert = ConverterFactory(...(Locale.from.cn ?? []).map((group) => [glossary, ...group]), ...(Locale.to.tw ?? []))
    // They weigh tens of megabytes, and are needed once in a while.
    setTimeout(() => {
      convert = undefined
    }, 1000).unref()
  }
  return convert(simplified)
}

/** A written text in every language. */
export const completed = (text: { readonly 'zh-Hans': string; readonly en: string }): Text => ({
  ...text,
  'zh-Hant': traditional(text['zh-Hans']),
})

const isText = (value: object): value is { 'zh-Hans': string; 'zh-Hant'?: string; en: string } => 'zh-Hans' in value && 'en' in value

function complete(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(complete)
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return { ...value, 'zh-Hant': value['zh-Hant'] ?? traditional(value['zh-Hans']) }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, complete(part)]))
}

/** The hall with each text in every language. What its file wrote in traditional characters stays as written. */
export function inEveryLanguage(document: HallDocument): Hall {
  return complete(document) as Hall
}
