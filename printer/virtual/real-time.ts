/**
 * Finds DLE EOT n in a stream as it arrives. A printer answers these before it looks at anything else, even inside of other commands, and even when a
 * question is torn between two packets.
 */
export class RealTime {
  #kept = Buffer.alloc(0)

  /** What is left for the buffer, and which status was asked for. */
  take(received: Buffer): { readonly rest: Buffer; readonly asked: readonly number[] } {
    const bytes = this.#kept.length > 0 ? Buffer.concat([this.#kept, received]) : received
    this.#kept = Buffer.alloc(0)
    const rest: Buffer[] = []
    const asked: number[] = []
    let from = 0
    for (let at = bytes.indexOf(0x10); at >= 0; at = bytes.indexOf(0x10, at)) {
      const torn = at + 1 >= bytes.length || (bytes[at + 1] === 0x04 && at + 2 >= bytes.length)
      if (torn) {
        rest.push(bytes.subarray(from, at))
        this.#kept = Buffer.from(bytes.subarray(at))
        return { rest: Buffer.concat(rest), asked }
      }
      if (bytes[at + 1] !== 0x04) {
        at += 1
        continue
      }
      asked.push(bytes[at + 2] as number)
      rest.push(bytes.subarray(from, at))
      at += 3
      from = at
    }
    if (asked.length === 0) return { rest: bytes, asked }
    rest.push(bytes.subarray(from))
    return { rest: Buffer.concat(rest), asked }
  }
}
