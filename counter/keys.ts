import { goOnWith, leave, pauseOrResume, primary, type Secondary, secondary, undo } from './acts.ts'
import { switchAutoCall } from './auto-call.tsx'
import { verify } from './away/own-away.ts'
import type { Desk } from './desk.ts'
import { heldOf } from './held.tsx'
import { next } from './next.tsx'
import { tellByWord } from './outcomes/telling.tsx'
import { apart, openSmallWindow } from './small-window.ts'
import { askChief } from './staff/ask-chief.ts'
import { mayAdd } from './visit-acts.ts'

const letters: Readonly<Record<string, Secondary>> = { r: 'recall', n: 'missed', p: 'park', t: 'transfer' }

/** On their own they are no key. */
const modifiers: readonly string[] = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']

/** Where a person writes or chooses, keys belong to what is written. */
const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/** The letter or digit of a key, also where an input method or Alt changes what the key would write. */
const faceOf = (event: KeyboardEvent): string =>
  /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase() ?? event.key.toLowerCase()

/** Keys that ask the hall for something wait for what was asked before. The same key again is a slip of the finger, and rests. */
const asks = (event: KeyboardEvent): boolean =>
  !writing(event.target) &&
  !ownEnter(event) &&
  (event.altKey || ['enter', 'f8', 'z', 'g', 'x', 'a', 'l', 'r', 'n', 'p'].includes(faceOf(event)))

export function listenForKeys(desk: Desk): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (desk.panel.value || event.isComposing || event.ctrlKey || event.metaKey) return
    // A key held down acts once: neither here nor as the click that a browser makes of it.
    if (event.repeat && !writing(event.target)) event.preventDefault()
    if (event.repeat) return
    if (modifiers.includes(event.key)) return
    const face = faceOf(event)
    if (asks(event)) {
      const again = desk.asking.value !== undefined && face === desk.pressed
      desk.pressed = face
      if (again) return event.preventDefault()
      if (desk.asking.value !== undefined) {
        event.preventDefault()
        return desk.afterwards(() => {
          if (desk.panel.value || desk.asking.value !== undefined) return
          desk.pressed = face
          act(desk, event)
        })
      }
    }
    if (act(desk, event)) event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  // A key pressed in the small window is heard there alone.
  const stopApart = apart.subscribe((small) => small?.document.addEventListener('keydown', onKey))
  return () => {
    document.removeEventListener('keydown', onKey)
    apart.value?.document.removeEventListener('keydown', onKey)
    stopApart()
  }
}

/** True when the key meant something here. */
function act(desk: Desk, event: KeyboardEvent): boolean {
  if (desk.assists) return false
  const face = faceOf(event)
  if (event.altKey) return goOn(desk, Number(face))
  if (event.key === 'F8') {
    pauseOrResume(desk)
    return true
  }
  if (event.key === 'F9') return askChief(desk)
  if (writing(event.target)) return leaveField(event)
  if (event.key === 'Enter') return enter(desk, event)
  if (face === 'z' && desk.undo) {
    void undo(desk)
    return true
  }
  if (face === 'j' && mayAdd(desk)) {
    desk.panel.value = 'add-matter'
    return true
  }
  if (face === 'g' && desk.now?.state === 'serving') {
    void tellByWord(desk)
    return true
  }
  if ((face === 'y' || face === 'v') && desk.now?.state === 'serving') {
    desk.panel.value = face === 'y' ? 'tell' : 'notice'
    return true
  }
  if (face === 'x' && desk.ticket) {
    next(desk)
    return true
  }
  if (face === 'a' && desk.now?.state === 'idle') return switchAutoCall(desk)
  if (event.key === '?' || event.key === '？') {
    desk.panel.value = 'keys'
    return true
  }
  if (face === 'v') return verify(desk)
  if (face === 'i' || face === 'k') {
    desk.panel.value = face === 'i' ? 'enquiry' : 'leave-record'
    return true
  }
  if (face === 'f') {
    desk.panel.value = 'number'
    return true
  }
  if (face === 'q') {
    desk.panel.value = 'leave'
    return true
  }
  if (face === 'm') return write(event)
  if (face === 'l') return leaveCounter(desk)
  if (face === 'w') {
    void openSmallWindow()
    return true
  }
  const letter = letters[face]
  if (letter) {
    void secondary(desk, letter)
    return true
  }
  return choose(desk, Number(face))
}

/** A button that was reached with Tab keeps its own Enter. */
const ownEnter = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && target instanceof HTMLButtonElement && !target.classList.contains('primary')

function enter(desk: Desk, event: KeyboardEvent): boolean {
  if (ownEnter(event)) return false
  void primary(desk)
  return true
}

function leaveField(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLInputElement)) return false
  ;(event.target as HTMLElement).blur()
  return true
}

function choose(desk: Desk, digit: number): boolean {
  const kind = desk.now?.state === 'serving' ? desk.now.outcomeKinds[digit - 1] : undefined
  if (!kind) return false
  desk.choose(kind)
  return true
}

function goOn(desk: Desk, digit: number): boolean {
  const held = heldOf(desk)[digit - 1]
  if (!held) return false
  void goOnWith(desk, held)
  return true
}

/** Into the note of the citizen at hand. */
function write({ target }: KeyboardEvent): boolean {
  const memo = (target as Node).ownerDocument?.querySelector<HTMLElement>('[data-testid="memo"]')
  memo?.focus()
  return memo != null
}

function leaveCounter(desk: Desk): boolean {
  void leave(desk)
  return true
}
