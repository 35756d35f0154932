/** Somebody who rests for a time, or until something is so. */
export class Rest {
  private look: () => void = () => undefined

  for(ms: number, over: () => boolean): Promise<void> {
    // What would have woken may have come before.
    if (over() || ms <= 0) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = Number.isFinite(ms) ? setTimeout(resolve, Math.min(ms, 2 ** 31 - 1)) : undefined
      this.look = () => {
        if (!over()) return
        clearTimeout(timer)
        resolve()
      }
    })
  }

  wake(): void {
    this.look()
  }
}
