import type { Socket } from 'socket.io'
import * as v from 'valibot'
import { type LineAsked, type LineTold, PrinterBytes, PrinterGone, PrinterOpened } from '../../protocol/printer-line.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import type { Agents } from './agents.ts'

type Screen = Socket<ClientToServerEvents, ServerToClientEvents>
/** `line`: of the opening that was asked for last. */
type Program = { readonly screen: Screen; line: number }

/** Opening a printer takes a few seconds at most, whatever it is. Milliseconds. */
const openMs = 8000

/** The lines to printers on other machines: bytes go through the program that holds the printer, one at a time. [P43] */
export class PrinterLines {
  private readonly programs = new Map<string, Program>()
  /** Whoever prints. */
  private tell: (told: LineTold) => void = () => undefined

  constructor(agents: Agents) {
    agents.onHolding = (device, screen) => {
      if (!device.startsWith('printer-')) return
      this.letGo(device)
      if (screen) this.take(device, screen)
    }
  }

  onTold(tell: (told: LineTold) => void): void {
    this.tell = tell
  }

  ask(asked: LineAsked): void {
    const { printer, line } = asked
    const program = this.programs.get(printer)
    switch (asked.ask) {
      case 'open':
        if (program) void this.open(printer, program, line)
        else this.opened(printer, line, notThere(printer))
        return
      case 'write':
        if (program?.line === line) this.write(printer, program, asked.bytes)
        else this.tell({ printer, line, told: 'left', left: false })
        return
      case 'close':
        if (program?.line !== line) return
        program.line = 0
        program.screen.emit('printer-close', { line })
    }
  }

  private write(printer: string, program: Program, bytes: Uint8Array): void {
    const { line, screen } = program
    screen.emit('printer-write', { line, bytes }, (left) => {
      if (program.line === line) this.tell({ printer, line, told: 'left', left: left === true })
    })
  }

  private async open(printer: string, program: Program, line: number): Promise<void> {
    program.line = line
    const answer: unknown = await program.screen
      .timeout(openMs)
      .emitWithAck('printer-open', { line })
      .catch(() => undefined)
    if (program.line !== line) return
    const { success, output } = v.safeParse(PrinterOpened, answer)
    const opened: PrinterOpened = success
      ? output
      : { opened: false, problem: `the program of ${printer} does not answer`, forbidden: false }
    if (!opened.opened) program.line = 0
    this.opened(printer, line, opened)
  }

  private take(printer: string, screen: Screen): void {
    const program: Program = { screen, line: 0 }
    this.programs.set(printer, program)
    const ofNow = (line: number) => this.programs.get(printer) === program && program.line === line
    screen.removeAllListeners('printer-bytes').on('printer-bytes', (input) => {
      const { success, output } = v.safeParse(PrinterBytes, input)
      if (success && ofNow(output.line)) this.tell({ printer, line: output.line, told: 'bytes', bytes: output.bytes })
    })
    screen.removeAllListeners('printer-gone').on('printer-gone', (input) => {
      const { success, output } = v.safeParse(PrinterGone, input)
      if (!success || !ofNow(output.line)) return
      program.line = 0
      this.tell({ printer, line: output.line, told: 'gone' })
    })
    this.tell({ printer, line: 0, told: 'there' })
  }

  /** What the program was given and has not confirmed may still come out there, or never. */
  private letGo(printer: string): void {
    const program = this.programs.get(printer)
    if (!program) return
    this.programs.delete(printer)
    const { line } = program
    program.line = 0
    if (line === 0) return
    // One that may not print here any more lets go of the printer.
    program.screen.emit('printer-close', { line })
    this.tell({ printer, line, told: 'gone' })
  }

  private opened(printer: string, line: number, opened: PrinterOpened): void {
    this.tell({ printer, line, told: 'opened', opened })
  }
}

const notThere = (printer: string): PrinterOpened => ({
  opened: false,
  problem: `no program has joined for ${printer}: npm run printer`,
  forbidden: false,
})
