import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import * as v from 'valibot'
import { refuse } from '../../protocol/refusals.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import { protocolVersion } from '../../protocol/version.ts'
import type { Hall } from '../hall.ts'
import type { Access } from './access-sqlite.ts'
import type { Agents } from './agents.ts'
import { type Ask, malformed } from './ask.ts'
import { boundBacklog } from './backlog.ts'
import { bucket } from './bucket.ts'
import type { CardReaders } from './card-readers.ts'
import type { DeviceHealth } from './health/device-health.ts'
import { identify } from './identify.ts'
import type { Pairing } from './pairing.ts'
import type { ToldSigns } from './told-signs.ts'

/** The hall's clock, and when a demo's leaps. */
type ClockShown = { readonly now: () => number; readonly speed: number; readonly onLeap: (told: () => void) => void }
type Parts = {
  readonly hall: Hall
  readonly access: Access
  readonly ask: Ask
  readonly pairing: Pairing
  readonly agents: Agents
  readonly signs: ToldSigns
  readonly health: DeviceHealth
  readonly readers: CardReaders
  readonly clock: ClockShown
}
/** Views that the socket keeps alive in the hall, from the request on. */
type Kept = { watching: Set<string> }
type Io = Server<ClientToServerEvents, ServerToClientEvents, Record<never, never>, Kept>
type Screen = Socket<ClientToServerEvents, ServerToClientEvents, Record<never, never>, Kept>

export const WatchRequest = v.strictObject({
  view: v.pipe(v.string(), v.maxLength(40)),
  since: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
const UnwatchRequest = v.union([v.pipe(v.string(), v.maxLength(40)), v.strictObject({ view: v.pipe(v.string(), v.maxLength(40)) })])

/** One socket watches few views; more is a fault or an attack. */
const viewsPerSocket = 32

/** A ping about every 0.7 s lets a screen notice within 2 s that it hears nothing (LOOK: offline). */
const pings = { pingInterval: 700, pingTimeout: 6000 }

/** Larger ones end the connection; what is smaller and does not fit is refused, and the connection stays. Bytes. */
const largestMessage = 2_000_000

/** Watching costs the hall a whole view: so many at once, and so many a second, for one socket. */
const watchesAtOnce = 64
const watchesPerSecond = 16

const leapsToldEveryMs = 100

/** `regate`: asks anew whether each screen may see what it watches; to be called now and then, since sessions end. */
export function serveSockets(
  server: HttpServer,
  { hall, access, ask, pairing, agents, signs, health, readers, clock }: Parts,
): { io: Io; regate: () => void } {
  const io: Io = new Server(server, { ...pings, maxHttpBufferSize: largestMessage, serveClient: false })
  const actorOf = (screen: Screen) => identify(screen.handshake.auth['token'], hall, access)
  const regateRoom = (view: string): void => {
    for (const id of io.sockets.adapter.rooms.get(view) ?? []) {
      const screen = io.sockets.sockets.get(id)
      const refused = screen && hall.refusedTo(actorOf(screen), view)
      if (!refused) continue
      leave(screen, view)
      // What it is refused for may not be on the disk yet.
      void hall.idle().then(() => screen.emit('ended', { view, ...refused }))
    }
  }
  hall.listen({
    patch: (patch) => {
      // Another clerk has sat down: whoever watched the empty counter no longer may.
      if (patch.view.startsWith('counter:') && patch.put['now']) regateRoom(patch.view)
      io.to(patch.view).emit('patch', patch)
    },
  })
  // Somebody may wind the clock through a whole day: the screens are told a few times a second, last of all where it came to.
  let telling = false
  clock.onLeap(() => {
    if (telling) return
    telling = true
    setTimeout(() => {
      telling = false
      io.emit('clock', { now: new Date(clock.now()).toISOString(), speed: clock.speed })
    }, leapsToldEveryMs)
  })
  io.on('connection', (screen) => {
    boundBacklog(screen)
    const watching = new Set<string>()
    screen.data = { watching }
    const mayWatch = bucket(watchesAtOnce, watchesPerSecond)
    const actor = () => actorOf(screen)
    screen.emit('version', protocolVersion)
    pairing.attend(screen)
    agents.attend(screen, actor)
    signs.attend(screen, actor)
    health.attend(screen)
    readers.attend(screen, actor)
    screen.on('command', (input, ack) => {
      if (typeof ack !== 'function') return
      void ask.command(input, actor(), screen.handshake.address).then(ack)
    })
    screen.on('watch', (request, ack) => {
      if (typeof ack !== 'function') return
      const parsed = v.safeParse(WatchRequest, request)
      if (!parsed.success) return ack(malformed(parsed.issues))
      const { view, since } = parsed.output
      // One that is watched already is asked for again by whoever had no answer in time.
      if ((watching.size >= viewsPerSocket && !watching.has(view)) || !mayWatch()) return ack(refuse('too-many-requests'))
      let retained = false
      retained = hall.watch({ view, ...(since === undefined ? {} : { since }), retain: !watching.has(view) }, actor(), (answer) => {
        if ('refused' in answer) {
          if (retained) leave(screen, view)
        } else if (screen.connected && (!retained || watching.has(view))) void screen.join(view)
        ack(answer)
      })
      if (retained) watching.add(view)
    })
    screen.on('unwatch', (request) => {
      const parsed = v.safeParse(UnwatchRequest, request)
      if (parsed.success) leave(screen, typeof parsed.output === 'string' ? parsed.output : parsed.output.view)
    })
    screen.on('disconnecting', () => {
      for (const view of [...watching]) leave(screen, view)
    })
  })
  const leave = (screen: Screen, view: string): void => {
    void screen.leave(view)
    if (screen.data.watching.delete(view)) hall.release(view)
  }
  const regate = (): void => {
    agents.regate()
    for (const view of io.sockets.adapter.rooms.keys())
      if (/^(load|works|guide|people|due:[0-9]{8}-.*|(counter|keypad|leave):.*)$/.test(view)) regateRoom(view)
  }
  access.onTakenBack(regate)
  return { io, regate }
}
