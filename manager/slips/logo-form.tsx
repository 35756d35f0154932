import { useRef, useState } from 'preact/hooks'
import type { Drafting } from './drafting.ts'
import { type LogoTrouble, readLogo } from './logo-file.ts'
import { words } from './words.ts'

/** The picture above everything. */
export function LogoForm({ drafting }: { drafting: Drafting }) {
  const w = words.value
  const [trouble, setTrouble] = useState<LogoTrouble>()
  const input = useRef<HTMLInputElement>(null)
  const logo = drafting.draft.value?.logo
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readLogo(file)
    setTrouble(typeof read === 'string' ? read : undefined)
    if (typeof read !== 'string') drafting.change({ logo: read })
  }
  return (
    <section class="logo">
      <h2>
        {w.logo}
        {logo && (
          <button type="button" data-testid="logo-remove" onClick={() => drafting.withoutLogo()}>
            {w.remove}
          </button>
        )}
      </h2>
      <p class="note">{logo ? w.dots(logo.width, logo.height) : w.logoNote}</p>
      {/* The browser's own field speaks the machine's language, and forgets nothing by itself. */}
      <button type="button" data-testid="logo-choose" onClick={() => input.current?.click()}>
        {logo ? w.another : w.choose}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png"
        data-testid="logo"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      <p class="trial" role="alert" data-testid="logo-trouble">
        {trouble && w.troubles[trouble]}
      </p>
    </section>
  )
}
