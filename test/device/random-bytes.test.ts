import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PrinterProfile, profiles } from '../../printer/escpos/profiles.ts'
import { Chance } from '../faults/chance.ts'
import { afterwards, newFolder, stationAt, until } from '../fixtures/print-room.ts'
import { answers, fine, type Script, scriptedPrinter } from '../fixtures/scripted-printer.ts'
import { wired } from '../fixtures/socat.ts'

const many = 10_000
const inOrder = Buffer.from([0x1d, 0x72, 1])
const cut = Buffer.from([0x1d, 0x56])
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const ways = ['tcp', 'usb', 'serial'] as const
async function addressFor(way: (typeof ways)[number], port: number): Promise<string> {
  if (way === 'tcp') return `tcp:127.0.0.1:${port}`
  const path = join(newFolder(), 'device')
  const line = await wired(path, port)
  afterwards(() => line.pull())
  return way === 'usb' ? `usb:${path}` : `serial:${path}@115200`
}

/** Whatever it hears, it says some of its 10,000 random bytes, in pieces of any length; then nothing more. */
function babbler(chance: Chance, most: number) {
  let left = many
  const script: Script = ({ answer }) => {
    const length = Math.min(left, chance.between(1, most))
    left -= length
    answer(Buffer.from(Array.from({ length }, () => chance.between(0, 255))))
  }
  return { script, left: () => left }
}

const kinds: [string, PrinterProfile][] = [
  ['one that confirms slips', profiles['80mm']],
  ['one that only tells its state', profiles['80mm-plain']],
]

describe.each(ways)('[P23] random bytes from a printer: %s', (way) => {
  test.each(kinds)('%s, which never prints: no slip counts as printed, and a person sees it', async (_, profile) => {
    const chance = new Chance(way.length * 1000 + profile.columns)
    const noise = babbler(chance, 60)
    const printer = await scriptedPrinter(noise.script)
    const { print, waiting, state, states } = stationAt(await addressFor(way, printer.port), profile)
    print('A001')
    // The rest comes without being asked for.
    await until(() => states().includes('unknown-answer'))
    while (noise.left() > 0) {
      noise.script({ bytes: Buffer.alloc(0), asked: 0, answer: printer.say })
      if (chance.oneIn(20)) await pause(2)
    }
    await pause(200)
    expect([waiting(), printer.received().includes(inOrder)]).toEqual([1, false])
    await until(() => state() === 'unknown-answer' || state() === 'offline')
    // And when it comes to its senses, the slip is printed.
    printer.become(({ bytes, asked, answer }) => {
      if (asked) answer(answers(asked, fine))
      if (bytes.includes(inOrder)) answer([0])
    })
    await until(() => waiting() === 0)
    expect(state()).toBe('ready')
  })

  test.each([1, 2, 3, 4, 5, 6])('that begin in the middle of a slip, one at a time or in a flood: seed %i', async (seed) => {
    const chance = new Chance(seed)
    const noise = babbler(chance, seed % 2 ? 1 : 2000)
    let slips = 0
    const printer = await scriptedPrinter((said) => {
      if (said.bytes.includes(cut)) slips++
      if (slips > 0) noise.script(said)
      else said.answer([...answers(said.asked, fine), ...(said.bytes.includes(inOrder) ? [0] : [])])
    })
    const { print, waiting, states, state, troubles } = stationAt(await addressFor(way, printer.port))
    print('A001', 'A002')
    await until(() => slips > 0)
    while (noise.left() > 0) {
      noise.script({ bytes: Buffer.alloc(0), asked: 0, answer: printer.say })
      if (chance.oneIn(50)) await pause(1)
    }
    await until(() => states().some((each) => each === 'unknown-answer' || each === 'offline'))
    // A line that went away for a moment is said to be away; nothing else goes wrong.
    const wrong = troubles.filter((trouble) => (trouble as NodeJS.ErrnoException).syscall === undefined)
    expect([waiting(), wrong.map(String)]).toEqual([2, []])
    printer.become(({ bytes, asked, answer }) => {
      if (asked) answer(answers(asked, fine))
      if (bytes.includes(inOrder)) answer([0])
    })
    await until(() => waiting() === 0 && state() === 'ready')
    // What was on its way comes again, marked; in the noise nothing more was sent.
    expect(slips).toBeLessThanOrEqual(2)
  })
})
