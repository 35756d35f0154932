import { signal } from '@preact/signals'
import { keyWords } from './key-words.ts'

type PictureInPicture = { readonly requestWindow: (size: { width: number; height: number }) => Promise<Window> }
declare global {
  interface Window {
    readonly documentPictureInPicture?: PictureInPicture
  }
}

const size = { width: 320, height: 640 }

/** The window that the console stands in apart from its page; the keys are heard there too. */
export const apart = signal<Window | undefined>(undefined)

/** What holds the console's look: the language and theme of the root, the surface of the body. */
function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) to.setAttribute(name, value)
}

/**
 * The console in 320 × 640, above every other program where the browser can do that; elsewhere in a small window of its own, which keeps the
 * seat of this tab.
 */
export async function openSmallWindow(): Promise<void> {
  if (apart.value) return apart.value.focus()
  const { documentPictureInPicture } = window
  if (!documentPictureInPicture) {
    window.open(location.href, 'console', `popup,width=${size.width},height=${size.height}`)
    return
  }
  const small = await documentPictureInPicture.requestWindow(size).catch(() => undefined)
  const screen = document.getElementById('screen')
  if (!small || !screen) return
  const home = screen.parentElement
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) small.document.head.append(sheet.cloneNode(true))
  const follow = () => copyAttributes(document.documentElement, small.document.documentElement)
  const following = new MutationObserver(follow)
  following.observe(document.documentElement, { attributes: true })
  follow()
  copyAttributes(document.body, small.document.body)
  small.document.title = document.title
  small.document.body.append(screen)
  const note = document.createElement('p')
  note.className = 'elsewhere'
  note.textContent = keyWords.value.smallOpen
  home?.append(note)
  apart.value = small
  small.addEventListener('pagehide', () => {
    following.disconnect()
    note.remove()
    home?.append(screen)
    apart.value = undefined
  })
}
