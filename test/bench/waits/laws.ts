import { clockMinutes, type WaitDay } from './day-format.ts'

/** What is true of a day, and what no hall knows: services are log-normal, people come at a rate per minute and leave at another. */
export type TrueLaws = {
  readonly services: ReadonlyMap<string, { readonly mean: number; readonly sigma: number }>
  /** Arrivals per minute of a matter and category, at a minute of the day. */
  readonly rate: (matter: string, category: string, at: number) => number
  readonly categories: readonly string[]
  /** Who gives up, per minute of waiting. */
  readonly leaving: number
}

/** The laws of a day that somebody else wrote, as its own services and arrivals show them in hindsight. */
export function lawsInHindsight(day: WaitDay): TrueLaws {
  const logs = new Map<string, number[]>()
  for (const { matter, minutes } of [...day.history, ...day.arrivals]) {
    const known = logs.get(matter) ?? []
    known.push(Math.log(Math.max(minutes, 0.05)))
    logs.set(matter, known)
  }
  const services = new Map(
    [...logs].map(([matter, values]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
      return [matter, { mean: Math.exp(mean + variance / 2), sigma: Math.max(0.05, Math.sqrt(variance)) }]
    }),
  )
  const span = 30
  const counts = new Map<string, number>()
  for (const { at, matter, category } of day.arrivals) {
    const key = `${matter} ${category} ${Math.floor(clockMinutes(at) / span)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const patient = day.arrivals.reduce((sum, { patience }) => sum + (patience === null ? 0 : 1 / Math.max(patience, 1)), 0)
  return {
    services,
    rate: (matter, category, at) => (counts.get(`${matter} ${category} ${Math.floor(at / span)}`) ?? 0) / span,
    categories: [...new Set(day.arrivals.map(({ category }) => category))],
    leaving: patient / Math.max(1, day.arrivals.length),
  }
}
