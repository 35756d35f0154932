import { setTimeout as sleep } from 'node:timers/promises'
import type { DeviceId } from '../../protocol/vocabulary.ts'
import type { Actor } from '../../server/domain/decision.ts'
import { PacedPrinter } from '../fixtures/paced-printer.ts'
import { PrintingSideProcess } from '../fixtures/printing-side-process.ts'
import type { Figure } from './figures.ts'
import { BenchHall } from './hall-folder.ts'
import { History } from './history.ts'

/** 250 mm/s at 8 dots to the millimetre. */
const rowsPerSecond = 2000
const mmPerRow = 1 / 8
const columns = 48
const waiting = 200
const printers = 20
/** Of ordinary load: one slip at each printer in so many milliseconds. */
const everyMs = 10_000
const rounds = 4
const hourMs = 3_600_000

/**
 * How well one printer is kept busy, and what twenty cost. The printers are in this process, each row of dots at its time; what is measured is the part of the hall
 * that prints, in a process of its own: follower, spool, stations.
 */
export async function printersBench(): Promise<Figure[]> {
  return [await busy(), await cost()]
}

/** A hall that stands still, and whoever goes on writing its journal. */
async function standing(): Promise<{ place: BenchHall; history: History }> {
  const place = new BenchHall()
  await place.start(['--clock', new Date(Date.now() - hourMs).toISOString(), '--speed', '0'])
  await place.stop()
  return { place, history: new History(place.folder) }
}

const switchedOn = async (printer: PacedPrinter): Promise<string> => `tcp:127.0.0.1:${await printer.switchOn()}`
const kioskOf = (number: number): Actor => ({ kind: 'device', device: `kiosk-${number}` as DeviceId, role: 'kiosk' })

async function busy(): Promise<Figure> {
  const { place, history } = await standing()
  let slips = 0
  const printer = new PacedPrinter({ columns, rowsPerSecond, onSlip: () => slips++ })
  const side = new PrintingSideProcess({ folder: place.folder, profile: '80mm', printers: [await switchedOn(printer)] })
  for (let n = 0; n < waiting; n++) history.ask(kioskOf(1), 'ticket.take', { matter: place.demo.matters[n % place.demo.matters.length] })
  history.close()
  await side.start()
  while (slips < waiting) await sleep(50)
  await side.stop()
  await printer.switchOff()
  await place.remove()
  const took = printer.lastAt - printer.firstAt
  const share = (printer.printedRows * 1000) / rowsPerSecond / took
  const metres = (printer.printedRows * mmPerRow) / 1000
  return {
    what: `a printer of 250 mm/s with ${waiting} slips waiting: share of the time that it prints`,
    product: `${(share * 100).toFixed(1)} % (${metres.toFixed(1)} m of paper, ${(printer.bytesTaken / waiting).toFixed(0)} bytes a slip)`,
    bare: `${(metres / 0.25).toFixed(1)} s of paper in ${(took / 1000).toFixed(1)} s`,
    ratio: share.toFixed(2),
    goal: '≥ 0.95',
  }
}

async function cost(): Promise<Figure> {
  const { place, history } = await standing()
  let slips = 0
  const all = Array.from({ length: printers }, () => new PacedPrinter({ columns, rowsPerSecond, onSlip: () => slips++ }))
  const side = new PrintingSideProcess({ folder: place.folder, profile: '80mm', printers: await Promise.all(all.map(switchedOn)) })
  await side.start()
  let given = 0
  const round = async () => {
    for (let number = 1; number <= printers; number++) {
      history.ask(kioskOf(number), 'ticket.take', { matter: place.demo.matters[given++ % place.demo.matters.length] })
      history.write()
      side.tell({ seq: history.events })
      await sleep(everyMs / printers)
    }
  }
  // The first round is to warm up.
  await round()
  const [before, began] = [await side.cpuMs(), performance.now()]
  for (let n = 0; n < rounds; n++) await round()
  const [used, took] = [(await side.cpuMs()) - before, performance.now() - began]
  for (const end = performance.now() + 10_000; slips < given && performance.now() < end; ) await sleep(50)
  await side.stop()
  history.close()
  for (const printer of all) await printer.switchOff()
  await place.remove()
  if (slips !== given) throw new Error(`${given} slips were given, ${slips} came out`)
  return {
    what: `${printers} printers, each with a slip in ${everyMs / 1000} s and asked for its state: share of one core`,
    product: `${((used / took) * 100).toFixed(1)} %`,
    bare: `${used.toFixed(0)} ms in ${(took / 1000).toFixed(1)} s`,
    ratio: (used / took).toFixed(2),
    goal: '< 0.10',
  }
}
