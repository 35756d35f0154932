import type { DayReport, Figures } from '../../protocol/reports.ts'
import { noticeCopies } from '../../protocol/vocabulary.ts'
import { appointmentsKept, type Became, counted } from './counted.ts'
import type { KeptEvent } from './kept-sqlite.ts'
import type { Load } from './play.ts'
import { keptSpans, spreadOfLine } from './spans.ts'
import type { Tally } from './tally.ts'
import { standing } from './undone.ts'

/** One number of the day as each of those has it who ought to; `undefined`: has no such number. */
export type Row = {
  readonly what: string
  readonly played: number
  readonly journal: number | undefined
  readonly report: number | undefined
  /** What else has it: the manager's screen, the board, the spool. */
  readonly other: number | undefined
  /** How far apart they may be. */
  readonly slack: number
}

/** `load` `today`. */
type Today = { readonly [figure: string]: unknown; readonly ratings: Readonly<Record<string, number>> }

export type Sources = {
  readonly tally: Tally
  readonly events: readonly KeptEvent[]
  /** `undefined`: the server has none. */
  readonly report: DayReport | undefined
  /** As it was before the day ended. */
  readonly load: Load
  readonly callsOnBoard: number
  readonly slips: Readonly<Record<string, number>>
  readonly outcomeKinds: readonly string[]
  /** Whether the hall's clock runs by itself, so that the players' times are not the hall's to the millisecond. */
  readonly running: boolean
  /** Whether the day came to its end. */
  readonly whole: boolean
}

/** The ledger rounds to tenths of a minute. */
const rounding = 0.051
/** Between an answer and its being read, a fast clock goes on. */
const runningSlack = 1.5

type Body = Readonly<Record<string, unknown>>

export function compare(sources: Sources): Row[] {
  const of = { ...sources, events: standing(sources.events) }
  return [...counts(of), ...appointments(of), ...spans(of)]
}

function counts({ tally, events, report, load, callsOnBoard, slips, outcomeKinds, whole }: Sources): Row[] {
  const total = report?.total
  const seen = load['today'] as Today | undefined
  const kept = (type: string, which: (body: Body) => boolean = () => true) =>
    events.filter((event) => event.type === type && which(event.body)).length
  const row = (what: string, journal: number, more: { report?: number | undefined; other?: unknown } = {}): Row => ({
    what,
    played: tally.of(what),
    journal,
    report: more.report,
    other: more.other as number | undefined,
    slack: 0,
  })
  const rated = (level: number) =>
    row(
      `rated ${level}`,
      kept('ticket.rated', (body) => body['level'] === level),
      {
        report: total?.ratings.levels[String(level) as '1' | '2' | '3' | '4' | '5'],
        other: seen?.ratings[String(level)],
      },
    )
  const calls: Row = {
    ...row('called', kept('ticket.called') + kept('ticket.recalled'), { other: callsOnBoard }),
    what: 'calls that the board showed',
    played: tally.of('called') + tally.of('recalled'),
  }
  const ended: Row[] = whole
    ? [
        row(
          'day ended',
          kept('ticket.cancelled', ({ reason }) => reason === 'day-ended'),
        ),
        row('carried', kept('ticket.carried'), { report: total?.carried }),
      ]
    : []
  const printed =
    kept('ticket.taken', ({ device, printAt }) => device !== undefined || printAt !== undefined) +
    kept('appointment.booked', ({ device }) => device !== undefined) +
    kept('ticket.reprinted') +
    noticeCopies.length * kept('notice.issued') +
    kept('notice.reprinted')
  return [
    row('taken', kept('ticket.taken'), { report: total?.taken, other: seen?.['taken'] }),
    { ...row('slips', printed, { other: slips['done'] ?? 0 }), what: 'slips printed' },
    row('called', kept('ticket.called')),
    calls,
    row('finished', kept('ticket.finished'), { report: total?.served, other: seen?.['finished'] }),
    ...outcomeKinds.map((kind) =>
      row(
        `outcome ${kind}`,
        kept('ticket.finished', ({ outcome }) => outcome === kind),
        kind === 'instant' ? { other: seen?.['instant'] } : {},
      ),
    ),
    row('missed', kept('ticket.missed'), { report: total?.missed, other: seen?.['missed'] }),
    row(
      'cancelled',
      kept('ticket.cancelled', ({ reason }) => reason !== 'day-ended'),
      { report: total?.cancelled, other: seen?.['cancelled'] },
    ),
    row('transferred', kept('ticket.transferred'), { other: seen?.['transfers'] }),
    ...ended,
    ...[5, 4, 3, 2, 1].map(rated),
    ...counted.map(([what, type, which, way]) => row(what, kept(type, which), { report: way && report?.ways[way] })),
  ]
}

/** What became of them: the citizens', the journal's, the ledger's and the manager's word. */
function appointments({ tally, events, report, load }: Sources): Row[] {
  const kept = appointmentsKept(events)
  return (Object.keys(kept) as Became[]).map((way) => ({
    what: `appointment ${way}`,
    played: tally.of(`appointment ${way}`),
    journal: kept[way],
    report: report?.appointments[way],
    other: load['appointments']?.[way] as number | undefined,
    slack: 0,
  }))
}

function spans({ tally, events, report, running }: Sources): Row[] {
  const kept = keptSpans(events)
  const slack = running ? runningSlack : rounding
  const lines = [undefined, ...[...new Set(tally.waits.map(({ line }) => line))].sort()]
  return lines.flatMap((line) => {
    const figures: Figures | undefined = line === undefined ? report?.total : report?.lines.find((each) => each.line === line)
    return (['wait', 'service'] as const).flatMap((what) => {
      const of = what === 'wait' ? 'waits' : 'services'
      const played = spreadOfLine(tally[of], line)
      const journal = spreadOfLine(kept[of], line)
      return (['p50', 'p90'] as const).map((rank) => ({
        what: `${what} ${rank}${line === undefined ? '' : ` ${line}`}`,
        played: played[rank],
        journal: journal[rank],
        report: figures?.[what]?.[rank],
        other: undefined,
        slack,
      }))
    })
  })
}

/** Rows in which somebody has another number. */
export const differing = (rows: readonly Row[]): Row[] =>
  rows.filter(({ played, slack, ...others }) =>
    [others.journal, others.report, others.other].some((number) => number !== undefined && Math.abs(number - played) > slack),
  )
