export type AnswerKey = { readonly n: number; readonly actor: string; readonly id: string }

/** 30 bits of the id and the actor: a small integer, which needs no object of its own in a map of a million. Of some thirty thousand requests two meet by chance. */
function keyOf(actor: string, id: string): number {
  let high = 0x811c9dc5
  let low = 0x9e3779b1
  for (const text of [actor, id])
    for (let i = 0; i < text.length; i++) {
      high = Math.imul(high ^ text.charCodeAt(i), 0x01000193)
      low = Math.imul(low + text.charCodeAt(i), 0x85ebca6b) ^ (low >>> 13)
    }
  return (high ^ low ^ (low >>> 15)) & 0x3fffffff
}

/** Where the answers of the last days lie. Requests whose keys meet share their places: the reader looks which is meant. */
export class AnswerIndex {
  private byKey = new Map<number, number | number[]>()
  private last = 0

  constructor(private readonly all: () => IterableIterator<AnswerKey>) {
    this.load()
  }

  /** Reads them anew, after the table has changed otherwise. */
  load(): void {
    this.byKey = new Map()
    for (const key of this.all()) this.add(key)
  }

  /** A place for one more answer; one that was not kept in the end is never used again. */
  next(): number {
    return ++this.last
  }

  add({ n, actor, id }: AnswerKey): void {
    const key = keyOf(actor, id)
    const there = this.byKey.get(key)
    this.byKey.set(key, there === undefined ? n : Array.isArray(there) ? [...there, n] : [there, n])
    this.last = Math.max(this.last, n)
  }

  places(actor: string, id: string): readonly number[] {
    const there = this.byKey.get(keyOf(actor, id))
    return there === undefined ? [] : Array.isArray(there) ? there : [there]
  }
}
