import { setTimeout as sleep } from 'node:timers/promises'
import type { HallServer } from '../fixtures/server.ts'

/** How long a clerk asks a server that is away. Milliseconds. */
const patienceMs = 60_000

type Answered = { readonly result: { readonly ticket: { readonly id: string } | null } }

/** A clerk at a counter whose services are rated. Over a death of the server each request is asked again, with its own id, until it is answered. */
export class RatedCounter {
  private constructor(
    readonly counter: number,
    private readonly hall: HallServer,
    private readonly token: string,
  ) {}

  static async open(hall: HallServer, counter: number): Promise<RatedCounter> {
    const clerk = new RatedCounter(counter, hall, await hall.signIn(String(1000 + counter)))
    await clerk.ask('counter.open', { counter })
    return clerk
  }

  /** Serves somebody from the number to the end; the pad then invites. Resolves with the ticket's id. */
  async serve(): Promise<string> {
    const { counter, hall } = this
    for (let turn = 0; ; turn++) {
      const matter = hall.demo.matters[turn % hall.demo.matters.length]
      await this.ask('ticket.take', { matter }, hall.demo.devices['kiosk-1'])
      const { result } = await this.ask('counter.call', { counter })
      // The counter does not serve this matter's line: somebody for another.
      if (!result.ticket) continue
      const ticket = result.ticket.id
      await this.ask('counter.start', { counter, ticket })
      await this.ask('counter.finish', { counter, ticket, outcome: { kind: 'instant' } })
      return ticket
    }
  }

  private async ask(type: string, fields: object, token = this.token): Promise<Answered> {
    const command = { id: crypto.randomUUID(), type, ...fields }
    for (const giveUp = Date.now() + patienceMs; ; ) {
      const answer = await this.hall.post('/api/commands', command, token).catch(() => undefined)
      if (answer && !('refused' in answer)) return answer as unknown as Answered
      if (answer && answer['refused'] !== 'storage-failed') throw new Error(`${type}: refused with ${String(answer['refused'])}`)
      if (Date.now() > giveUp) throw new Error(`${type}: no answer`)
      await sleep(50)
    }
  }
}
