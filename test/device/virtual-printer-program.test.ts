import { createConnection } from 'node:net'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { encode } from '../../printer/escpos/encode.ts'
import { profiles } from '../../printer/escpos/profiles.ts'
import { layOutTicketSlip } from '../../protocol/slips/lay-out.ts'
import { sampleSlip } from '../../protocol/slips/sample.ts'
import type { RollStretch, VirtualPrinterState } from '../../protocol/virtual-printer.ts'
import { afterwards, stationAt, until } from '../fixtures/print-room.ts'
import { VirtualPrinterProcess } from '../fixtures/virtual-printer-process.ts'

async function program(...args: string[]) {
  const started = await VirtualPrinterProcess.start(...args)
  afterwards(() => started.stop('SIGKILL'))
  return started
}

/** What its page is told. */
async function watching(page: string) {
  const stop = new AbortController()
  afterwards(() => stop.abort())
  const told: { state?: VirtualPrinterState; stretches: RollStretch[] } = { stretches: [] }
  const { body } = await fetch(`${page}events`, { signal: stop.signal })
  const take = async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      const blocks = (rest + decoder.decode(piece, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, event, data] = /event: (\w+)\ndata: (.*)$/s.exec(block) ?? []
        if (event === 'state') told.state = JSON.parse(data as string)
        if (event === 'stretch') told.stretches.push(JSON.parse(data as string))
        if (event === 'roll') told.stretches = JSON.parse(data as string)
      }
    }
  }
  void take().catch(() => undefined)
  return told
}

const press = async (page: string, act: object | string, type = 'application/json'): Promise<number> =>
  (await fetch(page, { method: 'POST', headers: { 'content-type': type }, body: typeof act === 'string' ? act : JSON.stringify(act) }))
    .status

describe('[P75] the program', () => {
  test('prints for a station, shows each stretch of its roll, goes wrong and is mended by its page, and ends when told to', async () => {
    const printer = await program('--slip-ms', '0', '--fault', 'paper-out@2')
    const told = await watching(printer.page)
    const { print, waiting, state } = stationAt(`tcp:127.0.0.1:${printer.port}`)
    print('A001', 'A002')
    await until(() => state() === 'paper-out')
    await until(() => told.state?.faults.includes('paper-out') === true)
    expect(await press(printer.page, { hand: 'refill' })).toBe(204)
    await until(() => waiting() === 0)
    // On a machine that is busy with other things a slip may have come twice, marked.
    const cuts = () => told.stretches.filter(({ cut }) => cut).length
    await until(() => cuts() >= 2 && cuts() === told.state?.printed && told.state.faults.length === 0)
    expect([...new Set(told.stretches.flatMap(({ numbers }) => numbers))]).toEqual(['A001', 'A002'])
    expect([told.state?.errorCount, told.state?.profile, told.state?.dots]).toEqual([0, '80mm', 576])
    for (const { stretch, rows } of told.stretches) {
      const picture = await loadImage(Buffer.from(await (await fetch(`${printer.page}stretch/${stretch}.png`)).arrayBuffer()))
      expect([picture.width, picture.height]).toEqual([576, rows])
    }
    // Two slips are two slips long, however many stretches they came in.
    expect(told.stretches.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(cuts() * 1000)
    expect(await printer.stop()).toBe(0)
  })

  test('what it does not understand is on the page, and a later page sees the same roll', async () => {
    const printer = await program('--width', '58', '--slip-ms', '0')
    const socket = createConnection(printer.port, '127.0.0.1')
    afterwards(() => socket.destroy())
    const slip = encode(layOutTicketSlip(sampleSlip('en'), 32), profiles['58mm'])
    socket.write(Buffer.concat([slip, Buffer.from('1b35 1b700019fa'.replace(' ', ''), 'hex')]))
    const told = await watching(printer.page)
    await until(() => told.state?.errorCount === 1)
    expect(told.state?.errors).toEqual([`unknown bytes 1b 35 at ${slip.length}: no command; the nearest is ESC 3 n (1b 33)`])
    await until(() => told.state?.known.length === 1)
    expect(told.state?.known).toEqual([['ESC p, a drawer', 1]])
    await until(() => told.stretches.some(({ cut }) => cut))
    const later = await watching(printer.page)
    await until(() => later.stretches.length > 0)
    expect(later.stretches).toEqual(told.stretches)
  })

  test('its page answers nothing else, and is pressed by nobody else', async () => {
    const { page } = await program()
    expect((await fetch(page)).headers.get('content-security-policy')).toContain("default-src 'self'")
    for (const path of ['stretch/1.png', 'assets/nothing.js', 'assets/..%2f..%2fpackage.json', 'package.json'])
      expect((await fetch(page + path)).status).toBe(404)
    expect((await fetch(page, { method: 'DELETE' })).status).toBe(405)
    expect(await press(page, '{"hand":"refill"}', 'text/plain')).toBe(415)
    for (const act of ['{', 'null', { fault: 'fire', on: true }, { fault: 'cover' }, { hand: 'shake' }])
      expect(await press(page, act)).toBe(400)
    expect(await press(page, `{"hand":"${'x'.repeat(5000)}"}`).catch(() => 'cut off')).not.toBe(204)
    expect(await press(page, { hand: 'tear' })).toBe(204)
  })

  test('what cannot be is one line and exit 2', async () => {
    const first = await program()
    const second = new VirtualPrinterProcess('--port', String(first.port), '--page', 'none')
    expect([await second.ended, second.said.trim()]).toEqual([
      2,
      `port ${first.port} is taken: expected a free one; --port 0 or --page 0 finds one`,
    ])
    const third = new VirtualPrinterProcess('--fault', 'fire@1')
    expect([await third.ended, third.said]).toEqual([2, expect.stringMatching(/^--fault fire@1: expected one of paper-low, /)])
  })
})
