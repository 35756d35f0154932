import { effect } from '@preact/signals'
import type { Connection } from './connection.ts'

const notAgainWithin = 60_000

/**
 * Loads the page anew when the server speaks another version and nobody is using the screen. Not twice within a minute, so that a page that
 * stays old (kept by a cache) does not go round in circles.
 */
export function renewWhenIdle(connection: Connection, idle: () => boolean): void {
  effect(() => {
    if (!connection.outdated.value || !idle()) return
    const last = Number(sessionStorage.getItem('renewed') ?? 0)
    if (Date.now() - last < notAgainWithin) return
    sessionStorage.setItem('renewed', String(Date.now()))
    location.reload()
  })
}
