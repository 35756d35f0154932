import { createServer as createHttp, type Server as HttpServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Network } from './network.ts'

const address = '127.0.0.2'
const listening: Server[] = []
vi.mock('node:os', async (real) => ({
  ...(await real<object>()),
  networkInterfaces: () => ({ lan: [{ address: '127.0.0.2', internal: false, family: 'IPv4' }] }),
}))
vi.mock('node:net', async (real) => {
  const net = await real<typeof import('node:net')>()
  const createServer = (...given: Parameters<typeof net.createServer>) => {
    const server = net.createServer(...given)
    listening.push(server)
    return server
  }
  return { ...net, createServer }
})

let http: HttpServer
let network: Network
let disk: { open: boolean; full: boolean }
let troubles: unknown[]
beforeEach(async () => {
  listening.length = 0
  troubles = []
  disk = { open: false, full: false }
  http = createHttp((_request, response) => response.end('here'))
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const write = (open: boolean) => {
    if (disk.full) throw new Error('no space left on device')
    disk.open = open
  }
  network = new Network(http, { read: () => disk.open, write }, (trouble) => troubles.push(trouble))
})
afterEach(() => {
  network.stop()
  http.closeAllConnections()
  http.close()
})
const reached = () =>
  fetch(`http://${address}:${(http.address() as AddressInfo).port}`, { headers: { connection: 'close' } }).then(
    ({ status }) => status,
    () => 'closed',
  )

describe('[A6] a disk that takes nothing', () => {
  test('opens no door', async () => {
    disk.full = true
    await expect(network.open()).rejects.toThrow('no space')
    expect(await reached()).toBe('closed')
    expect(network.shown()).toMatchObject({ open: false, addresses: [] })
  })

  test('holds none open', async () => {
    await network.open()
    expect(await reached()).toBe(200)
    disk.full = true
    expect(() => network.close()).toThrow('no space')
    await expect.poll(reached).toBe('closed')
  })
})

test('[A6] a door that fails is shut, and whatever fails after it is only told', async () => {
  await network.open()
  expect(network.shown().addresses).toHaveLength(1)
  const [door] = listening
  door?.emit('error', new Error('accept EMFILE'))
  expect(await reached()).toBe('closed')
  expect(network.shown()).toMatchObject({ open: true, addresses: [] })
  door?.emit('error', new Error('accept EMFILE'))
  expect(troubles).toHaveLength(2)
  await network.open()
  expect(await reached()).toBe(200)
  // The old door says something once more: the new one stays.
  door?.emit('error', new Error('accept EMFILE'))
  expect(await reached()).toBe(200)
})

test('[A6] where no door can be opened the hall stays closed', async () => {
  const other = createHttp()
  await new Promise<void>((done) => other.listen((http.address() as AddressInfo).port, address, done))
  expect(await network.open()).toEqual({ refused: 'no-network' })
  expect([disk.open, network.shown().open]).toEqual([false, false])
  other.close()
})
