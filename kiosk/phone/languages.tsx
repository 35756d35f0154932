import { type Language, languages } from '../../protocol/vocabulary.ts'
import { language, wordsOf } from '../../web/language.ts'

const words = wordsOf({ label: '语言' }, { label: '語言' }, { label: 'Language' })
const names: Record<Language, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' }

/** A slip's QR does not know what its reader speaks. */
export const Languages = () => (
  <div class="langs" role="group" aria-label={words.value.label}>
    <span>{words.value.label}</span>
    {languages.map((each) => (
      <button
        key={each}
        type="button"
        lang={each}
        data-testid={`language-${each}`}
        aria-pressed={language.value === each}
        onClick={() => {
          language.value = each
        }}
      >
        {names[each]}
      </button>
    ))}
  </div>
)
