/** Longer between two keys is a person; a scanner needs a few milliseconds, a slow one over radio some thirty. */
export const gapMs = 50
/** So many keys without such a gap are no person's: from here on a stutter of the machine does not cut the scan in two. */
export const least = 4
/** A scanner that sends no Enter has ended after such a silence. */
export const silenceMs = 150
/** More often a machine does not stutter in one scan: a person has begun to type. */
const stuttersAtMost = 2
/** More than any code that is printed; what goes beyond is read past. */
const longest = 512

/** Keys in the order in which they came: a person's, to be done as ever, or one scan. `ended`: by Enter or Tab, as most scanners do. */
export type Heard<Key> =
  | { readonly typed: readonly Key[] }
  | { readonly scan: string; readonly ended: boolean; readonly keys: readonly Key[] }

/**
 * Tells a scanner, which is a keyboard to the machine, from a person, by how fast its keys come. Times are milliseconds on any clock that only goes
 * forward; whoever hears nothing for `waitMs` says so with `pause`.
 */
export class Scanner<Key> {
  private text = ''
  private keys: Key[] = []
  private stutters = 0
  private cut: { readonly text: string; readonly keys: Key[] } | undefined
  private last = Number.NEGATIVE_INFINITY

  /** A key that writes `char`. */
  key(char: string, at: number, key: Key): Heard<Key>[] {
    const heard = this.pause(at)
    this.resume(at)
    if (this.keys.length > 0 && at - this.last > gapMs) this.stutters++
    if (this.text.length < longest) {
      this.text += char
      this.keys.push(key)
    }
    this.last = at
    return heard
  }

  /** Enter or Tab: whether it ended a scan, and so is no key of a person. */
  end(at: number): { readonly heard: readonly Heard<Key>[]; readonly ended: boolean } {
    const heard = this.pause(at)
    this.resume(at)
    const ended = this.text.length >= least
    return { heard: [...heard, ...this.close(ended)], ended }
  }

  /** Any other key, or nothing: what came before is over when it was long enough ago. */
  pause(at: number): Heard<Key>[] {
    return at - this.last > this.waitMs ? this.close(false) : []
  }

  /** Somebody has done with the keys: a few of a person's are over at once, and what may be a scan goes on. */
  settle(at: number): Heard<Key>[] {
    const { length } = this.keys
    return length === 1 || (length < least && at - this.last > gapMs) ? this.close(false) : []
  }

  /** What came before is over, however long ago it was. */
  over(): Heard<Key>[] {
    return this.close(false)
  }

  /** So long after a key nothing more of it comes. */
  get waitMs(): number {
    return this.text.length < least || this.stutters >= stuttersAtMost ? gapMs : silenceMs
  }

  /** The window was busy, and took the scan for over while its keys waited to be heard: they say themselves when they were pressed. */
  private resume(at: number): void {
    const { cut } = this
    this.cut = undefined
    if (this.keys.length > 0 || !cut || at - this.last > gapMs) return
    this.text = cut.text
    this.keys = cut.keys
  }

  private close(ended: boolean): Heard<Key>[] {
    const { text, keys } = this
    if (keys.length === 0) return []
    this.text = ''
    this.keys = []
    this.stutters = 0
    if (text.length >= least && !ended) this.cut = { text, keys }
    return [text.length < least ? { typed: keys } : { scan: text, ended, keys }]
  }
}
