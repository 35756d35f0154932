import { describe, expect, test, vi } from 'vitest'
import { AgentProcess } from '../faults/agent-process.ts'
import { afterwards, until } from '../fixtures/print-room.ts'
import { printedHall, virtualPrinter } from '../fixtures/printed-hall.ts'

vi.setConfig({ testTimeout: 90_000 })

type Hall = Awaited<ReturnType<typeof printedHall>>

function program(hall: Hall, at: string): AgentProcess {
  const agent = new AgentProcess(
    ['--server', hall.server.url, '--token', hall.server.demo.devices['printer-1'] as string, '--at', at],
    'right',
    'printer',
  )
  agent.start()
  afterwards(() => agent.kill().catch(() => undefined))
  return agent
}
const says = (agent: AgentProcess, words: string) => until(() => agent.said.includes(words), 30_000)

describe('a printer of another machine', () => {
  test('[P43] prints what the hall sends it, and a second program for it waits until the first has gone', async () => {
    const room = await virtualPrinter()
    const hall = await printedHall([{ printer: 'printer-1', at: 'agent' }])
    const before = await hall.take()
    await until(async () => (await hall.printer('printer-1'))?.state === 'offline')
    const first = program(hall, room.at)
    await until(() => room.slips().length === 1, 30_000)
    const second = program(hall, room.at)
    await says(second, 'another program already works for this printer')
    const after = await hall.take()
    await until(() => room.slips().length === 2, 30_000)
    await first.kill()
    await says(second, 'at work for printer-1')
    const last = await hall.take()
    await until(() => room.slips().includes(last.number), 30_000)
    // What the first had not confirmed when it ended comes once more, and says so.
    expect(room.slips().filter((slip) => !slip.endsWith('重打'))).toEqual([before, after, last].map(({ number }) => number))
  })
})
