import { createHash } from 'node:crypto'
import { Chance } from '../faults/chance.ts'

const steps = 1 << 30

/** Chance of one citizen or clerk alone: what happens to others takes nothing from it. */
export class Stream extends Chance {
  static of(seed: number, whose: string): Stream {
    return new Stream(createHash('sha256').update(`${seed} ${whose}`).digest().readUInt32BE(0))
  }

  /** From 0 up to but without 1. */
  fraction(): number {
    return this.between(0, steps - 1) / steps
  }

  happens(share: number): boolean {
    return this.fraction() < share
  }

  within(least: number, most: number): number {
    return least + this.fraction() * (most - least)
  }

  /** Log-normal about a median: service times and patience have long tails. */
  about(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction())
    return median * Math.exp(spread * normal)
  }

  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return (choices.at(-1) as readonly [T, number])[0]
  }
}
