import type { Case } from './state.ts'

/** Cases that somebody asks for without looking at all of them. Lights as they were warned of: every morning, before anything else. */
const sorted = {
  yellow: ({ state, clock }: Case) => state === 'running' && clock.warned === 'yellow',
  red: ({ state, clock }: Case) => state === 'running' && clock.warned === 'red',
  overdue: ({ state, clock }: Case) => state === 'running' && clock.warned === 'overdue',
  waiting: ({ state }: Case) => state === 'waiting',
  ready: ({ state }: Case) => state === 'ready',
  asked: ({ state, clock }: Case) => state !== 'ready' && clock.extension?.state === 'asked',
  stepLate: ({ state, clock }: Case) => state === 'running' && clock.stepLate === true,
  papersLate: ({ clock }: Case) => clock.papersLate === true,
  provisional: ({ state, provisional }: Case) => state === 'running' && provisional,
  ended: ({ state }: Case) => state === 'closed',
  counted: ({ state, due }: Case) => state === 'running' && due !== undefined,
}

export type SortedCases = Readonly<Record<keyof typeof sorted, Set<string>>>

const names = Object.keys(sorted) as (keyof typeof sorted)[]

export const emptySorted = (): SortedCases => Object.fromEntries(names.map((name) => [name, new Set<string>()])) as unknown as SortedCases

export function sortCase(into: SortedCases, each: Case): void {
  for (const name of names) {
    if (sorted[name](each)) into[name].add(each.case)
    else into[name].delete(each.case)
  }
}

export function unsortCase(from: SortedCases, { case: number }: Case): void {
  for (const name of names) from[name].delete(number)
}
