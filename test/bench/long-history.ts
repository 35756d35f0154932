import { join } from 'node:path'
import Database from 'better-sqlite3'
import { snapshotEvery } from '../../server/journal/snapshot-keeper.ts'
import { type Figure, median } from './figures.ts'
import { BenchHall } from './hall-folder.ts'
import { History } from './history.ts'

const events = 1_000_000
const dayMs = 86_400_000
/** A visit takes 1.6 minutes of the history's clock and leaves four events. */
const spanMs = 290 * dayMs
const starts = 3

/** Writes visits until the journal has so many events. */
function write(place: BenchHall, until: number): void {
  const history = new History(place.folder)
  const { matters } = place.demo
  for (let n = 0; history.events < until; n++) history.visit(matters[n % matters.length] as string)
  history.close()
}

async function started(place: BenchHall): Promise<{ seconds: number; memory: number }> {
  const began = performance.now()
  const program = await place.start()
  const seconds = (performance.now() - began) / 1000
  // What the start has left behind is cleared away by then.
  await new Promise((done) => setTimeout(done, 3000))
  const { memory } = program
  return { seconds, memory }
}

/** Starts after a long history: as short as they get, with the longest tail behind the snapshot, and when the state has another shape. */
export async function longHistory(): Promise<Figure[]> {
  const place = new BenchHall()
  await place.start(['--clock', new Date(Date.now() - spanMs).toISOString(), '--speed', '0'])
  await place.stop()
  write(place, events - snapshotEvery)
  // A start and an end leave a snapshot; what is written after it is the tail.
  await place.start(['--clock', new Date(Date.now() - dayMs).toISOString(), '--speed', '0'])
  await place.stop()
  write(place, events)
  const longest: number[] = []
  const snapshots = join(place.folder, 'snapshots.db')
  const kept = new Database(snapshots)
  const [row] = kept.prepare('select * from snapshot').all() as Record<string, unknown>[]
  kept.close()
  for (let n = 0; n < starts; n++) {
    longest.push((await started(place)).seconds)
    await place.stop()
    const back = new Database(snapshots)
    back.prepare('update snapshot set seq = @seq, hash = @hash, state = @state').run(row)
    back.close()
  }
  const shape = new Database(snapshots)
  shape.prepare('update snapshot set shape = -1').run()
  shape.close()
  const anew = await started(place)
  await place.stop()
  const short = await started(place)
  await place.remove()
  const figure = (what: string, product: string, goal: string): Figure => ({ what, product, bare: '', ratio: '', goal })
  return [
    figure('start after 1,000,000 events, longest tail', `${median(longest).toFixed(2)} s`, '≤ 1.5 s'),
    figure('start after 1,000,000 events, after a stop', `${short.seconds.toFixed(2)} s`, '≤ 1.5 s'),
    figure('start after 1,000,000 events, another shape of the state', `${anew.seconds.toFixed(1)} s`, '≤ 30 s'),
    figure('memory after that', `${Math.round(Math.max(anew.memory, short.memory))} MB`, '≤ 250 MB'),
  ]
}
