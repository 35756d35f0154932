/** Of the time, at most this share goes to following: in a rush the hall itself has the machine, and paper, reports and snapshots come after it. */
const share = 0.05
/** What comes next may be one slip that somebody stands there for. Milliseconds. */
const mostWhenCaughtUp = 250

/** Milliseconds to rest after having worked for so many, also when nothing is left: a rush comes in pieces that are soon done, one after another. */
export function restAfter(workedMs: number, left: 'more' | 'nothing'): number {
  const rest = workedMs * (1 / share - 1)
  return left === 'more' ? rest : Math.min(rest, mostWhenCaughtUp)
}
