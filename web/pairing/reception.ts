import type { Socket } from 'socket.io-client'
import { type PairedPage, pairedPages, type Welcome } from '../../protocol/pairing.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import { forgetToken, keepToken, keptToken } from '../token.ts'
import { type Front, front, signsIn } from './shown.ts'

/** A new code is shown before the old one has run out, in seconds. */
const renewBefore = 15
const askAgainMs = 3000

type Place = { readonly page: PairedPage; readonly counter?: number }

/** Which screen this page is, by its address. */
function placeOf(path: string): Place | undefined {
  const [, name, counter] = /^\/([a-z]+)(?:\/([1-9][0-9]{0,2}))?$/.exec(path) ?? []
  const page = pairedPages.find((known) => known === name)
  return page && { page, ...(counter === undefined ? {} : { counter: Number(counter) }) }
}

/** Its view is public, so it works unpaired: it shows its code in a corner, and only as long as one code holds. */
const isPublic = ({ page }: Place): boolean => page === 'board' || page === 'window'

/** At the hall's own machine people sign in without a pairing. */
const needsPairing = ({ page }: Place, { demo, local, device }: Welcome): boolean => !demo && !device && !(signsIn(page) && local)

/** How the hall receives the page, and what the page does about it: waits for the hall, or shows a code until it is paired. */
export class Reception {
  private readonly place = placeOf(location.pathname)
  private asking: ReturnType<typeof setTimeout> | undefined
  private codes = 0

  constructor(private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>) {}

  start(): void {
    const { socket } = this
    socket.on('welcome', (welcome) => this.receive(welcome))
    socket.on('disconnect', () => {
      clearTimeout(this.asking)
      if (front.value?.say === 'code') front.value = isPublic(front.value) ? undefined : { say: 'asking', page: front.value.page }
    })
    socket.on('paired', ({ token, path }, taken) => {
      keepToken(token, path)
      taken(true)
      location.replace(path + location.search)
    })
  }

  private receive(welcome: Welcome): void {
    clearTimeout(this.asking)
    if (!welcome.hall) {
      this.put({ say: 'no-hall' })
      return
    }
    if (front.value?.say === 'no-hall') {
      location.reload()
      return
    }
    if (!welcome.device && !welcome.demo && keptToken()) forgetToken()
    if (this.place && needsPairing(this.place, welcome)) void this.showCode(this.place)
    else front.value = undefined
  }

  private async showCode(place: Place): Promise<void> {
    if (!this.socket.connected) return
    if (isPublic(place) && this.codes > 0) {
      front.value = undefined
      return
    }
    if (!isPublic(place) && front.value?.say !== 'code') this.put({ say: 'asking', page: place.page })
    let again = askAgainMs
    try {
      const answer = await this.socket.timeout(4000).emitWithAck('pair', place)
      if ('code' in answer) {
        this.codes++
        again = (answer.seconds - renewBefore) * 1000
        this.put({ say: 'code', ...place, code: answer.code })
      }
    } catch {
      // Asked again; a lost connection brings its own welcome.
    }
    this.asking = setTimeout(() => void this.showCode(place), again)
  }

  /** Drawn by code of its own, which a paired screen never loads. */
  private put(shown: Front): void {
    front.value = shown
    void import('./front.tsx').then(({ show }) => show())
  }
}
