/** One who waits: `key` is the static calling key in milliseconds, `order` the journal position of taking, which breaks ties by number. */
export type Place = { readonly key: number; readonly order: number; readonly id: string }

const fullChunk = 256

const before = (a: Place, b: Place): boolean => a.key < b.key || (a.key === b.key && a.order < b.order)

/**
 * Tickets in calling order. Chunks keep inserting, removing and counting who is ahead cheap with a hundred thousand waiting, where one
 * array would move all of them at every call.
 */
export class WaitingList {
  private chunks: Place[][] = []
  size = 0

  first(): Place | undefined {
    return this.chunks[0]?.[0]
  }

  add(place: Place): void {
    this.size++
    const at = this.chunkFor(place)
    const chunk = this.chunks[at]
    if (!chunk) {
      this.chunks.push([place])
      return
    }
    const rank = rankIn(chunk, place)
    if (rank === chunk.length) chunk.push(place)
    else chunk.splice(rank, 0, place)
    if (chunk.length > fullChunk) this.chunks.splice(at + 1, 0, chunk.splice(fullChunk / 2))
  }

  /** False when it was not there. */
  remove(place: Place): boolean {
    const at = this.chunkFor(place)
    const chunk = this.chunks[at]
    if (!chunk) return false
    const rank = rankIn(chunk, place)
    if (chunk[rank]?.id !== place.id) return false
    chunk.splice(rank, 1)
    if (chunk.length === 0) this.chunks.splice(at, 1)
    this.size--
    return true
  }

  /** Who stands at a rank, 0 the first; undefined beyond the last. */
  at(rank: number): Place | undefined {
    let left = rank
    for (const chunk of this.chunks) {
      if (left < chunk.length) return chunk[left]
      left -= chunk.length
    }
    return undefined
  }

  /** How many come before it. */
  ahead(place: Place): number {
    const at = this.chunkFor(place)
    const rank = rankIn(this.chunks[at] ?? [], place)
    // Counted from the nearer end: whoever has just taken a number stands at the far one.
    return (at * 2 < this.chunks.length ? this.sizeOf(0, at) : this.size - this.sizeOf(at, this.chunks.length)) + rank
  }

  *[Symbol.iterator](): Iterator<Place> {
    for (const chunk of this.chunks) yield* chunk
  }

  private sizeOf(from: number, to: number): number {
    let size = 0
    for (let i = from; i < to; i++) size += this.chunks[i]?.length ?? 0
    return size
  }

  /** The last chunk that starts at or before the place; the first when it goes before all. */
  private chunkFor(place: Place): number {
    const last = this.chunks.at(-1)?.[0]
    if (last && !before(place, last)) return this.chunks.length - 1
    let low = 0
    let high = this.chunks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const first = this.chunks[middle]?.[0]
      if (first && before(place, first)) high = middle
      else low = middle + 1
    }
    return Math.max(0, low - 1)
  }
}

function rankIn(chunk: readonly Place[], place: Place): number {
  let low = 0
  let high = chunk.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = chunk[middle]
    if (other && before(other, place)) low = middle + 1
    else high = middle
  }
  return low
}
