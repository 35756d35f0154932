import * as v from 'valibot'
import type { Announcement } from '../../protocol/announcement.ts'
import { refuse } from '../../protocol/refusals.ts'
import type { Hall } from '../hall.ts'
import type { Access } from './access-sqlite.ts'
import { malformed } from './ask.ts'
import { identify } from './identify.ts'
import type { serveSockets } from './sockets.ts'

type Io = ReturnType<typeof serveSockets>['io']
type Screen = Io['sockets']['sockets'] extends Map<string, infer S> ? S : never
type Parts = { readonly hall: Hall; readonly access: Access; readonly voice: boolean }

const SpeakRequest = v.strictObject({ on: v.boolean() })
const CallRequest = v.strictObject({ id: v.number() })
/** A board that has not asked to start so long after it was sent the sound is passed over. Milliseconds. */
const startWithin = 2000
/** A board that has not answered this long after the sound must have ended will not answer. Milliseconds. */
const margin = 2000

type Speaking = {
  readonly screen: Screen
  readonly id: number
  readonly start: () => void
  readonly end: (how: 'done' | 'left') => void
}

/**
 * The boards whose browsers let them sound. One at a time speaks: the first that came, and when it goes the next, so that two boards side by
 * side never speak over each other.
 */
export class SpeakingBoards {
  private readonly able: Screen[] = []
  /** What is being spoken, and on which board. */
  private speaking: Speaking | undefined

  constructor(
    private readonly io: Io,
    private readonly parts: Parts,
  ) {
    io.on('connection', (screen) => {
      screen.on('speak', (request, ack) => {
        if (typeof ack !== 'function') return
        const parsed = v.safeParse(SpeakRequest, request)
        if (!parsed.success) return ack(malformed(parsed.issues))
        if (!this.maySpeak(screen)) return ack(refuse('not-allowed'))
        if (parsed.output.on) this.add(screen)
        else this.remove(screen)
        ack({ server: parts.voice })
      })
      screen.on('speaking', (request, ack) => {
        if (typeof ack !== 'function') return
        const parsed = v.safeParse(CallRequest, request)
        if (!parsed.success) return ack(malformed(parsed.issues))
        const start = this.isSaying(screen, parsed.output.id)
        if (start) this.speaking?.start()
        ack({ start })
      })
      screen.on('spoken', (request) => {
        const parsed = v.safeParse(CallRequest, request)
        if (parsed.success && this.isSaying(screen, parsed.output.id)) this.speaking?.end('done')
      })
      screen.on('disconnect', () => this.remove(screen))
    })
  }

  canSpeak(): boolean {
    this.letGo()
    return this.able.length > 0
  }

  /** The text goes to every board that is connected, the sound to one. `left`: that one went away before its end, or did not start. */
  announce(announcement: Announcement, wav?: Uint8Array): Promise<'done' | 'left'> {
    this.letGo()
    const speaker = wav && this.able[0]
    if (!speaker) {
      this.io.to('board').emit('announce', announcement)
      return Promise.resolve(wav ? 'left' : 'done')
    }
    this.io.to('board').except(speaker.id).emit('announce', announcement)
    return new Promise((resolve) => {
      const end = (how: 'done' | 'left') => {
        clearTimeout(noAnswer)
        this.speaking = undefined
        resolve(how)
      }
      const passOver = (how: 'done' | 'left') => {
        // It goes to the end of the row, and another is heard next.
        this.able.push(...this.able.splice(this.able.indexOf(speaker), 1))
        end(how)
      }
      let noAnswer = setTimeout(passOver, startWithin, 'left')
      // The sound may have been long on its way: what counts is when it is heard.
      const start = () => {
        clearTimeout(noAnswer)
        noAnswer = setTimeout(passOver, announcement.seconds * 1000 + margin, 'done')
      }
      this.speaking = { screen: speaker, id: announcement.id, start, end }
      speaker.emit('announce', { ...announcement, audio: wav })
    })
  }

  private isSaying(screen: Screen, id: number): boolean {
    return this.speaking?.screen === screen && this.speaking.id === id
  }

  /** The sound of the hall is for a board that was paired; in a demo any board will do. */
  private maySpeak(screen: Screen): boolean {
    const { hall, access } = this.parts
    const actor = identify(screen.handshake.auth['token'], hall, access)
    return hall.demo || (actor.kind === 'device' && actor.role === 'board')
  }

  /** A token may have been taken back since the board came. */
  private letGo(): void {
    for (const screen of this.able.filter((each) => !this.maySpeak(each))) this.remove(screen)
  }

  private add(screen: Screen): void {
    if (!screen.connected || this.able.includes(screen)) return
    this.able.push(screen)
  }

  private remove(screen: Screen): void {
    const place = this.able.indexOf(screen)
    if (place < 0) return
    this.able.splice(place, 1)
    if (this.speaking?.screen === screen) this.speaking.end('left')
  }
}
