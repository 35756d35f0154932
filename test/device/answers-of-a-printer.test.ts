import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ChannelTransport } from '../../printer/channel-transport.ts'
import { channelAt } from '../../printer/channels/channel-at.ts'
import { Delivery } from '../../printer/delivery.ts'
import { profiles } from '../../printer/escpos/profiles.ts'
import { ConnectionLost } from '../../printer/transport.ts'
import type { PrinterState } from '../../protocol/views/parts.ts'
import { addressOf, afterwards, newFolder, stationAt, until } from '../fixtures/print-room.ts'
import { answers, fine, noPaper, type Script, scriptedPrinter } from '../fixtures/scripted-printer.ts'
import { pair, wired } from '../fixtures/socat.ts'

const slip = (text: string): Buffer => Buffer.concat([Buffer.from(`${text}\n`), Buffer.from([0x1d, 0x72, 1])])

function transportTo(address: string, times = { statusTimeout: 100, stuckMs: 20 }) {
  const transport = new ChannelTransport(channelAt(addressOf(address)), times)
  afterwards(() => transport.close())
  return transport
}

const readyScript: Script = ({ asked, answer }) => answer(answers(asked, fine))
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The same printer on the network, on USB and on a serial line. */
const ways = ['tcp', 'usb', 'serial'] as const
async function connected(way: (typeof ways)[number], port: number) {
  const path = join(newFolder(), 'device')
  if (way !== 'tcp') {
    const line = await wired(path, port)
    afterwards(() => line.pull())
  }
  const transport = transportTo({ tcp: `tcp:127.0.0.1:${port}`, usb: `usb:${path}`, serial: `serial:${path}@115200` }[way])
  await transport.connect()
  return transport
}

describe.each(ways)('[P21] %s: what comes back', (way) => {
  test('noise between the answers is passed over and counted; XON and XOFF are none', async () => {
    const printer = await scriptedPrinter(({ asked, answer }) => {
      // Told apart by a serial line that knows flow control, so not sent through one.
      if (asked) answer([0xff, ...fine.slice(0, 2), ...(way === 'tcp' ? [0x11, 0x13] : []), 0x93, ...fine.slice(2)])
    })
    const transport = await connected(way, printer.port)
    expect(await transport.askStatus()).toEqual(fine)
    expect(transport.noise).toBe(2)
  })

  test('more than a spike is nonsense, and so are four good bytes with a crowd behind them', async () => {
    const printer = await scriptedPrinter(({ asked, answer }) => asked && void (asked && answer([0x80, 0x91, 0xff, 0xc0])))
    const transport = await connected(way, printer.port)
    expect(await transport.askStatus()).toBe('nonsense')
    printer.become(({ asked, answer }) => asked && answer([...fine, ...fine, ...fine]))
    expect(await transport.askStatus()).toBe('nonsense')
    expect(transport.noise).toBe(4 + 8)
  })

  test('an answer torn into single bytes is one answer', async () => {
    const printer = await scriptedPrinter(async ({ asked, answer }) => {
      for (const byte of answers(asked, noPaper)) {
        answer([byte])
        await pause(5)
      }
    })
    expect(await (await connected(way, printer.port)).askStatus()).toEqual(noPaper)
  })

  test('[P22] a late answer is not taken for that of the next question', async () => {
    let first = true
    const printer = await scriptedPrinter(async ({ asked, answer }) => {
      if (!asked) return
      const late = first
      first = false
      if (late) await pause(180)
      answer(late ? noPaper : fine)
    })
    const transport = await connected(way, printer.port)
    expect(await transport.askStatus()).toBeUndefined()
    expect(await transport.askStatus()).toEqual(fine)
    expect(transport.noise).toBe(0)
  })

  test('[P22] nor when the way was opened anew meanwhile', async () => {
    const printer = await scriptedPrinter(() => undefined)
    const transport = await connected(way, printer.port)
    expect(await transport.askStatus()).toBeUndefined()
    transport.close()
    await transport.connect()
    let question = 0
    printer.become(({ asked, answer }) => {
      question += asked
      if (question === 4) answer(fine)
    })
    if (way !== 'tcp') setTimeout(() => printer.say(noPaper), 40)
    expect(await transport.askStatus()).toEqual(fine)
  })

  test('one that is always slow is waited for', async () => {
    const printer = await scriptedPrinter(async ({ asked, answer }) => {
      await pause(250)
      answer(answers(asked, fine))
    })
    const transport = await connected(way, printer.port)
    let answer: unknown
    for (let time = 0; time < 6 && !answer; time++) answer = await transport.askStatus()
    expect(answer).toEqual(fine)
    expect(await transport.askStatus()).toEqual(fine)
  })

  test('questions of several at once are asked one after another', async () => {
    let state = fine
    const printer = await scriptedPrinter(({ asked, answer }) => {
      answer(answers(asked, state))
      if (asked) state = noPaper
    })
    const transport = await connected(way, printer.port)
    expect(await Promise.all([transport.askStatus(), transport.askStatus()])).toEqual([fine, noPaper])
  })
})

describe.each(ways)('[P22] %s: the answer to a slip', (way) => {
  test('counts for the slip before which it was asked, and for no later one', async () => {
    let held: (() => void) | undefined
    const printer = await scriptedPrinter(({ bytes, asked, answer }) => {
      answer(answers(asked, fine))
      if (bytes.includes('first')) held = () => answer([0])
      else if (bytes.includes(Buffer.from([0x1d, 0x72]))) answer([0x03])
    })
    const transport = await connected(way, printer.port)
    await transport.write(slip('zero'))
    expect(await transport.inOrderAnswer(300)).toBe(3)
    await transport.write(slip('first'))
    expect(await transport.inOrderAnswer(60)).toBeUndefined()
    await transport.write(slip('second'))
    // Neither is the first slip's until that has come: the printer answers in its order, and the script does not.
    expect(await transport.inOrderAnswer(300)).toBe(3)
    held?.()
    expect(await transport.inOrderAnswer(300)).toBe(0)
    await transport.write(slip('first'))
    await until(() => printer.received().toString().split('first').length === 3)
    transport.giveUp()
    await transport.write(slip('fourth'))
    // That of the slip that was given up.
    expect(await transport.inOrderAnswer(60)).toBeUndefined()
    held?.()
    expect(await transport.inOrderAnswer(300)).toBe(0)
  })

  test('given up and opened anew: its late answer is awaited before the next slip', async () => {
    let lines = 0
    const printer = await scriptedPrinter(({ bytes, asked, answer }) => {
      answer(answers(asked, fine))
      lines += bytes.includes(Buffer.from([0x1d, 0x72])) ? 1 : 0
      if (bytes.includes('zero')) answer([0])
      // The second one is what asks whether anything is still to come.
      else if (lines === 3) setTimeout(() => answer([0, 0x03]), 30)
      else if (bytes.includes('second')) answer([0x0c])
    })
    const transport = await connected(way, printer.port)
    await transport.write(slip('zero'))
    expect(await transport.inOrderAnswer(300)).toBe(0)
    await transport.write(slip('first'))
    await until(() => lines === 2)
    transport.close()
    await transport.connect()
    expect(await transport.settled(500)).toBe(true)
    expect(lines).toBe(3)
    await transport.write(slip('second'))
    expect(await transport.inOrderAnswer(300)).toBe(0x0c)
    expect(transport.noise).toBe(0)
  })

  test('is not believed when nothing that makes sense comes behind it', async () => {
    const printer = await scriptedPrinter(({ bytes, asked, answer }) => {
      if (asked) answer([0x81, 0xee, 0x80, 0xff])
      else if (bytes.includes('first')) answer([0])
    })
    const transport = await connected(way, printer.port)
    await transport.write(slip('first'))
    expect(await transport.inOrderAnswer(100)).toBeUndefined()
    expect(await transport.inOrderAnswer(100)).toBeUndefined()
  })

  test('does not come from a printer that goes: whoever waits is told', async () => {
    const printer = await scriptedPrinter(readyScript)
    const transport = await connected(way, printer.port)
    await transport.write(slip('first'))
    await until(() => printer.received().includes('first'))
    const waiting = transport.inOrderAnswer(8000)
    printer.unplug()
    await expect(waiting).rejects.toBeInstanceOf(ConnectionLost)
    await expect(transport.write(slip('second'))).rejects.toBeInstanceOf(ConnectionLost)
    await expect(transport.askStatus()).rejects.toBeInstanceOf(ConnectionLost)
  })
})

describe('[P24] a printer that takes nothing', () => {
  test.each([
    ['usb:', ''],
    ['serial:', '@921600'],
  ])('%s is shown, is not asked over and over, and goes on with the slip when it takes it', async (before, after) => {
    const folder = newFolder()
    const [path, far] = [join(folder, 'device'), join(folder, 'far')]
    const line = await pair(path, far)
    afterwards(() => line.pull())
    const transport = transportTo(`${before}${path}${after}`)
    await transport.connect()
    const states: PrinterState[] = []
    const delivery = new Delivery({
      transport,
      profile: profiles['80mm'],
      onState: (state) => states.push(state),
      nap: pause,
      stopping: () => false,
      pollMs: 50,
      settleMs: 10,
      patienceMs: 100,
    })
    const long = Buffer.from(Array.from({ length: 200_000 }, (_, at) => 0x20 + (at % 90)))
    const outcome = delivery.send(long).then(() => delivery.outcome())
    await until(() => states.includes('error'))
    // Now somebody takes what was sent, and answers.
    const taken: Buffer[] = []
    const answers = createWriteStream(far)
    const reading = createReadStream(far, { highWaterMark: 1000 })
    afterwards(() => {
      reading.destroy()
      answers.destroy()
    })
    answers.on('error', () => undefined)
    reading.on('error', () => undefined)
    reading.on('data', (piece) => {
      const chunk = piece as Buffer
      taken.push(chunk)
      const end = chunk.subarray(-12)
      if (end.includes(Buffer.from([0x1d, 0x72, 1]))) answers.write(Buffer.from([0]))
      if (end.includes(Buffer.from([0x10, 0x04, 4]))) answers.write(Buffer.from(fine))
    })
    await once(reading, 'data')
    expect(await outcome).toBe('printed')
    expect(Buffer.concat(taken).subarray(0, long.length).equals(long)).toBe(true)
    expect(Buffer.concat(taken).subarray(long.length, long.length + 3)).toEqual(Buffer.from([0x1d, 0x72, 1]))
  })

  test('pulled out while it takes nothing: the slip is in doubt', async () => {
    const folder = newFolder()
    const line = await pair(join(folder, 'device'), join(folder, 'far'))
    afterwards(() => line.pull())
    const transport = transportTo(`usb:${join(folder, 'device')}`)
    await transport.connect()
    const sending = transport.write(Buffer.alloc(200_000, 'x'))
    const lost = expect(sending).rejects.toBeInstanceOf(ConnectionLost)
    await pause(100)
    await line.pull()
    await lost
    expect(transport.connected).toBe(false)
  })
})

test('[P21] a line that answers nonsense is shown as that, and a slip waits until it makes sense', async () => {
  const printer = await scriptedPrinter(({ asked, answer }) => asked && answer([0x80, 0x91, 0xff, 0xc0]))
  const { print, state, waiting } = stationAt(`tcp:127.0.0.1:${printer.port}`)
  print('A001')
  await until(() => state() === 'unknown-answer')
  expect([waiting(), printer.received().includes(Buffer.from([0x1d, 0x56]))]).toEqual([1, false])
  printer.become(({ bytes, asked, answer }) => {
    if (asked) answer(answers(asked, fine))
    if (bytes.includes(Buffer.from([0x1d, 0x72, 1]))) answer([0])
  })
  await until(() => waiting() === 0)
  expect(state()).toBe('ready')
})
