/** How one kind of sign is spoken to. Knows no line: bytes out, bytes judged. */
export interface SignDriver {
  /** Rest of the line between two frames, in milliseconds. */
  readonly gapMs: number
  /** The frame that makes the sign show a text; what its characters lack is replaced, what is too long for a frame is cut. */
  show(address: number, text: string): Buffer
  /** The frame that makes it dark. */
  clear(address: number): Buffer
  /** Only of a kind that answers. `find`: in all that has come back since the frame was sent. */
  readonly answer?: {
    readonly withinMs: number
    find(heard: Buffer, address: number): 'taken' | 'refused' | undefined
  }
}
