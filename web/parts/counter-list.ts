import { listed } from '../language.ts'

/** Counters in a row, neighbours drawn together where there are three or more: 1–4、8. */
export function counterList(counters: readonly number[]): string {
  const runs: number[][] = []
  for (const counter of [...counters].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1) === counter - 1) run.push(counter)
    else runs.push([counter])
  }
  return listed(runs.flatMap<string | number>((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run)))
}
