/** Answers that another thread owes, by number; one that does not come in time is an error. */
export class Awaited {
  private readonly waiting = new Map<number, () => void>()
  private last = 0

  constructor(private readonly patienceMs: number) {}

  expect(): { readonly id: number; readonly settled: Promise<void> } {
    this.last++
    const id = this.last
    const settled = new Promise<void>((done, failed) => {
      const patience = setTimeout(() => {
        this.waiting.delete(id)
        failed(new Error('there is no answer'))
      }, this.patienceMs)
      this.waiting.set(id, () => {
        clearTimeout(patience)
        done()
      })
    })
    return { id, settled }
  }

  settle(id: number): void {
    this.waiting.get(id)?.()
    this.waiting.delete(id)
  }
}
