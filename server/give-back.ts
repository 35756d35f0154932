import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** When nobody waits for the first screen any more. Milliseconds. */
const settled = 2000

/** What the start of a thread has thrown away goes back to the machine, once: a hall runs for weeks, and of itself the heap would stay as large as reading the journal made it. */
export function giveBackMemory(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('globalThis.gc') as (() => void) | undefined
    // The second time gives back what the first has emptied.
    collect?.()
    collect?.()
  }, settled).unref()
}
