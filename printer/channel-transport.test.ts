import { expect, test } from 'vitest'
import type { Channel } from './channel.ts'
import { ChannelTransport } from './channel-transport.ts'

const inOrderQuestion = Buffer.from([0x1d, 0x72, 1])

/** A printer at the end of a line on which bytes take their time; it answers GS r when that has come. */
class SlowLine implements Channel {
  private hear: (bytes: Buffer) => void = () => undefined
  constructor(private readonly msPerByte: number) {}

  open = async () => undefined
  close = () => undefined
  onGone = () => undefined
  onBytes = (hear: (bytes: Buffer) => void) => {
    this.hear = hear
  }
  write = async (bytes: Buffer) => {
    await new Promise((wake) => setTimeout(wake, bytes.length * this.msPerByte))
    if (bytes.subarray(-3).equals(inOrderQuestion)) setTimeout(() => this.hear(Buffer.from([0x00])), 10)
  }
}

test('[P28] [P30] on a slow line a printer is waited for from when the question has left, however long the filling before it takes', async () => {
  const transport = new ChannelTransport(new SlowLine(0.5), { statusTimeout: 60, stuckMs: 50 })
  await transport.connect()
  const stuck: number[] = []
  expect(await transport.settled(100, Buffer.alloc(1000), (ms) => stuck.push(ms))).toBe(true)
  // Whoever waits is told meanwhile that the line takes nothing.
  expect(stuck.length).toBeGreaterThan(2)
})

test('[P28] whoever was waited for and came keeps nothing running: a hall that closes ends at once', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length
  const before = timers()
  const transport = new ChannelTransport(new SlowLine(0), { statusTimeout: 60_000 })
  await transport.connect()
  expect(await transport.settled(60_000)).toBe(true)
  transport.close()
  expect(timers()).toBe(before)
})
