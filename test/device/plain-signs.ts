/** What a simple board on the line understood, byte by byte. Everything else is a fault of who sent it. */
export type SignFault = { readonly why: 'stray' | 'checksum' | 'end' | 'address'; readonly byte: number }

const start = 0x7e
const end = 0x0d

/**
 * Boards with frames `7E address length text sum 0D` that share a line: each takes what is addressed to it, and forgets it without power. They are read
 * strictly: a byte that belongs to no frame is a fault.
 */
export class PlainSigns {
  readonly faults: SignFault[] = []
  /** Bytes of every text that was ever taken, by address. */
  readonly taken: { readonly address: number; readonly text: string }[] = []
  frames = 0
  private readonly shown = new Map<number, string>()
  private frame: number[] = []

  /** `answer`: what a board says when it has taken a text. */
  constructor(
    private readonly addresses: readonly number[],
    private readonly answer?: (address: number) => readonly number[] | undefined,
    private readonly say: (bytes: readonly number[]) => void = () => undefined,
  ) {
    for (const address of addresses) this.shown.set(address, '')
  }

  shows(address: number): string | undefined {
    return this.shown.get(address)
  }

  powerCut(): void {
    this.frame = []
    for (const address of this.addresses) this.shown.set(address, '')
  }

  hear(byte: number): void {
    if (this.frame.length === 0 && byte !== start) {
      this.faults.push({ why: 'stray', byte })
      return
    }
    this.frame.push(byte)
    const length = this.frame[2]
    if (length !== undefined && this.frame.length === length + 5) this.whole(this.frame.splice(0), length)
  }

  private whole(frame: readonly number[], length: number): void {
    this.frames++
    const address = frame[1] as number
    const text = frame.slice(3, 3 + length)
    let sum = 0
    for (const byte of frame.slice(1, 3 + length)) sum = (sum + byte) % 256
    if (frame[3 + length] !== sum) this.faults.push({ why: 'checksum', byte: frame[3 + length] as number })
    else if (frame[4 + length] !== end) this.faults.push({ why: 'end', byte: frame[4 + length] as number })
    else if (!this.shown.has(address)) this.faults.push({ why: 'address', byte: address })
    else {
      // The boards' own characters: read with another decoder than the one that made them.
      const words = new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(text)).trimEnd()
      this.shown.set(address, words)
      this.taken.push({ address, text: words })
      const answer = this.answer?.(address)
      if (answer) this.say(answer)
    }
  }
}
