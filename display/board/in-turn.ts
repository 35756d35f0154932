/** The sound of one call. `ready`: it can start at once; it rejects when it cannot be played at all. `play` resolves when it has ended or was stopped. */
export type Sound = {
  readonly id: number
  readonly ready: Promise<unknown>
  readonly play: () => Promise<void>
  readonly stop: () => void
}
type Parts = {
  /** Asks the hall, whose clock for the call runs from its answer; rejects when none comes. */
  readonly mayStart: (id: number) => Promise<boolean>
  /** The hall may go on to the next call. */
  readonly onEnd: (id: number) => void
  /** Milliseconds, of any origin. */
  readonly now: () => number
}

/** The hall waits two seconds past the end of a call: a start no later than this after the question ends before that. Milliseconds. */
const latest = 1000

/** What this board is given to say: one after another, each to its end, and only what is still this board's to say when its turn comes. */
export class InTurn {
  private turn = Promise.resolve()
  private readonly given = new Set<Sound>()
  private playing: Sound | undefined

  constructor(private readonly parts: Parts) {}

  give(sound: Sound): void {
    this.given.add(sound)
    this.turn = this.turn.then(() => this.say(sound))
  }

  /** Whoever goes away says nothing more of what it was given. */
  fallSilent(): void {
    this.given.clear()
    this.playing?.stop()
    this.playing = undefined
    // What was stopped in a browser that is kept silent may not end for long.
    this.turn = Promise.resolve()
  }

  private async say(sound: Sound): Promise<void> {
    const playable = await sound.ready.then(
      () => true,
      () => false,
    )
    if (playable && !(await this.sounds(sound))) return
    if (this.given.delete(sound)) this.parts.onEnd(sound.id)
  }

  /** Whether the hall waits for its end. */
  private async sounds(sound: Sound): Promise<boolean> {
    if (!this.given.has(sound)) return false
    const { mayStart, now } = this.parts
    const asked = now()
    const start = await mayStart(sound.id).catch(() => undefined)
    if (start === false) this.given.delete(sound)
    if (!this.given.has(sound)) return false
    if (start === undefined || now() - asked > latest) return true
    this.playing = sound
    await sound.play()
    if (this.playing === sound) this.playing = undefined
    return true
  }
}
