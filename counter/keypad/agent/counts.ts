/** What a pad has done since this program was started. `pressed` = `rated` + `refused` + those on their way. */
export type Counts = {
  /** Presses that an invitation took. */
  pressed: number
  /** Of these: the hall has a rating of this service. */
  rated: number
  /** Of these: the hall did not take it. */
  refused: number
  /** Pressed while nothing was to be rated, or twice. */
  ignored: number
  /** Echoes of one press: a key that is held, stuck, or repeats. */
  repeated: number
  /** Reports or bytes that no key of this pad sends. */
  unknown: number
  /** The disk did not take it, and the pad said no thanks. */
  unkept: number
}

export const noCounts = (): Counts => ({ pressed: 0, rated: 0, refused: 0, ignored: 0, repeated: 0, unknown: 0, unkept: 0 })
