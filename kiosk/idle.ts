import { signal } from '@preact/signals'

/** Seconds without a touch: then the kiosk asks, and then it forgets (privacy of whoever stood there before). */
export const askAfter = 50
export const forgetAfter = 60

/** Seconds since somebody last touched the screen. */
export class IdleWatch {
  readonly quiet = signal(0)
  /** While the question stands only its own answer counts: a touch that also removed it would fall through to what lies behind. */
  private readonly held: () => boolean
  private last = performance.now()

  constructor(held: () => boolean) {
    this.held = held
  }

  start(): this {
    const touched = () => {
      if (!this.held()) this.touch()
    }
    for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, touched, { capture: true, passive: true })
    setInterval(() => {
      this.quiet.value = Math.floor((performance.now() - this.last) / 1000)
    }, 250)
    return this
  }

  touch(): void {
    this.last = performance.now()
    this.quiet.value = 0
  }
}
