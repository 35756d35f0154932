import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Shown = { title: string; onClose: () => void; children: ComponentChildren }

/** Floats over the console and keeps the keys to itself until it is closed; Escape closes. The first field has the focus. */
export function Dialog({ title, onClose, children }: Shown) {
  const self = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = self.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog class="dialog" ref={self} aria-labelledby="dialog-title" onCancel={onClose}>
      <h2 class="song" id="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
