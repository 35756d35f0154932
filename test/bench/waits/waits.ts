import type { Figure } from '../figures.ts'
import { baselineNames } from './baselines.ts'
import { readDays, type WaitDay } from './day-format.ts'
import { dayKinds, generate } from './generate.ts'
import { lawsInHindsight } from './laws.ts'
import { onePass } from './one-pass.ts'
import { playDay, type Row } from './play-day.ts'
import { score } from './score.ts'

const seeds = [1, 2, 3, 4]

type Kind = { readonly kind: string; readonly rows: readonly Row[] }

/**
 * `npm run bench -- waits [--days DIR] [--json]`: the told waits of whole days against what came true, the three ways in which others tell them, and an oracle
 * that knows all but chance. Without a folder it plays days of five kinds, made from seeds; the oracle of a folder's days has learned its laws from them.
 */
export async function waits({ days, json }: { days?: string | undefined; json: boolean }): Promise<Figure[]> {
  const kinds: Kind[] = days
    ? daysOf(days).map((day) => ({ kind: day.name, rows: playDay(day, lawsInHindsight(day)) }))
    : dayKinds.map((kind) => ({ kind, rows: seeds.flatMap((seed) => made(kind, seed)) }))
  if (json) {
    const rows = kinds.flatMap((kind) => kind.rows)
    console.log(
      JSON.stringify(
        rows.map(({ day, at, matter, category, p50, p90, waited, left }) => ({
          day,
          at,
          matter,
          category,
          p50,
          p90,
          waited: thousandths(waited),
          left,
        })),
      ),
    )
    return []
  }
  const all = { kind: 'all days', rows: kinds.flatMap(({ rows }) => rows) }
  const known = kinds.filter(({ kind }) => kind !== 'few data')
  const pass = onePass()
  return [
    ...kinds.flatMap((kind) => figuresOf(kind, false)),
    ...figuresOf(all, true),
    ...limitOf({ kind: known.length < kinds.length ? 'all but few data' : 'all days', rows: known.flatMap(({ rows }) => rows) }),
    { what: 'one pass, 200 waiting and 30 counters', product: `${pass.toFixed(2)} ms`, bare: '', ratio: met(pass <= 5), goal: '≤ 5 ms' },
  ]
}

/** A folder that cannot be played is said in one line. */
function daysOf(folder: string): WaitDay[] {
  try {
    return readDays(folder)
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem))
    process.exit(2)
  }
}

function made(kind: (typeof dayKinds)[number], seed: number): Row[] {
  const { day, laws } = generate(kind, seed)
  return playDay(day, laws)
}

function figuresOf({ kind, rows }: Kind, pooled: boolean): Figure[] {
  const { tickets, within50, within90, error, others } = score(rows)
  const [low, high] = pooled ? [87, 93] : [80, 96]
  const baselines = others.slice(0, baselineNames.length)
  const limit = others[baselineNames.length]
  const percent = (share: number) => `${share.toFixed(1)} %`
  return [
    {
      what: `${kind}: within the median (${tickets} called)`,
      product: percent(within50),
      bare: '50 %',
      ratio: pooled ? met(within50 >= 45 && within50 <= 55) : '',
      goal: pooled ? '45–55 %' : '',
    },
    {
      what: `${kind}: within the 90th percentile`,
      product: percent(within90),
      bare: '90 %',
      ratio: met(within90 >= low && within90 <= high),
      goal: `${low}–${high} %`,
    },
    {
      what: `${kind}: mean error of the median`,
      product: `${error.toFixed(2)} min`,
      bare: `${baselines.map((each) => each.toFixed(2)).join(' / ')}; oracle ${limit?.toFixed(2) ?? '–'}`,
      ratio: met(baselines.every((each) => error < each)),
      goal: `below ${baselineNames.length} baselines`,
    },
  ]
}

function limitOf({ kind, rows }: Kind): Figure[] {
  const { error, others } = score(rows)
  const limit = others[baselineNames.length]
  if (limit === undefined) return []
  const ratio = error / limit
  return [
    {
      what: `${kind}: mean error against the oracle's`,
      product: `${error.toFixed(2)} min`,
      bare: `${limit.toFixed(2)} min`,
      ratio: `${ratio.toFixed(2)} ${met(ratio <= 1.15)}`,
      goal: '≤ 1.15',
    },
  ]
}

const met = (yes: boolean): string => (yes ? 'met' : 'NOT met')
const thousandths = (value: number): number => Math.round(value * 1000) / 1000
