/** What the server sees of its own machine, and hears of its boards: true of this moment, and not of the journal. */
export type Around = {
  /** A board's browser lets it sound. `voiced`: this server speaks at all. */
  readonly sounds: boolean
  readonly voiced: boolean
  /** Bytes that are free where the hall lies, and bytes in all. */
  readonly disk: { readonly free: number; readonly all: number } | undefined
  /** The server's own time zone keeps the hall's time just now. */
  readonly zoneFits: boolean
  /** How far the hall's last event lies in the future of the server's clock; 0 where it does not. */
  readonly behindMs: number
  /** The server's clock says a year before the program was written. */
  readonly epoch: boolean
}
