import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Whoever is being answered has so long to be done. Milliseconds. */
const patienceMs = 1000

/**
 * Ends a server's connections with it: one that never ends its request, or does not answer a farewell, would keep the hall from ending. To be made
 * before the server listens. `close` is what closes the server, and resolves when nothing is connected any more. [A8]
 */
export function farewell(server: Server): (close: () => Promise<unknown>) => Promise<void> {
  const connected = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connected.add(socket)
    socket.once('close', () => connected.delete(socket))
  })
  return async (close) => {
    const late = setTimeout(() => {
      for (const socket of connected) socket.destroy()
    }, patienceMs)
    await close()
    clearTimeout(late)
  }
}
