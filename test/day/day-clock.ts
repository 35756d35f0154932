import type { Screen } from '../fixtures/server.ts'

/** The hall's clock as the players reach it. */
export interface DayClock {
  /** Milliseconds UTC. */
  now(): number
  /** Resolves when the players' time has come to the instant, or at once when it is past. */
  reach(at: number): Promise<void>
  /** Resolves when the hall's clock is there too: to be awaited before anything is asked. */
  settled(): Promise<void>
  /** Wakes whoever waits: the day is being stopped. */
  interrupt(): void
}

async function leap(screen: Screen, at: number): Promise<void> {
  const answer = await screen.ask('demo.advance', { to: new Date(at).toISOString() })
  // A clock that runs may have come there by itself meanwhile.
  if ('refused' in answer && answer.refused !== 'in-the-past') throw new Error(`the hall's clock cannot be moved: ${answer.refused}`)
}

/** Stands still until somebody winds it: nothing happens in between that the seed did not decide. Wound only when the hall is asked something. */
export class WoundClock implements DayClock {
  private wound: number

  constructor(
    private readonly screen: Screen,
    private at: number,
  ) {
    this.wound = at
  }

  now(): number {
    return this.at
  }

  async reach(at: number): Promise<void> {
    this.at = Math.max(at, this.at)
  }

  async settled(): Promise<void> {
    if (this.wound === this.at) return
    this.wound = this.at
    await leap(this.screen, this.at)
  }

  interrupt(): void {
    // Nobody waits: winding takes no time.
  }
}

/** Runs by itself; up to `windTo` it is wound all the same. */
export class RunningClock implements DayClock {
  private ahead = 0
  private readonly began = performance.now()
  private wake: () => void = () => undefined

  constructor(
    private readonly screen: Screen,
    private readonly start: { readonly at: number; readonly speed: number; readonly windTo: number },
  ) {}

  now(): number {
    return this.start.at + (performance.now() - this.began) * this.start.speed + this.ahead
  }

  async settled(): Promise<void> {
    // It is the hall's own clock.
  }

  async reach(at: number): Promise<void> {
    const left = at - this.now()
    if (left <= 0) return
    if (at <= this.start.windTo) {
      await leap(this.screen, at)
      this.ahead += Math.max(0, at - this.now())
      return
    }
    await new Promise<void>((awake) => {
      const timer = setTimeout(awake, left / this.start.speed)
      this.wake = () => {
        clearTimeout(timer)
        awake()
      }
    })
  }

  interrupt(): void {
    this.wake()
  }
}
