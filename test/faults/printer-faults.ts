import { setTimeout as sleep } from 'node:timers/promises'
import type { PacedPrinter } from '../fixtures/paced-printer.ts'
import type { PrintingSideProcess } from '../fixtures/printing-side-process.ts'
import type { Chance } from './chance.ts'

const kinds = [
  'line cut in a slip',
  'paper out in a slip',
  'cover open in a slip',
  'takes and prints nothing, then switched off and on',
  'takes and prints nothing, then goes on',
  'answers slowly',
  'power lost in a slip',
  'program killed in a slip',
  'program killed while the printer is off',
] as const
type Kind = (typeof kinds)[number]

/** Everything that happens to a printer, in rounds in which each happens once. */
export class PrinterFaults {
  readonly #printer: PacedPrinter
  readonly #side: PrintingSideProcess
  readonly #chance: Chance
  #round: Kind[] = []
  /** Those that really met the printer at what their names say. */
  readonly done = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>

  constructor(printer: PacedPrinter, side: PrintingSideProcess, chance: Chance) {
    this.#printer = printer
    this.#side = side
    this.#chance = chance
  }

  async next(): Promise<void> {
    if (this.#round.length === 0) this.#round = [...kinds]
    const kind = this.#chance.pick(this.#round)
    this.#round.splice(this.#round.indexOf(kind), 1)
    if (await this.#happens(kind)) this.done[kind]++
  }

  async #happens(kind: Kind): Promise<boolean> {
    const printer = this.#printer
    const chance = this.#chance
    const met = kind === 'answers slowly' || (await this.#inSlip())
    switch (kind) {
      case 'line cut in a slip':
        printer.cutLine()
        return met
      case 'paper out in a slip':
        printer.set({ paper: 'out' })
        await sleep(chance.between(20, 800))
        printer.set({ paper: 'full' })
        return met
      case 'cover open in a slip':
        printer.set({ coverOpen: true })
        await sleep(chance.between(20, 800))
        printer.set({ coverOpen: false })
        return met
      case 'takes and prints nothing, then switched off and on':
      case 'takes and prints nothing, then goes on': {
        printer.hang(true)
        const lines = printer.lines
        // It is noticed: the line is given up.
        const noticed = await until(() => printer.lines > lines || !printer.connected, 5000)
        await sleep(chance.between(0, 300))
        if (kind === 'takes and prints nothing, then goes on') printer.hang(false)
        else await this.#offAndOn()
        return met && noticed
      }
      case 'answers slowly':
        printer.answerMs = chance.between(30, 300)
        await sleep(chance.between(300, 1200))
        printer.answerMs = 0
        return true
      case 'power lost in a slip':
        await this.#offAndOn()
        return met
      case 'program killed in a slip':
        await this.#side.kill()
        await this.#side.start()
        return met
      case 'program killed while the printer is off':
        await Promise.all([this.#side.kill(), printer.switchOff()])
        await this.#side.start()
        await sleep(chance.between(0, 200))
        await printer.switchOn()
        return met
    }
  }

  async #offAndOn(): Promise<void> {
    await this.#printer.switchOff()
    await sleep(this.#chance.between(0, 300))
    await this.#printer.switchOn()
  }

  /** True when it is in the middle of a slip, at any place of it. */
  async #inSlip(): Promise<boolean> {
    const met = await until(() => this.#printer.inSlip, 2000)
    await sleep(this.#chance.between(0, 6))
    return met && this.#printer.inSlip
  }
}

async function until(what: () => boolean, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(1)) if (what()) return true
  return false
}
