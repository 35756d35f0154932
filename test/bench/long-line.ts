import type { Screen } from '../fixtures/server.ts'
import { type Figure, median } from './figures.ts'
import { BenchHall, must } from './hall-folder.ts'
import { History, kiosk } from './history.ts'

const rounds = 300
const warmUp = 30
const hourMs = 3_600_000

async function hallWith(waiting: number): Promise<{ place: BenchHall; clerk: Screen; taker: Screen }> {
  const place = new BenchHall()
  await place.start(['--clock', new Date(Date.now() - hourMs).toISOString(), '--speed', '0'])
  await place.stop()
  const history = new History(place.folder)
  for (let n = 0; n < waiting; n++) history.ask(kiosk, 'ticket.take', { matter: place.demo.matters[n % place.demo.matters.length] })
  history.close()
  await place.start()
  const clerk = await place.clerkAt(1, '1001')
  const taker = await place.device('kiosk-1')
  return { place, clerk, taker }
}

/** One call and the number that follows it, with few and with very many waiting, call by call in turns. */
export async function longLine(): Promise<Figure[]> {
  const halls = [await hallWith(10), await hallWith(100_000)]
  const times: number[][] = halls.map(() => [])
  for (let round = -warmUp; round < rounds; round++)
    for (const [which, { place, clerk, taker }] of halls.entries()) {
      await must(taker, 'ticket.take', { matter: place.demo.matters[0] })
      const began = performance.now()
      await must(clerk, 'counter.call', { counter: 1 })
      if (round >= 0) times[which]?.push(performance.now() - began)
      await must(clerk, 'counter.missed', { counter: 1 })
    }
  for (const { place, clerk, taker } of halls) {
    clerk.close()
    taker.close()
    await place.remove()
  }
  const [few = Number.NaN, many = Number.NaN] = times.map(median)
  return [
    {
      what: 'a call with 100,000 waiting, median',
      product: `${many.toFixed(2)} ms`,
      bare: `${few.toFixed(2)} ms with 10 waiting`,
      ratio: (many / few).toFixed(2),
      goal: '≤ 1.3',
    },
  ]
}
