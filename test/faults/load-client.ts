import { randomUUID } from 'node:crypto'
import type { Answer } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import { type HallServer, Screen } from '../fixtures/server.ts'
import type { Chance } from './chance.ts'
import type { Asked, Witness } from './witness.ts'

type Wish = { readonly type: string; readonly [field: string]: unknown }

/** What one client does, for ever: a number or two at the kiosk, then one citizen at the counter, from call to finish. */
function* work(counter: number, matters: readonly string[], chance: Chance): Generator<Wish, never, Answer> {
  yield { type: 'counter.open', counter }
  for (;;) {
    for (let takes = chance.between(1, 2); takes > 0; takes--) yield { type: 'ticket.take', matter: chance.pick(matters) }
    const { result } = yield { type: 'counter.call', counter }
    const ticket = (result['ticket'] as { id: string } | null)?.id
    if (!ticket) continue
    yield { type: 'counter.start', counter, ticket }
    yield { type: 'counter.finish', counter, ticket, outcome: { kind: 'instant' } }
  }
}

/** A counter and a kiosk that outlive the server. What was asked and not answered is asked again, with the same id, until it is. */
export class LoadClient {
  private clerk: Screen | undefined
  private unanswered: Asked | undefined
  private readonly wishes: Generator<Wish, never, Answer>

  private constructor(
    readonly badge: string,
    private readonly tokens: { readonly clerk: string; readonly kiosk: string },
    private readonly witness: Witness,
    wishes: Generator<Wish, never, Answer>,
  ) {
    this.wishes = wishes
    this.want(wishes.next().value)
  }

  static async at(counter: number, hall: HallServer, { witness, chance }: { witness: Witness; chance: Chance }): Promise<LoadClient> {
    const badge = String(1000 + counter)
    const tokens = { clerk: await hall.signIn(badge), kiosk: hall.demo.devices['kiosk-1'] as string }
    return new LoadClient(badge, tokens, witness, work(counter, hall.demo.matters, chance))
  }

  /** Settles what the kill left open: twice, and both answers must be one and the same. `false`: the server has gone again. */
  async settle(hall: HallServer): Promise<boolean> {
    const asked = this.unanswered as Asked
    const first = await askAgain(hall, asked)
    if (!first) return false
    this.witness.note(asked, first)
    const second = await askAgain(hall, asked)
    if (second) this.witness.note(asked, second)
    if (!('refused' in first)) this.want(this.wishes.next(first).value)
    return second !== undefined
  }

  /** Works until the server has gone, or `enough` says so between two requests. */
  async run(hall: HallServer, enough: () => boolean): Promise<void> {
    this.clerk = await Screen.connect(hall.url, this.tokens.clerk).catch(() => undefined)
    while (this.clerk && !enough()) {
      const asked = this.unanswered as Asked
      const answer = await this.ask(hall, asked)
      if (!answer) break
      this.witness.note(asked, answer)
      if ('refused' in answer) break
      this.want(this.wishes.next(answer).value)
    }
    this.clerk?.close()
  }

  private want(wish: Wish): void {
    const atKiosk = wish.type === 'ticket.take'
    this.unanswered = {
      actor: atKiosk ? 'device:kiosk-1' : `badge:${this.badge}`,
      token: atKiosk ? this.tokens.kiosk : this.tokens.clerk,
      request: { ...wish, id: randomUUID() },
    }
    this.witness.asked.set(this.unanswered.request.id, this.unanswered)
  }

  /** The kiosk over HTTP, the counter over its socket. */
  private ask(hall: HallServer, asked: Asked): Promise<Answer | Refusal | undefined> {
    if (asked.actor.startsWith('device:')) return askAgain(hall, asked)
    return this.clerk?.socket.connected ? this.clerk.send(asked.request).catch(() => undefined) : Promise.resolve(undefined)
  }
}

/** Over HTTP, whichever way it came first. `undefined`: no answer. */
export async function askAgain(hall: HallServer, { request, token }: Asked): Promise<Answer | Refusal | undefined> {
  try {
    const { status: _status, ...answer } = await hall.post('/api/commands', request, token)
    return answer as unknown as Answer | Refusal
  } catch {
    return undefined
  }
}
