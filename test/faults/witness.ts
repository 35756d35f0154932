import type { Answer } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import type { KeptRow, Recorded } from './journal-file.ts'

export type Request = { readonly id: string; readonly type: string; readonly [field: string]: unknown }
export type Asked = { readonly actor: string; readonly token: string; readonly request: Request }
type Ticket = { readonly id: string; readonly number: string; readonly line: string }

const eventOf: Readonly<Record<string, string>> = {
  'counter.open': 'counter.opened',
  'ticket.take': 'ticket.taken',
  'counter.call': 'ticket.called',
  'counter.start': 'ticket.started',
  'counter.finish': 'ticket.finished',
}
const steps = ['ticket.taken', 'ticket.called', 'ticket.started', 'ticket.finished']

/** What the clients know: all that they asked, and what was acknowledged. `faults` is what cannot be, in words. */
export class Witness {
  readonly asked = new Map<string, Asked>()
  readonly acknowledged = new Map<string, Answer>()
  readonly faults: string[] = []

  note({ request, actor }: Asked, answer: Answer | Refusal): void {
    const before = this.acknowledged.get(request.id)
    if ('refused' in answer) this.faults.push(`${actor} ${request.type}: refused with ${answer.refused}`)
    else if (before && JSON.stringify(before) !== JSON.stringify(answer))
      this.faults.push(`${request.type} ${request.id}: answered ${JSON.stringify(before)}, then ${JSON.stringify(answer)}`)
    else this.acknowledged.set(request.id, answer)
  }

  /** People waiting in each line, by the acknowledgements alone. */
  waiting(): Record<string, number> {
    const waiting: Record<string, number> = {}
    for (const [id, { result }] of this.acknowledged) {
      const type = this.asked.get(id)?.request.type
      const line = (result['ticket'] as Ticket | null | undefined)?.line
      if (line && (type === 'ticket.take' || type === 'counter.call'))
        waiting[line] = (waiting[line] ?? 0) + (type === 'ticket.take' ? 1 : -1)
    }
    return waiting
  }

  /** Everything acknowledged is in the journal exactly once, and nothing is there that nobody asked for. */
  compare(events: readonly Recorded[], answers: readonly KeptRow[]): void {
    const bySeq = new Map(events.map((event) => [event.seq, event]))
    const kept = new Map(answers.map(({ id, answer }) => [id, answer]))
    if (kept.size !== answers.length) this.faults.push(`${answers.length} answers are kept for ${kept.size} requests`)
    for (const [id, answer] of this.acknowledged)
      if (kept.get(id) !== JSON.stringify(answer)) this.faults.push(`${id}: acknowledged ${JSON.stringify(answer)}, kept ${kept.get(id)}`)
    const answered = new Set<number>()
    for (const { actor, id, answer } of answers) {
      const { request, actor: asker } = this.asked.get(id) ?? {}
      if (!request || actor !== asker) this.faults.push(`${actor} ${id}: answered, but never asked`)
      else this.rests(request, JSON.parse(answer) as Answer, { bySeq, answered })
    }
    for (const { seq, type, actor } of events)
      if (actor !== 'clock' && actor !== 'operator' && !answered.has(seq)) this.faults.push(`event ${seq} (${type}): belongs to no request`)
    events.forEach(({ seq }, index) => {
      if (seq !== index + 1) this.faults.push(`event ${seq} is in place ${index + 1}`)
    })
    this.liveOnce(events)
  }

  /** An answer rests on one event that says the same; a call that found nobody rests on none. */
  private rests(request: Request, { seq, result }: Answer, seen: { bySeq: Map<number, Recorded>; answered: Set<number> }): void {
    if (request.type === 'counter.call' && result['ticket'] === null) return
    const event = seen.bySeq.get(seq)
    const ticket = (result['ticket'] as Ticket | undefined)?.id ?? request['ticket']
    if (event?.type !== eventOf[request.type] || event?.body.ticket !== ticket)
      this.faults.push(`${request.type} ${request.id}: answered with ${seq}, which is ${JSON.stringify(event)}`)
    if (seen.answered.has(seq)) this.faults.push(`event ${seq}: two requests were answered with it`)
    seen.answered.add(seq)
  }

  /** No number twice in a day, and every ticket goes through its life once, in order. */
  private liveOnce(events: readonly Recorded[]): void {
    const numbers = new Set<string>()
    const lives = new Map<string, number>()
    for (const { seq, type, body } of events) {
      const step = steps.indexOf(type)
      if (step < 0) continue
      const ticket = String(body.ticket)
      if ((lives.get(ticket) ?? 0) !== step) this.faults.push(`event ${seq} (${type} ${body.number}): not the next step of this ticket`)
      lives.set(ticket, step + 1)
      const number = `${body.day} ${body.number}`
      if (step === 0 && numbers.has(number)) this.faults.push(`event ${seq}: number ${number} is given twice`)
      if (step === 0) numbers.add(number)
    }
  }
}
