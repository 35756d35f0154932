import { HallServer, Screen } from '../fixtures/server.ts'

const clients = 16
const screens = 1
const warmUpMs = 2000
const measuredMs = 6000

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Durable takes per second with a watched board and the spool on, load generator included. Prints; never fails on a number. */
export async function throughput(): Promise<void> {
  const hall = await HallServer.start({ args: ['--demo', '--voice', 'off'] })
  const boards = await Promise.all(Array.from({ length: screens }, () => Screen.connect(hall.url)))
  await Promise.all(boards.map((board) => board.watch('board')))
  const kiosks = await Promise.all(Array.from({ length: clients }, () => hall.device('kiosk-1')))
  const { matters } = hall.demo
  const latencies: number[] = []
  let counting = false
  let refused = 0
  let stop = false
  const load = kiosks.map(async (kiosk, client) => {
    for (let turn = client; !stop; turn++) {
      const began = performance.now()
      const answer = await kiosk.ask('ticket.take', { matter: matters[turn % matters.length] })
      if (!counting) continue
      if ('refused' in answer) refused++
      else latencies.push(performance.now() - began)
    }
  })
  await new Promise((done) => setTimeout(done, warmUpMs))
  counting = true
  const began = performance.now()
  await new Promise((done) => setTimeout(done, measuredMs))
  counting = false
  const seconds = (performance.now() - began) / 1000
  stop = true
  await Promise.all(load)
  latencies.sort((a, b) => a - b)
  const patches = boards.reduce((sum, board) => sum + board.patches.length, 0)
  console.log(`${clients} clients, ${screens} boards watching, spool and virtual printer on, every answer durable`)
  console.log(
    `${Math.round(latencies.length / seconds)} takes/s, acknowledged in ${percentile(latencies, 0.5).toFixed(1)} ms (median), ${percentile(latencies, 0.99).toFixed(1)} ms (99 %)`,
  )
  console.log(`${refused} refused, ${patches} patches reached the boards`)
  for (const screen of [...boards, ...kiosks]) screen.close()
  await hall.stop()
}
