/** Chance from a seed (mulberry32): what chance decided in a failed run, it decides again. */
export class Chance {
  private state: number

  constructor(readonly seed: number) {
    this.state = seed >>> 0
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  oneIn(n: number): boolean {
    return this.between(1, n) === 1
  }

  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)] as T
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The environment's SEED repeats a run; otherwise every run has another one, and says which. */
export function freshSeed(): number {
  const seed = process.env['SEED'] ? Number(process.env['SEED']) : Date.now() % 1_000_000_007
  console.log(`seed: repeat this run with SEED=${seed}`)
  return seed
}
