import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, type Registry } from 'prom-client'

/** Milliseconds between two looks at the event loop; the delay is what goes beyond. */
const lookEvery = 20
const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - lookEvery / 1000)

/** What the process itself uses, under the names that every Prometheus knows. Returns how to stop looking. */
export function processFigures(registry: Registry): () => void {
  const registers = [registry]
  const delay = monitorEventLoopDelay({ resolution: lookEvery })
  delay.enable()
  new Gauge({
    name: 'hall_event_loop_lag_seconds',
    help: 'How late the event loop came to its work, since it was last asked: median, 99th percentile, longest',
    labelNames: ['quantile'] as const,
    registers,
    collect() {
      this.set({ quantile: '0.5' }, seconds(delay.percentile(50)))
      this.set({ quantile: '0.99' }, seconds(delay.percentile(99)))
      this.set({ quantile: '1' }, seconds(delay.max))
      delay.reset()
    },
  })
  new Counter({
    name: 'hall_event_loop_busy_seconds_total',
    help: 'Time in which the event loop was at work; its rate is the share of one core',
    registers,
    collect() {
      this.reset()
      this.inc(performance.eventLoopUtilization().active / 1000)
    },
  })
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time of the whole process, all threads, user and system',
    registers,
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process that lies in RAM',
    registers,
    collect() {
      this.set(process.memoryUsage.rss())
    },
  })
  new Gauge({
    name: 'hall_heap_used_bytes',
    help: 'Memory in use by JavaScript objects of the main thread',
    registers,
    collect() {
      this.set(process.memoryUsage().heapUsed)
    },
  })
  new Gauge({ name: 'process_start_time_seconds', help: 'Start of the process, seconds since 1970', registers }).set(
    Math.round(Date.now() / 1000 - process.uptime()),
  )
  return () => delay.disable()
}
