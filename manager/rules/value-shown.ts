import type { Setting } from './setting-kind.ts'
import { settingKind } from './setting-kind.ts'
import { settingWords, valueWords } from './setting-words.ts'
import { rulesWords } from './words.ts'

/** The name of an option or a field; one without a word as it is written. */
export const nameOf = (value: string | number): string => valueWords.value[value] ?? String(value)

export function unitOf(setting: Setting): string {
  const { unit } = settingWords.value[setting]
  return unit ? rulesWords.value.units[unit] : ''
}

const withUnit = (value: unknown, unit: string): string => (unit ? `${String(value)}\u00a0${unit}` : String(value))

/** A setting's value as one reads it. */
export function shownValue(setting: Setting, value: unknown): string {
  const w = rulesWords.value
  if (value === undefined || value === null) return w.none
  if (typeof value === 'boolean') return value ? w.on : w.off
  if (typeof value === 'number') return setting === 'takesPerMinute' && value === 0 ? w.unlimited : withUnit(value, unitOf(setting))
  if (typeof value === 'string') return nameOf(value)
  if (Array.isArray(value)) return value.length === 0 ? w.none : value.map((each) => nameOf(each as string)).join(w.and)
  if (settingKind(setting).kind === 'numbers')
    return Object.entries(value as object)
      .map(([field, number]) => `${nameOf(field)} ${withUnit(number, unitOf(setting))}`)
      .join(w.and)
  return JSON.stringify(value)
}
