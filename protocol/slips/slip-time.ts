import type { Language } from '../vocabulary.ts'

const locales: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }
const forms = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  day: { month: 'long', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Making a formatter costs more than laying out a slip. */
const made = new Map<string, Intl.DateTimeFormat>()

/** An instant in the hall's zone, as the slip writes it. */
export function slipTime(instant: string, form: keyof typeof forms, of: { language: Language; zone: string }): string {
  const key = `${of.language} ${of.zone} ${form}`
  let formatter = made.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locales[of.language], { timeZone: of.zone, ...forms[form] })
    made.set(key, formatter)
  }
  return formatter.format(new Date(instant))
}
