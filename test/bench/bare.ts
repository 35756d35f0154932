import { createServer } from 'node:http'
import { Server } from 'socket.io'

/**
 * What socket.io alone does: answers what it is asked with the same, and tells everybody in a room. The settings are the library's own. A process of its
 * own, as the hall is; its address is its first line.
 */
export function bare(): void {
  const http = createServer()
  const io = new Server(http, { serveClient: false })
  io.on('connection', (socket) => {
    socket.on('command', (command: unknown, ack: (answer: unknown) => void) => ack(command))
    socket.on('watch', (room: string, ack: () => void) => void Promise.resolve(socket.join(room)).then(ack))
    socket.on('tell', (room: string, what: unknown) => io.to(room).emit('patch', what))
  })
  http.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${(http.address() as { port: number }).port}`))
}
