import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HallWatch } from './hall-watch.ts'

const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 })
const shown = { hall: { name: { 'zh-Hans': '大厅' } }, now: { state: 'closed' } }

let http: ReturnType<typeof createServer>
let server: Server
let watch: HallWatch | undefined
/** What the server answers to a watch: the code of a refusal, or nothing for the view itself. */
let refused: Record<string, string>
let asked: string[]

beforeEach(async () => {
  refused = {}
  asked = []
  http = createServer()
  server = new Server(http)
  server.on('connection', (socket) => {
    socket.on('watch', ({ view }: { view: string }, answer: (answer: object) => void) => {
      asked.push(view)
      answer(refused[view] ? { refused: refused[view] } : { seq: 1, entries: shown })
    })
    socket.emit('welcome', { hall: {}, device: { device: 'window-1' } })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  await watch?.stop()
  await server.close()
})

function watching(counters: readonly number[], unheardMs = 60_000) {
  const [said, shows] = [[] as string[], new Map<number, string>()]
  watch = new HallWatch(
    { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, token: 'token', counters, unheardMs },
    {
      shown: (counter, window) => shows.set(counter, window ? 'window' : 'nothing'),
      unheard: (counter) => shows.set(counter, 'unheard'),
      state: (state, at) => said.push(at ? `${state} ${at.counter} ${at.why ?? ''}`.trim() : state),
    },
  )
  watch.start()
  return { said, shows }
}
const times = (view: string) => asked.filter((each) => each === view).length

test('[U7] a window that the hall refuses is said once, with its reason, and asked for again', async () => {
  refused = { 'window:2': 'too-many-requests', 'window:3': 'too-many-requests', 'window:4': 'no-such-view' }
  const { said, shows } = watching([1, 2, 3, 4])
  await until(() => expect(Math.min(times('window:2'), times('window:3'), times('window:4'))).toBeGreaterThan(2))
  expect(said).toEqual(['connected', 'refused 2 too-many-requests', 'refused 3 too-many-requests', 'no-counter 4'])
  expect(Object.fromEntries(shows)).toEqual({ 1: 'window', 4: 'nothing' })
  refused = {}
  await until(() => expect(Object.fromEntries(shows)).toEqual({ 1: 'window', 2: 'window', 3: 'window', 4: 'window' }))
})

test('[U5] a sign whose window is refused keeps no number either, while the others show what is so', async () => {
  refused = { 'window:2': 'too-many-requests' }
  const { shows } = watching([1, 2], 500)
  await until(() => expect(Object.fromEntries(shows)).toEqual({ 1: 'window', 2: 'unheard' }))
  refused = {}
  await until(() => expect(Object.fromEntries(shows)).toEqual({ 1: 'window', 2: 'window' }))
  server.disconnectSockets(true)
  http.close()
  await until(() => expect(Object.fromEntries(shows)).toEqual({ 1: 'unheard', 2: 'unheard' }))
})
