type Moment = { readonly at: number; readonly n: number; readonly act: () => Promise<void> }

const before = (a: Moment, b: Moment): boolean => a.at < b.at || (a.at === b.at && a.n < b.n)

/** What is to happen, by its instant (milliseconds UTC on the hall's clock); of one instant, what was planned first. A binary heap. */
export class Timeline {
  private readonly heap: Moment[] = []
  private planned = 0

  plan(at: number, act: () => Promise<void>): void {
    const moment = { at, n: this.planned++, act }
    const { heap } = this
    let i = heap.push(moment) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!before(moment, heap[parent] as Moment)) break
      heap[i] = heap[parent] as Moment
      i = parent
    }
    heap[i] = moment
  }

  next(): Moment | undefined {
    const { heap } = this
    const first = heap[0]
    const last = heap.pop()
    if (!last || last === first) return first
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1] as Moment, heap[child] as Moment)) child++
      if (!before(heap[child] as Moment, last)) break
      heap[i] = heap[child] as Moment
      i = child
    }
    heap[i] = last
    return first
  }
}
