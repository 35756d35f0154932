import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { SerialPort } from 'serial-line'
import type { ReaderTold } from '../../../protocol/card-reader.ts'
import { Attending } from './attending.ts'
import { HallLine } from './hall-line.ts'
import { help, type Options, readOptions } from './options.ts'
import { SamReader } from './sam-reader.ts'
import { hallWords, readerWords } from './words.ts'

const openAgainMs = 1000
const say = (line: string): void => console.log(line)

/** Program: drives the card reader of one kiosk until it is told to stop; exit 2 with one line when it was asked what cannot be. */
export function cardReader(args: readonly string[]): void {
  const options = readOptions(args, process.env)
  if ('help' in options) {
    process.stdout.write(help)
    return
  }
  if ('problem' in options) {
    console.error(options.problem)
    process.exit(2)
  }
  const { kiosk } = options
  const hall = new HallLine({ ...options, instance: randomUUID() }, { state: (state, more) => say(hallWords[state](kiosk, more ?? '')) })
  hall.start()
  void attend(options, (told) => hall.tell(told))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      hall.stop()
      process.exit(0)
    })
}

/** Opens the port, again and again, and looks for cards as long as it is open. */
async function attend({ tty, baud }: Options, tell: (told: ReaderTold) => void): Promise<never> {
  let said: ReaderTold['reader'] | undefined
  const told = (now: ReaderTold): void => {
    if (now.reader === 'away') say(readerWords.silent)
    else if (now.reader === 'unread') say(readerWords.unread)
    else if (said === undefined || said === 'away') say(readerWords.answers)
    said = now.reader
    tell(now)
  }
  let trouble = ''
  for (;;) {
    try {
      const port = await opened(tty, baud)
      say(readerWords.open(tty))
      trouble = ''
      said = undefined
      const attending = new Attending(new SamReader(port), { tell: told, pause: (ms) => pause(ms) })
      const gone = new Promise<never>((_, lost) => {
        port.on('error', lost)
        port.on('close', () => lost(new Error('unplugged')))
      })
      await Promise.race([attending.run(), gone]).finally(() => {
        attending.stop()
        if (port.isOpen) port.close(() => undefined)
      })
    } catch (error) {
      const now = error instanceof Error ? error.message : String(error)
      if (now !== trouble) say(readerWords.gone(tty, now))
      trouble = now
      tell({ reader: 'away' })
    }
    await pause(openAgainMs)
  }
}

/** Locked while it is open: a second program is told that it is taken. */
const opened = (path: string, baudRate: number): Promise<SerialPort> =>
  new Promise((resolve, reject) => {
    const port = new SerialPort({ path, baudRate, lock: true, autoOpen: false })
    port.open((trouble) => (trouble ? reject(trouble) : resolve(port)))
  })
