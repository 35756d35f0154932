import type { Hall } from '../../protocol/hall-document.ts'
import type { SlipMaterial, TicketSlip } from '../../protocol/slips/ticket-slip.ts'
import type { Language } from '../../protocol/vocabulary.ts'
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

/** The same slip again: number and code stay, what is ahead of it is as now. */
export function repeatedSlip(printed: EventOf<'ticket.reprinted'>, surroundings: Surroundings): TicketSlip | undefined {
  const { body } = printed
  const slip = slipOf({ ...body, at: printed.at }, surroundings)
  return slip && { ...slip, repeat: true }
}

type Told = Pick<EventOf<'ticket.taken'>['body'], 'language' | 'matter' | 'line' | 'device' | 'number' | 'ahead' | 'wait' | 'code'> & {
  readonly at: number
}

/** The slip of a number that was taken, in the language that was chosen; undefined when the hall no longer has the matter. */
export const ticketSlip = (taken: EventOf<'ticket.taken'>, surroundings: Surroundings): TicketSlip | undefined =>
  slipOf({ ...taken.body, at: taken.at }, surroundings)

function slipOf(body: Told, { hall, openCounters, demo, publicUrl }: Surroundings): TicketSlip | undefined {
  const { language, at } = body
  const matter = hall.matters.find((each) => each.matter === body.matter)
  const line = hall.lines.find((each) => each.line === body.line)
  if (!matter || !line) return undefined
  return {
    language,
    hall: hall.hall.name[language],
    zone: hall.hall.zone,
    demo,
    printedAt: new Date(at).toISOString(),
    kiosk: Number(body.device?.match(/[0-9]+$/)?.[0] ?? 1),
    number: body.number,
    matter: matter.name[language],
    ahead: body.ahead,
    wait: body.wait,
    expectedAt: new Date(at + body.wait.p50 * minute).toISOString(),
    area: line.area[language],
    counters: [...openCounters].sort((a, b) => a - b),
    ...guideOnSlip(matter, language),
    ...(publicUrl ? { url: `${publicUrl.replace(/\/+$/, '')}/t/${body.code}` } : {}),
    supervisionPhone: hall.hall.supervisionPhone,
    // The end of the code: enough to tell two slips apart, too little to stand for the ticket.
    serial: `${body.number}-${body.code.slice(-4)}`,
  }
}

/** What a slip says of a matter's guide. */
export const guideOnSlip = ({ guide }: HallOnSlips['matters'][number], language: Language) => ({
  materials: guide.materials.map(
    ({ name, note, copies, required }): SlipMaterial => ({
      name: name[language],
      ...(note ? { note: note[language] } : {}),
      copies,
      required,
    }),
  ),
  fee: guide.fee[language],
  promised: guide.promised[language],
})
