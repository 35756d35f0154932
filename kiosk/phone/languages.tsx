import { wordsOf } from '../../web/language.ts'
import { LanguageChoice } from '../../web/parts/language-choice.tsx'

const words = wordsOf({ label: '语言' }, { label: '語言' }, { label: 'Language' })

/** A slip's QR does not know what its reader speaks. */
export const Languages = () => (
  <p class="spoken">
    <span>{words.value.label}</span>
    <LanguageChoice />
  </p>
)
