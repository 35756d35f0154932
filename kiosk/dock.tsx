import { wordsOf } from '../web/language.ts'
import { contrast } from '../web/parts/contrast.ts'
import { Icon } from '../web/parts/icon.tsx'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import { HelpButton } from './help.tsx'
import type { Kiosk } from './kiosk.ts'
import { doorWords } from './own-number/door-words.ts'

const words = wordsOf(
  { elder: '长辈模式', low: '低位操作', contrast: '高对比' },
  { elder: '長輩模式', low: '低位操作', contrast: '高對比' },
  { elder: 'Large print', low: 'Lower reach', contrast: 'High contrast' },
)

/** Ways of using the kiosk. They hold for one person and are forgotten with the rest. */
export function Dock({ kiosk }: { kiosk: Kiosk }) {
  const w = words.value
  const flip = (signal: { value: boolean }) => () => {
    signal.value = !signal.value
  }
  return (
    <footer class="dock">
      <button type="button" class="elder" data-testid="elder" onClick={flip(kiosk.elder)}>
        <Icon name="elder" />
        {w.elder}
      </button>
      <button type="button" data-testid="low" aria-pressed={kiosk.low.value} onClick={flip(kiosk.low)}>
        <Icon name="low" />
        {w.low}
      </button>
      <button type="button" data-testid="contrast" aria-pressed={contrast.value} onClick={flip(contrast)}>
        <Icon name="contrast" />
        {w.contrast}
      </button>
      <button type="button" data-testid="own-number" onClick={() => kiosk.go({ at: 'own-number' })}>
        <Icon name="number" />
        {doorWords.value.door}
      </button>
      <HelpButton kiosk={kiosk} />
      <LanguageChoice />
    </footer>
  )
}
