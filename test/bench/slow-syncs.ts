import { SyncCounter } from '../faults/sync-counter.ts'
import { type Figure, median, percentile } from './figures.ts'
import { BenchHall, must } from './hall-folder.ts'
import { slice } from './tickets.ts'

const clients = 16
const slowerMs = 10

/** How long an answer takes on a disk whose every sync takes 10 ms more. */
export async function slowSyncs(): Promise<Figure[]> {
  const syncs = new SyncCounter(slowerMs)
  const place = new BenchHall()
  await place.start([], syncs.env)
  const kiosks = await Promise.all(Array.from({ length: clients }, () => place.device('kiosk-1')))
  const askers = kiosks.map((kiosk) => ({
    ask: (turn: number) => must(kiosk, 'ticket.take', { matter: place.demo.matters[turn % place.demo.matters.length] }),
  }))
  await slice(askers, 1000)
  const { latencies, perSecond } = await slice(askers, 6000)
  for (const kiosk of kiosks) kiosk.close()
  await place.remove()
  syncs.remove()
  return [
    {
      what: `each sync ${slowerMs} ms slower, ${clients} clients: acknowledgement`,
      product: `p50 ${median(latencies).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms (${Math.round(perSecond)}/s)`,
      bare: '',
      ratio: '',
      goal: 'p99 ≤ 60 ms',
    },
  ]
}
