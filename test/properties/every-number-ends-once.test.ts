import { expect, test } from 'vitest'
import type { HallEvent } from '../../server/domain/events.ts'
import { close, halls, live, randomDays } from '../fixtures/random-days.ts'

/**
 * How a number stands by its events alone. `open`: somebody waits, is served, or has been set aside. `missed`: called and not there, and may still
 * come back. The others are ends of the hall day, and all but carried are ends for good.
 */
type Standing = 'open' | 'missed' | 'served' | 'given-back' | 'agreed' | 'missed-the-day' | 'carried'
type Told = { standing: Standing; handedOn: boolean; calls: number; missedAfter: number; decided: string | undefined; clock: boolean }

const ended = new Set<Standing>(['served', 'given-back', 'agreed', 'missed-the-day'])
/** What may still be said of a number that has ended: it is rated, its end is taken back or was that of one matter among several, or the chief answers. */
const afterwards = new Set<HallEvent['type']>([
  'ticket.rated',
  'rating.lapsed',
  'ticket.advanced',
  'counter.undone',
  'referral.closed',
  'chief.answered',
])

const counts: Record<string, number> = {}

class Numbers {
  readonly all = new Map<string, Told>()
  private readonly before = new Map<string, Told>()

  tell(event: HallEvent): void {
    if (event.type === 'day.opened') this.endDay()
    if (event.type === 'ticket.taken') {
      expect(this.all.has(event.body.ticket)).toBe(false)
      this.all.set(event.body.ticket, { standing: 'open', handedOn: false, calls: 0, missedAfter: 0, decided: undefined, clock: false })
    }
    if (!('ticket' in event.body) || event.body.ticket === undefined || event.type === 'appointment.checkedIn') return
    // What the visit has left goes on for days, and is not the number's.
    if (/^(case|notice|result|mail|agency|home|announcement)\./.test(event.type)) return
    const told = this.all.get(event.body.ticket)
    // What a chief was asked may be answered on another day.
    if (!told && event.type === 'chief.answered') return
    if (!told) throw new Error(`${event.type} of a number that nobody took`)
    if (ended.has(told.standing))
      expect([...afterwards, 'appointment.broken'], `${event.type} after ${told.standing}`).toContain(event.type)
    this.follow(event.body.ticket, told, event)
  }

  private follow(ticket: string, told: Told, event: HallEvent): void {
    switch (event.type) {
      case 'ticket.called':
      case 'ticket.recalled':
        told.standing = 'open'
        told.calls++
        break
      case 'ticket.transferred':
      case 'ticket.returned':
        this.before.set(ticket, { ...told })
        Object.assign(told, { standing: 'open', calls: 0, handedOn: true })
        break
      case 'ticket.rejoined':
        Object.assign(told, { standing: 'open', calls: 0 })
        break
      case 'ticket.missed':
        this.before.set(ticket, { ...told })
        Object.assign(told, { standing: 'missed', missedAfter: told.calls, clock: event.body.by === 'clock' })
        expect(event.body.calls, 'calls told').toBe(told.calls)
        break
      case 'ticket.finished':
        this.before.set(ticket, { ...told })
        told.standing = 'served'
        break
      case 'ticket.advanced':
        expect(told.standing).toBe('served')
        Object.assign(told, { standing: 'open', ...(event.body.stays ? {} : { calls: 0 }) })
        break
      case 'counter.undone':
        Object.assign(told, this.before.get(ticket))
        break
      case 'closing.decided':
        told.decided = event.body.by
        break
      case 'ticket.cancelled':
        this.cancelled(told, event)
        break
      case 'ticket.carried':
        Object.assign(told, { standing: 'carried', calls: 0 })
        break
      default:
    }
  }

  private cancelled(told: Told, { body, actor }: Extract<HallEvent, { type: 'ticket.cancelled' }>): void {
    const was = told.standing
    told.standing = body.reason === 'day-ended' ? 'missed-the-day' : body.reason === 'agreed' ? 'agreed' : 'given-back'
    if (body.reason === 'day-ended') expect([was, told.missedAfter > 0 || told.clock]).toEqual(['missed', true])
    else expect(['open', 'missed', 'carried']).toContain(was)
    if (body.reason === 'holder') expect(actor).toBe(`ticket:${body.ticket}`)
    // With a reason, and with who said so.
    if (body.reason === 'desk') expect([actor, body.words]).toEqual([`badge:${body.badge}`, expect.any(String)])
    if (body.reason === 'agreed') expect(told.decided).toBeDefined()
  }

  /** Whoever has no end is carried over, today: nobody is in nothing. */
  private endDay(): void {
    for (const [ticket, told] of this.all) {
      expect([...ended, 'carried'], ticket).toContain(told.standing)
      const end = told.standing === 'served' && told.handedOn ? 'handed on and served' : told.standing
      counts[end] = (counts[end] ?? 0) + 1
      if (told.standing !== 'carried') this.all.delete(ticket)
    }
  }
}

test('[T4] [C16] [T5] at the end of each hall day every number is served, handed on and served, missed after its calls, given back, closed by agreement, or carried over: one of them', () => {
  randomDays((day) => {
    const numbers = new Numbers()
    const hall = halls[day.kind]()
    hall.onEvent = (event) => numbers.tell(event)
    live(day, hall)
    close(hall, day)
    // What the events say is what the hall says.
    for (const ticket of hall.state.lines.tickets.values())
      expect([ticket.state, numbers.all.get(ticket.id)?.standing]).toEqual(['carried', 'carried'])
    expect(numbers.all.size).toBe(hall.state.lines.tickets.size)
  })
  // The seeded days have each of these ends, or this would prove little.
  for (const end of ['served', 'handed on and served', 'missed-the-day', 'given-back', 'agreed', 'carried'])
    expect([end, (counts[end] ?? 0) > 3]).toEqual([end, true])
})
