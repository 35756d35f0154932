import type { DayReport, Figures } from '../../protocol/reports.ts'
import type { KeptEvent } from './kept-sqlite.ts'
import { keptSpans, spreadOfLine } from './spans.ts'
import type { Tally } from './tally.ts'

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

/** `load` `today`, as the manager saw it before the day ended. */
type Today = { readonly [figure: string]: unknown; readonly ratings: Readonly<Record<string, number>> }

export type Sources = {
  readonly tally: Tally
  readonly events: readonly KeptEvent[]
  /** `undefined`: the server has none. */
  readonly report: DayReport | undefined
  readonly today: unknown
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
  return [...counts(sources), ...spans(sources)]
}

function counts({ tally, events, report, today, callsOnBoard, slips, outcomeKinds, whole }: Sources): Row[] {
  const total = report?.total
  const seen = today as Today | undefined
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
  const calls: Row = { ...row('called', kept('ticket.called')), what: 'calls that the board showed', other: callsOnBoard }
  const ended: Row[] = whole
    ? [
        row(
          'day ended',
          kept('ticket.cancelled', ({ reason }) => reason === 'day-ended'),
        ),
        row('carried', kept('ticket.carried'), { report: total?.carried }),
      ]
    : []
  return [
    row('taken', kept('ticket.taken'), { report: total?.taken, other: seen?.['taken'] }),
    { ...row('taken', kept('ticket.taken')), what: 'slips printed', other: slips['done'] ?? 0 },
    row('called', kept('ticket.called')),
    row('recalled', kept('ticket.recalled')),
    { ...calls, played: tally.of('called') + tally.of('recalled'), journal: kept('ticket.called') + kept('ticket.recalled') },
    row(
      'rejoined',
      kept('ticket.called', ({ again }) => again === true),
    ),
    row('started', kept('ticket.started')),
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
      kept('ticket.cancelled', ({ reason }) => reason === 'holder'),
      { report: total?.cancelled, other: seen?.['cancelled'] },
    ),
    row('transferred', kept('ticket.transferred')),
    row('parked', kept('ticket.parked')),
    row('taken up again', kept('ticket.unparked')),
    ...ended,
    ...[5, 4, 3, 2, 1].map(rated),
    row(
      'rated by pad',
      kept('ticket.rated', ({ by }) => by === 'pad'),
    ),
    row(
      'rated by phone',
      kept('ticket.rated', ({ by }) => by === 'holder'),
    ),
    row('opened', kept('counter.opened')),
    row('closed', kept('counter.closed')),
    row('paused', kept('counter.paused')),
    row('resumed', kept('counter.resumed')),
  ]
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
