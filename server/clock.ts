/** The hall's clock. `now`: milliseconds UTC. */
export type Clock = {
  readonly now: () => number
  /** How fast it runs: 1 outside a demo, 0 stands still. */
  readonly speed: number
  /** Leaps ahead to an instant and goes on from there; never back. */
  readonly advance: (to: number) => void
  /** `told` hears of every leap. */
  readonly onLeap: (told: () => void) => void
}

/** The machine's clock, or in a demo one that starts at an instant and runs at a speed. */
export function hallClock(start: number | undefined, speed: number): Clock {
  const from = start ?? Date.now()
  const began = performance.now()
  const running = start === undefined && speed === 1 ? Date.now : () => Math.floor(from + (performance.now() - began) * speed)
  const listeners: (() => void)[] = []
  let ahead = 0
  const now = () => running() + ahead
  return {
    now,
    speed,
    advance: (to) => {
      ahead += Math.max(0, to - now())
      for (const told of listeners) told()
    },
    onLeap: (told) => void listeners.push(told),
  }
}
