import type { Answer } from '../../protocol/commands/command.ts'
import { type HallServer, Screen, type Taken, ticketOf } from '../fixtures/server.ts'

/** Whoever acts in the hall behind the screens that are looked at. */
export class HallHands {
  private readonly clerks = new Map<number, Screen>()

  private constructor(
    private readonly hall: HallServer,
    private readonly kiosk: Screen,
  ) {}

  static async of(hall: HallServer): Promise<HallHands> {
    return new HallHands(hall, await hall.device('kiosk-1'))
  }

  async take(matter: string, fields: object = {}): Promise<Taken> {
    return ticketOf(await this.kiosk.ask('ticket.take', { matter, ...fields }))
  }

  async cancel(ticket: Taken): Promise<void> {
    const phone = await Screen.connect(this.hall.url, ticket.code)
    done(await phone.ask('ticket.cancel', { ticket: ticket.id }))
    phone.close()
  }

  /** A clerk of the demo does something at the counter of the same number: `call`, `start`, … */
  async at(counter: number, act: string, fields: object = {}): Promise<Answer> {
    return done(await (await this.clerk(counter)).ask(`counter.${act}`, { counter, ...fields }))
  }

  close(): void {
    for (const screen of [this.kiosk, ...this.clerks.values()]) screen.close()
  }

  private async clerk(counter: number): Promise<Screen> {
    const known = this.clerks.get(counter)
    if (known) return known
    const clerk = await Screen.connect(this.hall.url, await this.hall.signIn(String(1000 + counter)))
    this.clerks.set(counter, clerk)
    return clerk
  }
}

function done(answer: Awaited<ReturnType<Screen['ask']>>): Answer {
  if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}
