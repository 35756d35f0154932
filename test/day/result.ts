import { join } from 'node:path'
import type { DayReport } from '../../protocol/reports.ts'
import { verifyJournal } from '../../server/journal/verify-sqlite.ts'
import { compare, differing, type Row } from './compare.ts'
import { fingerprint } from './fingerprint.ts'
import { type KeptEvent, keptEvents, keptSlips, slipPictures } from './kept-sqlite.ts'
import type { DayOptions } from './options.ts'
import { Day, type Progress } from './play.ts'
import { estimatesKept } from './spans.ts'
import { standing } from './undone.ts'

/** Followers and printers are behind the hall; they catch up within so many milliseconds. */
const catchUpWithin = 60_000

export type DayResult = {
  readonly whole: boolean
  readonly rows: readonly Row[]
  readonly refusals: ReadonlyMap<string, number>
  readonly asked: ReadonlyMap<string, number>
  readonly counts: ReadonlyMap<string, number>
  readonly fingerprint: string
  readonly estimates: ReturnType<typeof estimatesKept>
  readonly report: DayReport | undefined
  /** What does not add up, a line each; empty when all is well. */
  readonly wrong: readonly string[]
}

async function until<T>(look: () => Promise<T> | T, good: (seen: T) => boolean): Promise<T> {
  const giveUp = performance.now() + catchUpWithin
  for (;;) {
    const seen = await look()
    if (good(seen) || performance.now() > giveUp) return seen
    await new Promise((done) => setTimeout(done, 150))
  }
}

type Read = { readonly report: DayReport | undefined; readonly why: string | undefined }

/** The ledger's report of the day, once it has caught up with the journal. */
async function reportOf(day: Day): Promise<Read> {
  const { server, facts, managerToken } = day
  const { seq } = await server.get('/health')
  const path = `/api/reports/day?date=${facts.day}`
  const answer = await until(
    () => server.get(path, managerToken).catch((error: unknown) => ({ status: 0, refused: String(error) })),
    // 503: it is not ready yet.
    ({ status, ...body }) => (status !== 200 && status !== 503) || Number((body as { upTo?: number }).upTo) >= Number(seq),
  )
  if (answer.status !== 200) return { report: undefined, why: `${path} answered ${answer.status}: there is no report to compare with` }
  const report = answer as unknown as DayReport
  const behind = report.upTo < Number(seq)
  return { report, why: behind ? `the report is at event ${report.upTo} and the journal at ${String(seq)}` : undefined }
}

/** Plays a day on a server of its own, and holds what was played against what the hall, its files and its screens have. */
export async function playDay(
  options: DayOptions,
  on: { readonly begun?: (day: Day) => void; readonly progress?: (progress: Progress) => void } = {},
): Promise<DayResult & { readonly folder: string }> {
  const day = await Day.open(options)
  const { tally, server, facts } = day
  const folder = server.data
  try {
    on.begun?.(day)
    const whole = await day.play(options, on.progress ?? (() => undefined))
    const { report, why } = await reportOf(day)
    const asked = tally.of('slips')
    const slips = await until(
      () => keptSlips(folder),
      (seen) => (seen['done'] ?? 0) + (seen['failed'] ?? 0) >= asked,
    )
    const { load, calls } = day.seen()
    const events = keptEvents(folder)
    const running = options.speed !== 'max'
    const { outcomeKinds } = facts
    const rows = compare({ tally, events, report, load, callsOnBoard: calls, slips, outcomeKinds, running, whole })
    const verdict = verifyJournal(join(folder, 'hall.db'))
    const wrong = [
      ...tally.faults,
      ...(why ? [why] : []),
      ...differing(rows).map(({ what }) => `${what}: not the same number everywhere`),
      ...strangePictures(folder, events),
      ...(verdict.holds ? [] : [`the chain is broken at event ${verdict.seq}: ${verdict.why}`]),
      ...(whole ? leftOver(events) : []),
    ]
    const { refusals, counts } = tally
    return {
      whole,
      rows,
      refusals,
      asked: tally.asked,
      counts,
      fingerprint: fingerprint(events),
      estimates: estimatesKept(events),
      report,
      wrong,
      folder,
    }
  } finally {
    await day.close()
  }
}

/** A picture of a slip that nobody took. */
function strangePictures(folder: string, events: readonly KeptEvent[]): string[] {
  const numbers = new Set(events.flatMap(({ type, body }) => (type === 'ticket.taken' ? [`${String(body['number'])}.png`] : [])))
  return slipPictures(folder)
    .filter((picture) => picture !== 'last.png' && !numbers.has(picture))
    .map((picture) => `slips/${picture}: nobody took this number`)
}

/** Nobody is silently dropped: every number was served, given back, carried over, or had its day. [T4] */
function leftOver(events: readonly KeptEvent[]): string[] {
  const open = new Map<string, string>()
  for (const { type, body } of standing(events)) {
    if (type === 'ticket.taken' || type === 'ticket.advanced') open.set(String(body['ticket']), String(body['number']))
    if (type === 'ticket.finished' || type === 'ticket.cancelled' || type === 'ticket.carried') open.delete(String(body['ticket']))
  }
  return [...open.values()].map((number) => `${number} was neither served nor given back nor carried over`)
}
