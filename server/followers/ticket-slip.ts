import type { Hall } from '../../protocol/hall-document.ts'
import type { SlipDesign } from '../../protocol/slips/design.ts'
import type { SlipMaterial, SlipStage, TicketSlip } from '../../protocol/slips/ticket-slip.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import type { EventOf } from '../domain/events.ts'
import type { ToldStage } from '../domain/lines/events.ts'

/** Of the hall document, as much as slips show. */
export type HallOnSlips = Pick<Hall, 'hall' | 'lines' | 'matters' | 'counters'> & { readonly slips?: SlipDesign }

/** Of a slip that the hall may dress; nothing where it goes without. */
export const designOf = ({ slips }: HallOnSlips): { readonly design?: SlipDesign } => (slips ? { design: slips } : {})

/** What a slip says that is not in the event: the hall as it is now. */
export type Surroundings = {
  readonly hall: HallOnSlips
  /** Open and not paused, and serving the line. */
  readonly openCounters: readonly number[]
  /** The same for another line: of a visit of several matters. */
  readonly openOf?: (line: string) => readonly number[]
  readonly demo: boolean
  /** Without a path: `https://hall.example`. Without one, slips carry no code. */
  readonly publicUrl?: string
}

const minute = 60_000

/** The same slip again: number and code stay, what is ahead of it is as now. */
export function repeatedSlip(printed: EventOf<'ticket.reprinted'>, surroundings: Surroundings): TicketSlip | undefined {
  const { body } = printed
  const { sentTo, backTo, carried, day } = body
  const openCounters = sentTo === undefined ? surroundings.openCounters : [sentTo]
  const slip = slipOf({ ...body, at: printed.at }, { ...surroundings, openCounters })
  return slip && { ...slip, repeat: true, ...(carried && { day }), ...(backTo !== undefined && { backTo }) }
}

type Told = Pick<
  EventOf<'ticket.taken'>['body'],
  'language' | 'matter' | 'line' | 'device' | 'number' | 'ahead' | 'wait' | 'code' | 'printAt'
> & {
  readonly at: number
  readonly stages?: EventOf<'ticket.reprinted'>['body']['stages']
}

/** The slip of a number that was taken, in the language that was chosen; undefined when the hall no longer has the matter. */
export const ticketSlip = (taken: EventOf<'ticket.taken'>, surroundings: Surroundings): TicketSlip | undefined =>
  slipOf({ ...taken.body, at: taken.at }, surroundings)

function slipOf(body: Told, { hall, openCounters, openOf, demo, publicUrl }: Surroundings): TicketSlip | undefined {
  const { language, at } = body
  const { matter, several, joint } = mattersOf(body, hall)
  const line = hall.lines.find((each) => each.line === body.line)
  if (!matter || !line) return undefined
  return {
    language,
    hall: hall.hall.name[language],
    zone: hall.hall.zone,
    demo,
    printedAt: new Date(at).toISOString(),
    kiosk: Number((body.device ?? body.printAt)?.match(/[0-9]+$/)?.[0] ?? 1),
    number: body.number,
    matter: joint?.name[language] ?? matter.name[language],
    ahead: body.ahead,
    wait: body.wait,
    expectedAt: new Date(at + body.wait.p50 * minute).toISOString(),
    area: line.area[language],
    counters: [...openCounters].sort((a, b) => a - b),
    ...(several.length > 1 ? { stages: several.map((each) => stageOf(each, { hall, openOf, language })) } : {}),
    ...guideOnSlip(joint ?? matter, language),
    ...(joint
      ? {}
      : {
          materials: papersOf(
            several.filter(({ done }) => !done),
            language,
          ),
        }),
    ...(publicUrl ? { url: `${publicUrl.replace(/\/+$/, '')}/t/${body.code}` } : {}),
    supervisionPhone: hall.hall.supervisionPhone,
    // The end of the code: enough to tell two slips apart, too little to stand for the ticket.
    serial: `${body.number}-${body.code.slice(-4)}`,
    ...designOf(hall),
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

type Matter = HallOnSlips['matters'][number]

/** The matter of the number, all that it is for, and the joint matter if it is for one and nothing else. */
function mattersOf({ matter, stages }: Pick<Told, 'matter' | 'stages'>, { matters }: HallOnSlips) {
  const known = (id: string | undefined) => matters.find((each) => each.matter === id)
  const first = known(matter)
  const several = (stages ?? [{ matter }]).flatMap((stage: Partial<ToldStage>) => {
    const each = known(stage.matter)
    return each ? [{ ...each, done: stage.done === true }] : []
  })
  const [stage, ...others] = stages ?? []
  const joint = stage?.joint !== undefined && others.every((each) => each.joint === stage.joint) ? known(stage.joint) : undefined
  return { matter: first, several, joint }
}

/** What several matters ask for alike is brought once. */
function papersOf(matters: readonly Matter[], language: Language): SlipMaterial[] {
  const papers = new Map<string, SlipMaterial>()
  for (const { guide } of matters)
    for (const { name, note, copies, required } of guide.materials) {
      const key = `${name['zh-Hans']} ${note?.['zh-Hans'] ?? ''}`
      const before = papers.get(key)
      papers.set(key, {
        name: name[language],
        ...(note ? { note: note[language] } : {}),
        copies: Math.max(copies, before?.copies ?? 0),
        required: required || before?.required === true,
      })
    }
  return [...papers.values()]
}

type Place = { readonly hall: HallOnSlips; readonly openOf: Surroundings['openOf'] | undefined; readonly language: Language }

const stageOf = ({ name, line, done }: Matter & { readonly done: boolean }, { hall, openOf, language }: Place): SlipStage => ({
  name: name[language],
  area: hall.lines.find((each) => each.line === line)?.area[language] ?? '',
  counters: [...(openOf?.(line) ?? [])].sort((a, b) => a - b),
  ...(done && { done: true }),
})
