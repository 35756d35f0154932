import type { Hall } from '../../../protocol/hall-document.ts'
import type { WaitDay } from './day-format.ts'

export const baselineNames = ['ahead × mean of the last 20 ÷ counters', '(ahead + 1) × configured ÷ counters', 'last wait'] as const

/** What other systems tell: from the last services, from the settings, or from whoever was called last. */
export class Baselines {
  private readonly last = new Map<string, number[]>()
  private readonly waited = new Map<string, number>()
  private readonly configured: ReadonlyMap<string, number>

  constructor(hall: Hall, history: WaitDay['history']) {
    this.configured = new Map(hall.matters.map(({ line, minutes }) => [line, minutes]))
    const lines = new Map(hall.matters.map(({ name, line }) => [name.en, line as string]))
    for (const { matter, minutes } of history) this.served(lines.get(matter) ?? '', minutes)
  }

  served(line: string, minutes: number): void {
    this.last.set(line, [...(this.last.get(line) ?? []), minutes].slice(-20))
  }

  called(line: string, minutes: number): void {
    this.waited.set(line, minutes)
  }

  told(line: string, ahead: number, open: number): number[] {
    const counters = Math.max(open, 1)
    const configured = this.configured.get(line) ?? 8
    const last = this.last.get(line) ?? []
    const mean = last.length === 0 ? configured : last.reduce((sum, each) => sum + each, 0) / last.length
    return [(ahead * mean) / counters, ((ahead + 1) * configured) / counters, this.waited.get(line) ?? 0]
  }
}
