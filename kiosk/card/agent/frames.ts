/** Every frame of a reader with the national security module (SAM_V) begins so, both ways. */
const preamble = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const
/** The longest reply is a card with a fingerprint: 7 bytes ahead of text (256), photograph (1024) and fingerprint (1024). */
const longestBody = 2400
const shortestBody = 4

const xor = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum ^ byte, 0)

/** `AA AA AA 96 69`, two bytes of length, command, parameter, and what all behind the preamble comes to by XOR. */
export function frame(body: readonly number[]): Uint8Array {
  const length = body.length + 1
  const counted = Uint8Array.of(length >> 8, length & 0xff, ...body)
  return Uint8Array.of(...preamble, ...counted, xor(counted))
}

/** Three status bytes, of which the third tells, and what follows them. */
export type Reply = { readonly status: number; readonly data: Uint8Array }

/** Finds the replies in what comes over the line, whole or in pieces, between whatever noise. What does not check is none. */
export class Replies {
  private held = new Uint8Array(0)

  feed(bytes: Uint8Array): Reply[] {
    this.held = Uint8Array.of(...this.held, ...bytes)
    const replies: Reply[] = []
    for (let next = this.next(); next; next = this.next()) if (next !== 'noise') replies.push(next)
    return replies
  }

  /** What is still on its way answers a question that nobody asks any more. */
  clear(): void {
    this.held = new Uint8Array(0)
  }

  private next(): Reply | 'noise' | undefined {
    const { held } = this
    const start = startOf(held)
    this.held = held.slice(start)
    if (this.held.length < preamble.length + 2) return undefined
    const length = ((this.held[5] as number) << 8) | (this.held[6] as number)
    const end = preamble.length + 2 + length
    if (length >= shortestBody && length <= longestBody && this.held.length < end) return undefined
    const counted = this.held.subarray(preamble.length, end)
    if (length < shortestBody || length > longestBody || xor(counted) !== 0) {
      // Behind a frame that is none a good one may begin, inside of what it claims to hold too.
      this.held = this.held.slice(1)
      return 'noise'
    }
    this.held = this.held.slice(end)
    const [sw1, sw2, status = 0] = counted.subarray(2, 5)
    return sw1 === 0 && sw2 === 0 ? { status, data: counted.slice(5, -1) } : 'noise'
  }
}

/** Where a preamble begins, or may still begin at the very end. */
function startOf(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const fits = preamble.every((byte, i) => at + i >= bytes.length || bytes[at + i] === byte)
    if (fits) return at
  }
  return bytes.length
}
