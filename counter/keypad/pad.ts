import { computed, effect } from '@preact/signals'
import { pressKeptMs } from '../../protocol/commands/tickets.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { KeypadNow } from '../../protocol/views/public.ts'
import { type Connection, entryOf, newRequestId, type Outcome } from '../../web/connection.ts'
import { firstLanguage, language } from '../../web/language.ts'
import { Choosing, type Delivery, type Press } from './choosing.ts'

/** A language that somebody chose is forgotten when nobody rated with it. */
const languageStays = 60_000
/** A press that comes to the hall sooner needs no word of when it was made. */
const soonMs = 60_000

/** A ticket and its matter: of a visit each matter is rated. Neither has a space. */
export const serviceOf = ({ id, matterId }: NonNullable<KeypadNow['ticket']>): string => (matterId === undefined ? id : `${id} ${matterId}`)

/** The touch keypad of one counter: the clerk's identity, and five boxes when a service has ended. */
export class Pad {
  readonly choosing: Choosing

  constructor(
    readonly connection: Connection,
    readonly counter: number,
  ) {
    this.choosing = new Choosing({
      deliver: (press) => this.deliver(press),
      newId: newRequestId,
      now: () => performance.now(),
      later: (ms, act) => {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
    })
  }

  get now(): KeypadNow | undefined {
    return entryOf<KeypadNow>(this.connection.entries.value, 'now')
  }
  get hall(): HallEntry | undefined {
    return entryOf<HallEntry>(this.connection.entries.value, 'hall')
  }
  /** The service that may be rated now and was not rated here yet. */
  get invitation(): KeypadNow['ticket'] {
    const { now } = this
    return now?.state === 'rating' && now.ticket && serviceOf(now.ticket) !== this.choosing.rated.value ? now.ticket : undefined
  }
  get unused(): boolean {
    return !this.invitation && !this.choosing.choice.value && !this.choosing.close.value
  }

  start(): this {
    effect(() => this.choosing.invited(this.invitation && serviceOf(this.invitation)))
    // Back to the first language when somebody is done, not at every change of the view.
    const unused = computed(() => this.unused)
    effect(() => {
      if (unused.value) language.value = firstLanguage
    })
    effect(() => {
      if (language.value === firstLanguage) return undefined
      const timer = setTimeout(() => {
        language.value = firstLanguage
      }, languageStays)
      return () => clearTimeout(timer)
    })
    return this
  }

  /** One press is one request, however long the hall is away: it counts when the pad invited at that moment. [R4] */
  private async deliver({ id, service, level, pressedAt }: Press): Promise<Delivery> {
    const [ticket = '', matter] = service.split(' ')
    const waited = (performance.now() - pressedAt) * this.connection.speed
    const late = waited > soonMs ? { pressedMs: Math.min(Math.round(waited), pressKeptMs) } : {}
    const outcome: Outcome = await this.connection.send('ticket.rate', { ticket, matter, level, ...late }, { id })
    if ('seq' in outcome) return 'kept'
    if ('unsent' in outcome) return 'again'
    if (outcome.refused === 'already-rated') return 'kept'
    if (outcome.refused !== 'storage-failed' && outcome.refused !== 'too-many-requests') return 'gone'
    await new Promise((wake) => setTimeout(wake, 1000))
    return 'again'
  }
}
