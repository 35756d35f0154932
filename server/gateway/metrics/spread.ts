import { Histogram } from 'prom-client'

/** How values spread over buckets, as plain numbers: to note one costs a short walk and no memory. */
export class Spread {
  sum = 0
  readonly counts: number[]

  /** `bounds`: upper ones, rising; what is larger than all of them is counted too. */
  constructor(readonly bounds: readonly number[]) {
    this.counts = Array<number>(bounds.length + 1).fill(0)
  }

  note(value: number): void {
    let at = 0
    while (at < this.bounds.length && value > (this.bounds[at] as number)) at++
    this.counts[at] = (this.counts[at] as number) + 1
    this.sum += value
  }
}

type Labels<T extends string> = Partial<Record<T, string>>
type Read<T extends string> = () => Iterable<readonly [Labels<T>, Spread]>

/** Spreads as a histogram, read when somebody asks and not before. */
export class SpreadHistogram<T extends string> extends Histogram<T> {
  constructor(
    private readonly about: { readonly name: string; readonly help: string },
    private readonly read: Read<T>,
  ) {
    super({ ...about, registers: [] })
  }

  override async get(): ReturnType<Histogram<T>['get']> {
    const values = [...this.read()].flatMap(([labels, spread]) => this.rows(labels, spread))
    return { ...this.about, type: 'histogram', values, aggregator: 'sum' } as unknown as Awaited<ReturnType<Histogram<T>['get']>>
  }

  /** What the registry calls when it writes text. */
  getForPromString(): ReturnType<Histogram<T>['get']> {
    return this.get()
  }

  private rows(labels: Labels<T>, { bounds, counts, sum }: Spread) {
    const { name } = this.about
    let upTo = 0
    const buckets = counts.map((count, at) => {
      upTo += count
      return { metricName: `${name}_bucket`, labels: { ...labels, le: bounds[at] ?? '+Inf' }, value: upTo }
    })
    return [...buckets, { metricName: `${name}_sum`, labels, value: sum }, { metricName: `${name}_count`, labels, value: upTo }]
  }
}
