import { parseArgs } from 'node:util'
import { callToBoard } from './call-to-board.ts'
import { casesBench } from './cases.ts'
import { type Figure, table } from './figures.ts'
import { longHistory } from './long-history.ts'
import { longLine } from './long-line.ts'
import { printersBench } from './printers.ts'
import { slowSyncs } from './slow-syncs.ts'
import { tickets } from './tickets.ts'
import { waits } from './waits/waits.ts'

/** `--days DIR` and `--json` are of the waits alone. */
type Options = { readonly days?: string | undefined; readonly json: boolean }

const parts: Readonly<Record<string, (options: Options) => Promise<Figure[]>>> = {
  tickets,
  calls: callToBoard,
  'slow-syncs': slowSyncs,
  'long-line': longLine,
  cases: casesBench,
  'long-history': longHistory,
  printers: printersBench,
  waits,
}

/** `npm run bench [-- PART … [--days DIR] [--json]]`: measures against raw limits in the same run and prints; nothing fails on a number. */
function asked(args: readonly string[]) {
  try {
    const options = { days: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (problem) {
    return stop(problem)
  }
}

/** What was asked wrongly is said in one line. */
function stop(problem: unknown): never {
  console.error(problem instanceof Error ? problem.message : String(problem))
  process.exit(2)
}

export async function bench(args: readonly string[]): Promise<void> {
  const { values, positionals } = asked(args)
  const chosen = positionals.length > 0 ? positionals : Object.keys(parts)
  const unknown = chosen.find((name) => !(name in parts))
  if (unknown !== undefined) {
    stop(`${unknown}: there is no such part; there are ${Object.keys(parts).join(', ')}`)
  }
  const figures: Figure[] = []
  for (const name of chosen) {
    console.error(`measuring: ${name} …`)
    for (const figure of (await parts[name]?.(values)) ?? []) {
      figures.push(figure)
      console.error(`  ${figure.what}: ${figure.product} | ${figure.bare} | ${figure.ratio} ${figure.goal && `(goal ${figure.goal})`}`)
    }
  }
  if (!values.json) console.log(table(figures))
}
