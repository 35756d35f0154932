/** Of the time, at most this share goes to catching up: in a rush the hall itself has the machine, and paper, reports and snapshots come after it. */
const share = 0.05

/** Milliseconds to rest after having worked for so many. */
export const restAfter = (workedMs: number): number => workedMs * (1 / share - 1)
