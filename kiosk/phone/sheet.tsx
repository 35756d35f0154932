import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { wordsOf } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'

const words = wordsOf({ back: '返回' }, { back: '返回' }, { back: 'Back' })

/** A page over the page, with the way back at its head. */
export function Sheet({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <div class="sheet" role="dialog" aria-modal="true" aria-label={title} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header data-field="far">
        <button type="button" ref={back} data-testid="sheet-back" onClick={close}>
          <Icon name="back" />
          <span>{words.value.back}</span>
        </button>
        <h2>{title}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable without a pointer */}
      <div class="inside" tabIndex={0}>
        {children}
      </div>
    </div>
  )
}
