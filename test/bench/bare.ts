import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Server } from 'socket.io'
import { bareCommits } from './bare-commits.ts'

type Answer = (answer: unknown) => void

/**
 * What socket.io alone does: answers what it is asked with the same, and tells everybody in a room; and what it does with SQLite alone: the same answer, once
 * a row for it is on the disk. The settings are the libraries' own. A process of its own, as the hall is; its address is its first line.
 */
export function bare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  process.once('SIGTERM', () => {
    rmSync(folder, { recursive: true })
    process.exit()
  })
  const keep = keeping(bareCommits(folder))
  const http = createServer()
  const io = new Server(http, { serveClient: false })
  io.on('connection', (socket) => {
    socket.on('command', (command: unknown, ack: Answer) => ack(command))
    socket.on('keep', (command: unknown, ack: Answer) => keep(() => ack(command)))
    socket.on('watch', (room: string, ack: () => void) => void Promise.resolve(socket.join(room)).then(ack))
    socket.on('tell', (room: string, what: unknown) => io.to(room).emit('patch', what))
  })
  http.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${(http.address() as { port: number }).port}`))
}

/** What one turn of the event loop brings is committed together. */
function keeping(commit: (rows: number) => void): (release: () => void) => void {
  const waiting: (() => void)[] = []
  return (release) => {
    waiting.push(release)
    if (waiting.length > 1) return
    setImmediate(() => {
      commit(waiting.length)
      for (const each of waiting.splice(0)) each()
    })
  }
}
