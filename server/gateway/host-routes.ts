import { Router } from 'express'
import type { Server } from 'socket.io'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { Hall } from '../hall.ts'

const minute = 60_000
/** Before the doors somebody comes to see that all is well; after the end the last ones still read the board. */
const litBefore = 30 * minute
const litAfter = 30 * minute

/**
 * Whether screens are lit: through the hall's day with its breaks, and a while before and after. In doubt they are. The launcher asks, since only it can switch
 * the lamp of a panel off: a page that paints itself black still wears the panel out, and one that hangs would never come back. [V6]
 */
export function lit(hours: HoursEntry | undefined, now: number): boolean {
  if (!hours?.kept || hours.extended) return true
  if (hours.state !== 'closed' && hours.state !== 'before-door') return true
  if (hours.doors && Date.parse(hours.doors) - now <= litBefore) return true
  const ended = hours.sessions.map(({ to }) => Date.parse(to)).filter((to) => to <= now)
  return ended.length > 0 && now - Math.max(...ended) < litAfter
}

const plain = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/, '')

/**
 * `GET /api/host`, for the launcher of a screen: whether it is to be lit, and how many pages are connected from the machine that asks; of other machines it
 * tells nothing. Lines of plain text, since a shell reads them. A page that waits for the server on its own machine's disk may see that it answers.
 */
export class Hosts {
  private readonly pages = new Map<string, number>()

  constructor(private readonly hall: Hall) {}

  attend(io: Pick<Server, 'on'>): void {
    io.on('connection', (screen) => {
      // Programs that drive devices come from the same machine, and are no pages.
      if (!/^Mozilla/.test(screen.handshake.headers['user-agent'] ?? '')) return
      const address = plain(screen.handshake.address)
      this.pages.set(address, (this.pages.get(address) ?? 0) + 1)
      screen.on('disconnect', () => {
        const left = (this.pages.get(address) ?? 1) - 1
        if (left > 0) this.pages.set(address, left)
        else this.pages.delete(address)
      })
    })
  }

  routes(): Router {
    const router = Router()
    router.get('/api/host', (request, response) => {
      const pages = this.pages.get(plain(request.socket.remoteAddress)) ?? 0
      this.hall.watch({ view: 'board', retain: false }, { kind: 'nobody' }, (shown) => {
        const light = 'refused' in shown || lit(shown.entries['hours'] as HoursEntry | undefined, Date.parse(shown.now))
        response.set({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store' })
        response.type('text/plain').send(`light ${light ? 'on' : 'off'}\npages ${pages}\n`)
      })
    })
    return router
  }
}
