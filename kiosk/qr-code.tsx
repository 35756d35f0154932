import { generate } from 'lean-qr'
import { useMemo } from 'preact/hooks'
import { wordsOf } from '../web/language.ts'

const words = wordsOf({ label: '手机页面的二维码' }, { label: '手機頁面的二維碼' }, { label: 'QR code of the phone page' })

export function QrCode({ text }: { text: string }) {
  const drawn = useMemo(() => draw(text), [text])
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={words.value.label}
      data-testid="qr"
      data-text={text}
    >
      <path fill="currentColor" d={drawn.path} />
    </svg>
  )
}

/** One stroke per run of dark modules; the quiet zone is the drawing's padding. */
function draw(text: string): { size: number; path: string } {
  const code = generate(text)
  let path = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      let length = 1
      while (code.get(x + length, y)) length++
      path += `M${x} ${y}h${length}v1h-${length}z`
      x += length
    }
  }
  return { size: code.size, path }
}
