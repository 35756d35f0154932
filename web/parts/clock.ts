import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Connection } from '../connection.ts'

/** The hall's time in milliseconds, renewed every `step` milliseconds: 1000 where seconds are shown. */
export function clockOf(connection: Connection, step = 1000): ReadonlySignal<number> {
  const now = signal(connection.now())
  const look = () => {
    now.value = connection.now()
  }
  // The first answer sets the clock: a screen must not show its own time until the next step.
  effect(() => {
    if (connection.live.value) look()
  })
  setInterval(look, step)
  return now
}
