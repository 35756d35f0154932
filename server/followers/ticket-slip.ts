import type { Hall } from '../../protocol/hall-document.ts'
import type { SlipMaterial, TicketSlip } from '../../protocol/slips/ticket-slip.ts'
import type { EventOf } from '../domain/events.ts'

/** Of the hall document, as much as slips show. */
export type HallOnSlips = Pick<Hall, 'hall' | 'lines' | 'matters' | 'counters'>

/** What a slip says that is not in the event: the hall as it is now. */
export type Surroundings = {
  readonly hall: HallOnSlips
  /** Open and not paused, and serving the line. */
  readonly openCounters: readonly number[]
  readonly demo: boolean
  /** Without a path: `https://hall.example`. Without one, slips carry no code. */
  readonly publicUrl?: string
}

const minute = 60_000

/** The slip of a number that was taken, in the language that was chosen; undefined when the hall no longer has the matter. */
export function ticketSlip(taken: EventOf<'ticket.taken'>, { hall, openCounters, demo, publicUrl }: Surroundings): TicketSlip | undefined {
  const { body } = taken
  const { language } = body
  const matter = hall.matters.find((each) => each.matter === body.matter)
  const line = hall.lines.find((each) => each.line === body.line)
  if (!matter || !line) return undefined
  return {
    language,
    hall: hall.hall.name[language],
    zone: hall.hall.zone,
    demo,
    printedAt: new Date(taken.at).toISOString(),
    kiosk: Number((body.device ?? body.printAt)?.match(/[0-9]+$/)?.[0] ?? 1),
    number: body.number,
    matter: matter.name[language],
    ahead: body.ahead,
    wait: body.wait,
    expectedAt: new Date(taken.at + body.wait.p50 * minute).toISOString(),
    area: line.area[language],
    counters: [...openCounters].sort((a, b) => a - b),
    materials: matter.guide.materials.map(
      ({ name, note, copies, required }): SlipMaterial => ({
        name: name[language],
        ...(note ? { note: note[language] } : {}),
        copies,
        required,
      }),
    ),
    fee: matter.guide.fee[language],
    promised: matter.guide.promised[language],
    ...(publicUrl ? { url: `${publicUrl.replace(/\/+$/, '')}/t/${body.code}` } : {}),
    supervisionPhone: hall.hall.supervisionPhone,
    // The end of the code: enough to tell two slips apart, too little to stand for the ticket.
    serial: `${body.number}-${body.code.slice(-4)}`,
  }
}
