import type { Socket } from 'socket.io'

/** What may lie ready for a connection that takes nothing, in bytes: many whole views. */
const largestBacklog = 8_000_000
/** One that reads may be given more at once, and has taken some of it in this time (milliseconds). */
const patienceMs = 4000

type Packet = { readonly data?: string | { readonly length: number } }

/**
 * Ends a connection whose other end does not take what it is sent: it may be alive enough to answer pings, and what waits for it would grow for as
 * long as it liked. A screen that was only slow connects again and is told what it missed. [A8]
 */
export function boundBacklog({ conn }: Pick<Socket, 'conn'>): void {
  let waiting = 0
  let tookAt = performance.now()
  // All that waited is handed over to the operating system, which has done with what was before.
  conn.on('drain', () => {
    waiting = 0
    tookAt = performance.now()
  })
  conn.on('packetCreate', ({ data }: Packet) => {
    waiting += data?.length ?? 0
    if (waiting <= largestBacklog || performance.now() - tookAt < patienceMs) return
    conn.close(true)
    // A farewell would wait behind all the rest.
    conn.request.socket.destroy()
  })
}
