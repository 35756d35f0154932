import { computed, effect, signal } from '@preact/signals'
import { type Language, languages, type Text } from '../protocol/vocabulary.ts'

const isLanguage = (value: string | null): value is Language => languages.includes(value as Language)

/** The language that a screen starts in, and returns to when it is idle: `?lang=`, else simplified Chinese. */
const asked = new URLSearchParams(location.search).get('lang')
export const firstLanguage: Language = isLanguage(asked) ? asked : 'zh-Hans'

export const language = signal<Language>(firstLanguage)
effect(() => {
  document.documentElement.lang = language.value
})

/** A text of the hall in the screen's language. */
export const say = (text: Text): string => text[language.value]

/** The same phrases in another language: strings, phrases with a value, and lists or groups of them. */
type SameShape<T> = T extends string
  ? string
  : T extends (...values: never[]) => string
    ? T
    : T extends readonly (infer Item)[]
      ? readonly SameShape<Item>[]
      : { [K in keyof T]: SameShape<T[K]> }

/** A screen's words in the three languages. A phrase that one of them lacks fails the type check. Read as `words.value.take`. */
export const wordsOf = <T extends object>(hans: T, hant: SameShape<T>, en: SameShape<T>) => {
  const tables: Record<Language, SameShape<T>> = { 'zh-Hans': hans as SameShape<T>, 'zh-Hant': hant, en }
  return computed(() => tables[language.value])
}

const locales: Record<Language, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }

/** Dates and times in the hall's zone, from milliseconds. `kind` names the form, one per use on the screens. */
export function formatTime(ms: number, zone: string, kind: 'time' | 'day' | 'weekday' | 'date' = 'time'): string {
  const forms: Record<typeof kind, Intl.DateTimeFormatOptions> = {
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    day: { month: language.value === 'en' ? 'short' : 'long', day: 'numeric' },
    weekday: { weekday: 'long' },
    date: { year: 'numeric', month: language.value === 'en' ? 'short' : 'long', day: 'numeric' },
  }
  return new Intl.DateTimeFormat(locales[language.value], { timeZone: zone, ...forms[kind] }).format(ms)
}

/** Counters in a row: 3、4、5 or 3, 4, 5. */
export const listed = (values: readonly (string | number)[]): string => values.join(language.value === 'en' ? ', ' : '、')

/** A wait is a range (LOOK rule 6), never one figure. */
export const range = (wait: { p50: number; p90: number }): string => `${wait.p50}–${Math.max(wait.p90, wait.p50 + 1)}`
