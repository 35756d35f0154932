import { charOf } from './key-char.ts'
import { type Heard, Scanner } from './scanner.ts'
import { proofOf } from './ticket-code.ts'

type Field = HTMLInputElement | HTMLTextAreaElement
/** `before`: of the field that the key went to, what stood there until then. */
type Key = { readonly event: KeyboardEvent; readonly before?: { readonly field: Field; readonly value: string } }

const silent: readonly string[] = ['Shift', 'CapsLock', 'Control', 'Alt', 'AltGraph']
/** Of what is scanned into a field of its own: a badge, a number with its letters. */
const longestInField = 10
/** Until an input method has put down what it was making of the letters. */
const composedMs = 30

/** What nobody writes in: a scan over it chooses nothing. */
const chosen = /^(radio|checkbox|button|submit|file)$/
/** Without `instanceof`: the window may be another one than this program's. */
const fieldOf = (target: EventTarget | null): Field | undefined =>
  target !== null && 'tagName' in target && /^(INPUT|TEXTAREA|SELECT)$/.test(String(target.tagName)) && !chosen.test((target as Field).type)
    ? (target as Field)
    : undefined

/**
 * Takes what a scanner types before anything else hears it. Where nobody writes, keys wait a moment until it is known whose they are; a person's are then
 * done as ever. In a field nothing waits, and nothing is taken out again but a code of ours. [G1] [G2]
 */
export function listenToScanner(place: Window, take: (text: string) => void): () => void {
  const scanner = new Scanner<Key>()
  const again = new WeakSet<Event>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const hear = (heard: readonly Heard<Key>[]): void => {
    for (const each of heard)
      if ('typed' in each) replay(each.typed)
      else if (isOurs(each)) {
        takeOut(each.keys)
        take(each.scan)
      }
  }
  const replay = (keys: readonly Key[]): void => {
    for (const { event, before } of keys) {
      if (before) continue
      const { key, code, shiftKey, location } = event
      const copy = new KeyboardEvent('keydown', { key, code, shiftKey, location, bubbles: true, cancelable: true, composed: true })
      again.add(copy)
      const target = event.target as Node | null
      ;(target?.isConnected ? target : place.document.body).dispatchEvent(copy)
    }
  }
  const wait = (): void => {
    clearTimeout(timer)
    // A window that was busy has keys to hear yet, and they say themselves when they were pressed: one more turn lets them come first.
    timer = setTimeout(() => setTimeout(() => hear(scanner.over())), scanner.waitMs)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (again.has(event) || silent.includes(event.key)) return
    const at = event.timeStamp
    const ends = /^(Enter|NumpadEnter|Tab)$/.test(event.key === 'Process' ? event.code : event.key)
    if (ends && !event.repeat) {
      const { heard, ended } = scanner.end(at)
      const scan = heard.at(-1)
      // Its text may be what somebody wants to stand there; the Enter of a long one is nobody's key. A badge or a number may be scanned into its field.
      if (ended && scan && 'scan' in scan && (scan.scan.length > longestInField || isOurs(scan))) stop(event)
      clearTimeout(timer)
      hear(heard)
      return
    }
    const char = event.ctrlKey || event.metaKey || event.altKey || event.repeat ? undefined : charOf(event)
    if (char === undefined) {
      hear(scanner.over())
      return
    }
    const field = fieldOf(event.target)
    if (!field) stop(event)
    hear(scanner.key(char, at, { event, ...(field && { before: { field, value: field.value } }) }))
    wait()
  }
  // Whoever takes the mouse has done with the keys: what they were for comes first.
  const onPointer = ({ timeStamp }: Event): void => hear(scanner.settle(timeStamp))
  place.addEventListener('keydown', onKey, true)
  place.addEventListener('pointerdown', onPointer, true)
  return () => {
    clearTimeout(timer)
    place.removeEventListener('keydown', onKey, true)
    place.removeEventListener('pointerdown', onPointer, true)
  }
}

/** Whatever comes where nobody writes is for us, and answered; in a field a code of ours alone: the rest is what somebody wants to stand there. */
const isOurs = (heard: Heard<Key>): heard is Extract<Heard<Key>, { scan: string }> =>
  'scan' in heard && (heard.keys.every(({ before }) => !before) || proofOf(heard.scan) !== undefined)

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** A field gets back what stood there before the scan. */
function takeOut(keys: readonly Key[]): void {
  const [{ before } = {}] = keys.filter((key) => key.before)
  if (!before || before.field.tagName === 'SELECT') return
  const { field, value } = before
  const composing = keys.some(({ event }) => event.isComposing || event.key === 'Process')
  const restore = () => {
    if (field.value === value) return
    field.value = value
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  if (composing) {
    // What an input method is making is put down when the field is left.
    field.blur()
    setTimeout(() => {
      restore()
      field.focus()
    }, composedMs)
  }
  restore()
}
