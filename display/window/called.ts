import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { WindowNow } from '../../protocol/views/public.ts'
import { type Connection, entryOf } from '../../web/connection.ts'
import { callStays } from '../../web/parts/called.ts'

/** True while the call at this window is fresh: the field is vermilion for twelve seconds from each call or recall. */
export function freshCallOf(connection: Connection): ReadonlySignal<boolean> {
  const fresh = signal(false)
  let heard: string | undefined
  let until = 0
  const look = () => {
    fresh.value = performance.now() < until
  }
  effect(() => {
    const now = entryOf<WindowNow>(connection.entries.value, 'now')
    const calledAt = now?.state === 'called' ? now.calledAt : undefined
    if (calledAt !== heard) until = calledAt ? performance.now() + callStays - connection.age(calledAt) : 0
    heard = calledAt
    look()
  })
  setInterval(look, 200)
  return fresh
}
