import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import * as v from 'valibot'
import { refuse } from '../../protocol/refusals.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import { protocolVersion } from '../../protocol/version.ts'
import type { Hall } from '../hall.ts'
import type { Access } from './access-sqlite.ts'
import { type Ask, malformed } from './ask.ts'
import { identify } from './identify.ts'

type Io = Server<ClientToServerEvents, ServerToClientEvents>
type Screen = Socket<ClientToServerEvents, ServerToClientEvents>

export const WatchRequest = v.strictObject({
  view: v.pipe(v.string(), v.maxLength(40)),
  since: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
const UnwatchRequest = v.union([v.pipe(v.string(), v.maxLength(40)), v.strictObject({ view: v.pipe(v.string(), v.maxLength(40)) })])

/** One socket watches few views; more is a fault or an attack. */
const viewsPerSocket = 32

/** A ping about every 0.7 s lets a screen notice within 2 s that it hears nothing (LOOK: offline). */
const pings = { pingInterval: 700, pingTimeout: 6000 }

export function serveSockets(server: HttpServer, { hall, access, ask }: { hall: Hall; access: Access; ask: Ask }): Io {
  const io: Io = new Server(server, { ...pings, maxHttpBufferSize: 1_000_000, serveClient: false })
  hall.listen({
    patch: (patch) => {
      io.to(patch.view).emit('patch', patch)
      // Another clerk has sat down: whoever watched the empty counter no longer may.
      if (patch.view.startsWith('counter:') && patch.put['now'])
        for (const id of io.sockets.adapter.rooms.get(patch.view) ?? []) {
          const screen = io.sockets.sockets.get(id)
          if (screen && hall.refusedTo(identify(screen.handshake.auth['token'], hall, access), patch.view)) leave(screen, patch.view)
        }
    },
  })
  const leave = (screen: Screen, view: string): void => {
    if (!screen.rooms.has(view)) return
    void screen.leave(view)
    hall.release(view)
  }
  io.on('connection', (screen) => {
    const actor = () => identify(screen.handshake.auth['token'], hall, access)
    screen.emit('version', protocolVersion)
    screen.on('command', (input, ack) => {
      if (typeof ack !== 'function') return
      void ask.command(input, actor()).then(ack)
    })
    screen.on('watch', (request, ack) => {
      if (typeof ack !== 'function') return
      const parsed = v.safeParse(WatchRequest, request)
      if (!parsed.success) return ack(malformed(parsed.issues))
      const { view, since } = parsed.output
      if (screen.rooms.size > viewsPerSocket) return ack(refuse('too-many-requests'))
      const retain = !screen.rooms.has(view)
      hall.watch({ view, ...(since === undefined ? {} : { since }), retain }, actor(), (answer) => {
        if (!('refused' in answer) && retain) {
          if (screen.connected) void screen.join(view)
          else hall.release(view)
        }
        ack(answer)
      })
    })
    screen.on('unwatch', (request) => {
      const parsed = v.safeParse(UnwatchRequest, request)
      if (parsed.success) leave(screen, typeof parsed.output === 'string' ? parsed.output : parsed.output.view)
    })
    screen.on('disconnecting', () => {
      for (const view of screen.rooms) if (view !== screen.id) hall.release(view)
    })
  })
  return io
}
