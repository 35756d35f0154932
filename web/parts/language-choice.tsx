import type { Language } from '../../protocol/vocabulary.ts'
import { language } from '../language.ts'

/** Each language in its own words, so that whoever needs it can read it. */
const names: readonly (readonly [Language, string])[] = [
  ['zh-Hans', '简体'],
  ['zh-Hant', '繁體'],
  ['en', 'English'],
]

export const LanguageChoice = () => (
  <span class="languages" role="group" aria-label="语言 Language">
    {names.map(([code, name]) => (
      <button
        key={code}
        type="button"
        lang={code}
        data-testid={`language-${code}`}
        aria-pressed={language.value === code}
        onClick={() => (language.value = code)}
      >
        {name}
      </button>
    ))}
  </span>
)
