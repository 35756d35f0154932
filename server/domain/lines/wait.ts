/** What the hall has seen of one line's services: count, mean and sum of squared deviations of their minutes (Welford). */
export type ServiceTimes = { count: number; mean: number; spread: number }

/** Adds one service. The weight of the past is capped, so that the figures follow a change within a day. */
export function seen(times: ServiceTimes, minutes: number): void {
  const memory = 200
  times.count = Math.min(times.count + 1, memory)
  const step = minutes - times.mean
  times.mean += step / times.count
  times.spread = (times.count === memory ? times.spread * (1 - 1 / memory) : times.spread) + step * (minutes - times.mean)
}

/** Takes one service out again, the last but few: what `seen` did to mean and spread, backwards. */
export function unseen(times: ServiceTimes, minutes: number): void {
  if (times.count <= 1) {
    Object.assign(times, { count: 0, mean: 0, spread: 0 })
    return
  }
  const mean = (times.count * times.mean - minutes) / (times.count - 1)
  times.spread = Math.max(0, times.spread - (minutes - mean) * (minutes - times.mean))
  times.mean = mean
  times.count--
}

/** A line's own law: what it has seen, weighed with what its matters usually take, which counts as `priorWeight` services. */
export function serviceLaw(times: ServiceTimes, usualMinutes: number): { mean: number; deviation: number } {
  const priorWeight = 4
  const n = times.count + priorWeight
  const mean = (times.count * times.mean + priorWeight * usualMinutes) / n
  // An ordinary service varies by about 60 % of its mean before the hall knows better.
  const variance = (times.spread + priorWeight * (0.6 * usualMinutes) ** 2) / n
  return { mean, deviation: Math.sqrt(variance) }
}

export type WaitQuestion = {
  readonly ahead: number
  /** Counters that serve the line now, each weighed by the share of it that the line gets. */
  readonly capacity: number
  /** One of them is idle. */
  readonly idle: boolean
  readonly mean: number
  readonly deviation: number
}

/**
 * Median and 90th percentile of the wait in whole minutes, always a range. [W1] The work ahead is a sum of services, so its deviation grows
 * with the root of their number; a busy counter is on average half way through its present one.
 */
export function waitRange({ ahead, capacity, idle, mean, deviation }: WaitQuestion): { p50: number; p90: number } {
  const servers = Math.max(capacity, 0.25)
  const straightAway = idle && ahead === 0
  const work = straightAway ? 0 : (ahead * mean + mean / 2) / servers
  const uncertainty = straightAway ? 1 : (Math.sqrt(ahead + 1) * deviation) / servers
  const p50 = Math.round(work)
  return { p50, p90: Math.max(Math.ceil(work + 1.28 * uncertainty), p50 + 1) }
}
