import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'

const words = wordsOf({ more: '下面还有，点这里往下看' }, { more: '下面還有，點這裡往下看' }, { more: 'There is more below' })

type Props = { class: string; children: ComponentChildren; style?: Record<string, string | number> }

/** A part of the page that may be taller than its place. Whoever does not think of dragging sees that there is more, and a button that goes there. */
export function Scroller({ class: name, children, style }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const below = useSignal(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      below.value = element.scrollHeight - element.scrollTop - element.clientHeight > 12
    }
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    for (const child of element.children) watcher.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [children])
  return (
    <div class={`scroller ${name}`} style={style}>
      <div class="scrolls" ref={box} tabIndex={below.value ? 0 : undefined}>
        {children}
      </div>
      {below.value && (
        <button
          type="button"
          class="further"
          data-testid="further"
          onClick={() => box.current?.scrollBy({ top: box.current.clientHeight * 0.7 })}
        >
          <Icon name="onward" />
          {words.value.more}
        </button>
      )}
    </div>
  )
}
