/** A counter, and how near the work is to it: tier 1 is its own. */
export type Served = { readonly counter: number; readonly tier: number }

const token = /^([0-9]{1,3})(?:[-–—~～至]([0-9]{1,3}))?(?:\(([1-9])\))?$/

/** `1、2，5-7, 8(2)` as counters with tiers; `undefined`: it cannot be read so. A counter that is named twice keeps its first tier. */
export function parseCounters(text: string): Served[] | undefined {
  const served = new Map<number, number>()
  for (const part of text
    .normalize('NFKC')
    .replace(/号窗口|號窗口|号|號|窗口/g, '')
    .split(/[,、;\s]+/)) {
    if (part === '') continue
    const [, from, to, tier] = token.exec(part) ?? []
    const first = Number(from)
    const last = Number(to ?? from)
    if (from === undefined || first < 1 || last < first) return undefined
    for (let counter = first; counter <= last; counter++) if (!served.has(counter)) served.set(counter, Number(tier ?? 1))
  }
  return [...served].map(([counter, tier]) => ({ counter, tier })).sort((a, b) => a.counter - b.counter)
}

/** The same, as short as it can be written, in signs that no spreadsheet program takes for a date or a number. */
export function writeCounters(served: readonly Served[]): string {
  const runs: { from: number; to: number; tier: number }[] = []
  for (const { counter, tier } of [...served].sort((a, b) => a.tier - b.tier || a.counter - b.counter)) {
    const last = runs.at(-1)
    if (last && last.tier === tier && last.to === counter - 1) last.to = counter
    else runs.push({ from: counter, to: counter, tier })
  }
  return runs.map(({ from, to, tier }) => `${from}${to > from ? `–${to}` : ''}${tier > 1 ? `(${tier})` : ''}`).join('、')
}
