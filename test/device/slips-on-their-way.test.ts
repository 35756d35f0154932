import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ChannelTransport } from '../../printer/channel-transport.ts'
import { channelAt } from '../../printer/channels/channel-at.ts'
import { profiles } from '../../printer/escpos/profiles.ts'
import { SqliteSpool } from '../../printer/spool-sqlite.ts'
import { PrintStation } from '../../printer/station.ts'
import type { PrinterState } from '../../protocol/views/parts.ts'
import { type ReadSlip, readSlip } from '../faults/paper-against-journal.ts'
import { PacedPrinter } from '../fixtures/paced-printer.ts'
import { addressOf, afterwards, job, newFolder, stationAt, until } from '../fixtures/print-room.ts'
import { answers, fine, scriptedPrinter } from '../fixtures/scripted-printer.ts'

const pace = { pollMs: 30, idlePollMs: 40, settleMs: 30, patienceMs: 400, retryMs: 20, retryMostMs: 80, doubtMostMs: 80 }
const inOrder = Buffer.from([0x1d, 0x72, 1])
const cut = Buffer.from([0x1d, 0x56])

async function printerOn(rowsPerSecond = 4000) {
  const paper: ReadSlip[] = []
  const printer = new PacedPrinter({ columns: 48, rowsPerSecond, onSlip: (slip) => paper.push(readSlip(slip)) })
  const at = `tcp:127.0.0.1:${await printer.switchOn()}`
  afterwards(() => printer.switchOff())
  return { printer, at, paper: () => paper.map(({ number, marked, whole }) => `${number}${marked ? '*' : ''}${whole ? '' : ' torn'}`) }
}

/** A station on a spool that earlier runs have left, and what follows on it. */
function runOn(file: string, at: string) {
  const spool = new SqliteSpool(file)
  const states: PrinterState[] = []
  const station = new PrintStation({
    printer: 'printer-1',
    spool,
    transport: new ChannelTransport(channelAt(addressOf(at)), { statusTimeout: 100 }),
    profile: profiles['80mm'],
    onState: ({ state }) => states.push(state),
    pace,
  })
  let ended = false
  const end = async () => {
    if (ended) return
    ended = true
    await station.stop()
    spool.close()
  }
  afterwards(end)
  station.start()
  return { spool, states, end, waiting: () => spool.waiting('printer-1') }
}

describe('[P29] slips on their way', () => {
  test('while one comes out the next is in the printer, and no third', async () => {
    const { printer, at, paper } = await printerOn(500)
    const { print, spool, waiting } = stationAt(at)
    print('A001', 'A002', 'A003')
    await until(() => printer.inSlip && spool.next('printer-1')?.key === 't_A003')
    expect([paper(), waiting()]).toEqual([[], 3])
    printer.rowsPerSecond = 20_000
    await until(() => waiting() === 0)
    expect(paper()).toEqual(['A001', 'A002', 'A003'])
  })

  test('both are in doubt when the line is lost, and a doubtful one goes alone', async () => {
    const { printer, at, paper } = await printerOn(500)
    const { print, spool, waiting } = stationAt(at)
    print('A001', 'A002', 'A003')
    await until(() => printer.inSlip && spool.next('printer-1')?.key === 't_A003')
    await printer.switchOff()
    await until(() => spool.next('printer-1')?.key === 't_A001')
    await printer.switchOn()
    await until(() => printer.inSlip)
    expect([spool.next('printer-1')?.key, spool.next('printer-1')?.doubts]).toEqual(['t_A002', 1])
    printer.rowsPerSecond = 20_000
    await until(() => waiting() === 0)
    expect(paper()).toEqual(['A001*', 'A002*', 'A003'])
  })

  test('one at a time to a printer that only tells its state', async () => {
    const none = [0x1a, 0x32, 0x12, 0x7e]
    let now = fine
    const printer = await scriptedPrinter(({ bytes, asked, answer }) => {
      if (bytes.includes(cut)) now = none
      answer(answers(asked, now))
    })
    const { print, spool, waiting, state } = stationAt(`tcp:127.0.0.1:${printer.port}`, profiles['80mm-plain'])
    print('A001', 'A002')
    await until(() => state() === 'paper-out')
    expect([spool.next('printer-1')?.key, printer.received().toString('latin1').split(cut.toString('latin1')).length]).toEqual([
      't_A002',
      2,
    ])
    printer.become(({ asked, answer }) => answer(answers(asked, fine)))
    await until(() => waiting() === 0)
  })
})

describe('[P28] a printer that takes slips and confirms none', () => {
  test('and never has: it is given slips and shown as that, until it confirms one', async () => {
    const printer = await scriptedPrinter(({ asked, answer }) => answer(answers(asked, fine)))
    const { print, waiting, state, states, spool } = stationAt(`tcp:127.0.0.1:${printer.port}`)
    await until(() => state() === 'unconfirmed')
    expect(printer.received().includes(cut)).toBe(false)
    print('A001')
    await until(() => waiting() === 0)
    expect([states().includes('ready'), spool.confirms('printer-1')]).toEqual([false, false])
    printer.become(({ bytes, asked, answer }) => answer([...answers(asked, fine), ...(bytes.includes(inOrder) ? [0] : [])]))
    print('A002', 'A003')
    await until(() => waiting() === 0 && state() === 'ready')
    expect(spool.confirms('printer-1')).toBe(true)
  })

  test('and has before: no slip counts as printed, however fine its status, and none is sent once it is known', async () => {
    const { printer, at, paper } = await printerOn(20_000)
    const { print, waiting, state, spool } = stationAt(at)
    print('A001')
    await until(() => waiting() === 0)
    printer.hang(true)
    print('A002', 'A003', 'A004')
    await until(() => state() === 'error')
    const taken = printer.bytesTaken
    await until(() => printer.lines > 4)
    expect([waiting(), spool.next('printer-1')?.key]).toEqual([3, 't_A002'])
    // Questions and fillings, and no slip.
    expect(printer.bytesTaken - taken).toBeLessThan(4096)
    await printer.switchOff()
    await printer.switchOn()
    await until(() => waiting() === 0 && state() === 'ready')
    expect(paper()).toEqual(['A001', 'A002*', 'A003*', 'A004'])
  })

  test('and did so in an earlier run of the program: the first slip is not given to it', async () => {
    const file = join(newFolder(), 'spool.db')
    const { printer, at, paper } = await printerOn(20_000)
    const first = runOn(file, at)
    first.spool.enqueue([job('A001')], 1)
    await until(() => first.waiting() === 0)
    await first.end()
    printer.hang(true)
    const second = runOn(file, at)
    second.spool.enqueue([job('A002')], 2)
    await until(() => second.states.at(-1) === 'error')
    expect([second.waiting(), second.spool.next('printer-1')?.doubts]).toEqual([1, 0])
    printer.hang(false)
    await until(() => second.waiting() === 0)
    expect([paper(), second.states.at(-1)]).toEqual([['A001', 'A002'], 'ready'])
  })
})

test.each([
  ['a picture', [0x1d, 0x76, 0x30, 0, 72, 0, 8, 0, 0xff]],
  ['a code', [0x1d, 0x28, 0x6b, 60, 0, 0x31, 0x50, 0x30, 0x68]],
  ['a character', [0x1c, 0x26, 0xb4]],
  ['a question', [0x1d, 0x72]],
])('[P30] what was torn in the middle of %s swallows nothing of the next slip', async (_, torn) => {
  const file = join(newFolder(), 'spool.db')
  const { printer, at, paper } = await printerOn(20_000)
  const before = new SqliteSpool(file)
  before.enqueue([job('A001')], 1)
  before.sending(before.next('printer-1')?.id ?? 0)
  before.close()
  const program = connect(printer.port, '127.0.0.1', () => program.write(Buffer.from([0x1b, 0x40, ...torn])))
  await until(() => printer.bytesTaken > 0)
  program.destroy()
  const { waiting } = runOn(file, at)
  await until(() => waiting() === 0)
  expect(paper()).toEqual(['A001*'])
})
