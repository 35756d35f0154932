/**
 * 服务忌语 (R08, 000-4 「不知道」「有牌子,自己看」「快點,要下班了」「沒看我正忙嗎」): never said to a citizen and never printed, in either script. Written without signs between
 * the characters, as they are compared. docs/RULES.md [Z95]
 */
export const forbiddenPhrases = ['不知道', '有牌子自己看', '要下班了', '没看我正忙', '沒看我正忙', '没看见我正忙', '沒看見我正忙'] as const

/** The forbidden phrase that a text holds, however its characters are set apart. */
export function forbiddenIn(text: string): string | undefined {
  const plain = text.replace(/[\s\p{P}]/gu, '')
  return forbiddenPhrases.find((phrase) => plain.includes(phrase))
}

/** The first text in a value with a forbidden phrase: its path and the phrase. `but`: fields that quote a citizen, or name people. */
export function forbiddenWithin(value: unknown, but: readonly string[] = [], at = ''): { at: string; phrase: string } | undefined {
  if (typeof value === 'string') {
    const phrase = forbiddenIn(value)
    return phrase === undefined ? undefined : { at, phrase }
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, each] of Object.entries(value)) {
    if (but.includes(key)) continue
    const found = forbiddenWithin(each, but, at === '' ? key : `${at}.${key}`)
    if (found) return found
  }
  return undefined
}
