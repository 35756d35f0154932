import type { Socket } from 'socket.io-client'
import type { ClientToServerEvents, ServerToClientEvents } from '../protocol/sockets.ts'
import { protocolVersion } from '../protocol/version.ts'

/** A built page's first script has a digest of all that it loads in its name; served from its sources it has none. */
function build(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src^="/assets/"]')
  const [, name] = /\/assets\/([\w-]{1,60})\.js$/.exec(script?.src ?? '') ?? []
  return name ? `.${name}` : ''
}

/** A paired page tells how it is whenever it has connected. `old`: the server has a newer build of it. */
export function reportTo(socket: Socket<ServerToClientEvents, ClientToServerEvents>, old: () => void): void {
  socket.on('welcome', ({ device }) => {
    if (device)
      socket.emit('health', {
        device,
        state: 'ready',
        version: `${protocolVersion}${build()}`,
        faults: [],
        clock: new Date().toISOString(),
      })
  })
  socket.on('renew', old)
}
