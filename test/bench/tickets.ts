import { randomUUID } from 'node:crypto'
import { Screen } from '../fixtures/server.ts'
import { type Figure, median, percentile } from './figures.ts'
import { BenchHall, must } from './hall-folder.ts'
import { Program } from './process.ts'

const rounds = 7
const sliceMs = 1000
const settleMs = 300

export type Asker = { readonly ask: (turn: number) => Promise<unknown> }
export type Slice = { readonly perSecond: number; readonly latencies: readonly number[] }

/** Every client asks, waits for the answer, and asks again. */
export async function slice(askers: readonly Asker[], ms: number): Promise<Slice> {
  const latencies: number[] = []
  const until = performance.now() + ms
  const began = performance.now()
  await Promise.all(
    askers.map(async ({ ask }, client) => {
      for (let turn = client; performance.now() < until; turn++) {
        const asked = performance.now()
        await ask(turn)
        latencies.push(performance.now() - asked)
      }
    }),
  )
  return { perSecond: (latencies.length / (performance.now() - began)) * 1000, latencies }
}

/** In turns, so that what one side has left behind burdens each. `kept`: echoes that were committed before. */
const turns = [
  ['bare', 'kept', 'hall'],
  ['hall', 'kept', 'bare'],
] as const

/**
 * Numbers taken per second, each acknowledged when it is on the disk, beside the same messages echoed by socket.io alone, and echoed by it once SQLite alone has
 * put them on the disk. Only one of the programs runs.
 */
export async function tickets(): Promise<Figure[]> {
  const place = new BenchHall()
  const hall = await place.start()
  const bare = await Program.start('bare')
  const { demo } = place
  const board = await place.device('board-1')
  await board.watch('board')
  const figures: Figure[] = []
  for (const clients of [1, 16, 64]) {
    const command = (turn: number) => ({ matter: demo.matters[turn % demo.matters.length] })
    const connect = (url: string, token?: string) => Promise.all(Array.from({ length: clients }, () => Screen.connect(url, token)))
    const kiosks = await connect(hall.url, demo.devices['kiosk-1'])
    const echoes = await connect(bare.url)
    const asking = (screens: readonly Screen[]): Asker[] =>
      screens.map((screen) => ({
        ask: (turn) => must(screen, 'ticket.take', command(turn)),
      }))
    const askers = {
      hall: asking(kiosks),
      bare: asking(echoes),
      kept: echoes.map(({ socket }) => ({ ask: (turn: number) => socket.emitWithAck('keep', { id: randomUUID(), ...command(turn) }) })),
    }
    const rates: Record<keyof typeof askers, number[]> = { hall: [], bare: [], kept: [] }
    const latencies: number[] = []
    for (let round = 0; round < rounds; round++)
      for (const side of turns[round % 2 ? 1 : 0]) {
        const [runs, rests] = side === 'hall' ? [hall, bare] : [bare, hall]
        rests.pause()
        runs.resume()
        await slice(askers[side], settleMs)
        const measured = await slice(askers[side], sliceMs)
        rates[side].push(measured.perSecond)
        if (side === 'hall') latencies.push(...measured.latencies)
      }
    hall.resume()
    bare.resume()
    for (const screen of [...kiosks, ...echoes]) screen.close()
    figures.push({
      what: `numbers per second, ${clients} client${clients > 1 ? 's' : ''}`,
      product: `${Math.round(median(rates.hall))} (p50 ${median(latencies).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms)`,
      bare: `${Math.round(median(rates.bare))} echoes; ${Math.round(median(rates.kept))} with a bare commit`,
      ratio: `${(median(rates.hall) / median(rates.bare)).toFixed(2)}; ${(median(rates.hall) / median(rates.kept)).toFixed(2)}`,
      goal: clients > 1 ? '≥ 0.35 of the echoes' : '',
    })
  }
  board.close()
  await bare.stop()
  await place.remove()
  return figures
}
