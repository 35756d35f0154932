import { openSync, write } from 'node:fs'

/** What waits for a slow disk at most, in characters; the oldest is kept, since it tells how a trouble began. */
const mostWaiting = 1_000_000

/**
 * The log, appended to one write at a time and beside the work. A disk that takes nothing loses lines, never the hall: pino's own destination ends the
 * process on such an error, and waits for room while it ends.
 */
export function logFile(file: string): { readonly write: (line: string) => void } {
  const open = openSync(file, 'a', 0o600)
  let waiting = ''
  let writing = false
  const next = (): void => {
    if (writing || waiting === '') return
    writing = true
    const text = waiting
    waiting = ''
    write(open, text, () => {
      writing = false
      next()
    })
  }
  return {
    write: (line) => {
      if (waiting.length < mostWaiting) waiting += line
      next()
    },
  }
}
