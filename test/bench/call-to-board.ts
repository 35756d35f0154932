import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Patch } from '../../protocol/views/view.ts'
import { Screen } from '../fixtures/server.ts'
import { bareCommits } from './bare-commits.ts'
import { type Figure, median } from './figures.ts'
import { BenchHall, must } from './hall-folder.ts'
import { Program } from './process.ts'

const calls: Readonly<Record<number, number>> = { 20: 300, 1000: 60 }
const warmUp = 10

/** Resolves when every screen has had a patch that is meant. Milliseconds since `began`. */
function everybodyHas(screens: readonly Screen[], meant: (patch: Patch) => boolean, began: number): Promise<number> {
  return new Promise((done) => {
    let left = screens.length
    for (const { socket } of screens) {
      const hear = (patch: Patch) => {
        if (!meant(patch)) return
        socket.off('patch', hear)
        if (--left === 0) done(performance.now() - began)
      }
      socket.on('patch', hear)
    }
  })
}

/** From the clerk's key to the last of so many boards, beside a bare broadcast of the same patch and a bare commit, one after the other. */
export async function callToBoard(): Promise<Figure[]> {
  const place = new BenchHall()
  await place.start()
  const bare = await Program.start('bare')
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  const commit = bareCommits(folder)
  const clerk = await place.clerkAt(1, '1001')
  const kiosk = await place.device('kiosk-1')
  const teller = await Screen.connect(bare.url)
  const figures: Figure[] = []
  const times: Record<'hall' | 'told' | 'commit', number[]> = { hall: [], told: [], commit: [] }
  const boards: Screen[] = []
  const echoes: Screen[] = []
  for (const [screens, rounds] of Object.entries(calls)) {
    while (boards.length < Number(screens)) {
      const board = await place.device('board-1')
      await board.watch('board')
      boards.push(board)
      const echo = await Screen.connect(bare.url)
      await echo.socket.emitWithAck('watch', 'board')
      echoes.push(echo)
    }
    for (const kind of ['hall', 'told', 'commit'] as const) times[kind] = []
    for (let round = -warmUp; round < rounds; round++) {
      await must(kiosk, 'ticket.take', { matter: place.demo.matters[0] })
      let said: Patch | undefined
      const called = (patch: Patch): boolean => {
        const shown = (patch.put['counter:1'] as { state?: string } | undefined)?.state === 'called'
        if (shown) said = patch
        return shown
      }
      const all = everybodyHas(boards, called, performance.now())
      const answered = must(clerk, 'counter.call', { counter: 1 })
      const hall = await all
      await answered
      await must(clerk, 'counter.missed', { counter: 1 })
      const heard = everybodyHas(echoes, () => true, performance.now())
      teller.socket.emit('tell', 'board', said)
      const told = await heard
      if (round < 0) continue
      times.hall.push(hall)
      times.told.push(told)
      const began = performance.now()
      commit(1)
      times.commit.push(performance.now() - began)
    }
    const limit = median(times.told) + median(times.commit)
    figures.push({
      what: `call → all of ${screens} boards, median`,
      product: `${median(times.hall).toFixed(2)} ms`,
      bare: `${median(times.told).toFixed(2)} ms broadcast + ${median(times.commit).toFixed(2)} ms commit`,
      ratio: (median(times.hall) / limit).toFixed(2),
      goal: screens === '20' ? '≤ 2' : '',
    })
  }
  for (const screen of [...boards, ...echoes, clerk, kiosk, teller]) screen.close()
  await bare.stop()
  await place.remove()
  rmSync(folder, { recursive: true })
  return figures
}
