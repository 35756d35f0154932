import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { CallEntry } from '../../protocol/views/public.ts'
import type { Connection } from '../../web/connection.ts'
import { CallStage, type HeardCall, type Staged } from './call-stage.ts'
import { chime, soundedWithin } from './chime.ts'
import { chimesItself, speakFor } from './voice.ts'

/** `hot`: the field is vermilion. `recent`: calls before the shown one, newest first. */
export type CallsShown = { readonly staged: Staged | undefined; readonly hot: boolean; readonly recent: readonly HeardCall[] }

const recentShown = 6

const heard = (connection: Connection): HeardCall[] =>
  Object.entries(connection.entries.value)
    .filter(([key]) => key.startsWith('call:'))
    .map(([key, entry]) => ({ ...(entry as CallEntry), seq: Number(key.slice(5)), age: connection.age((entry as CallEntry).at) }))
    .sort((a, b) => a.seq - b.seq)

/** Follows the calls of the hall: a call has the field while the voice speaks it, or, in a hall without one, when its turn comes and it chimes. */
export function callsOf(connection: Connection): ReadonlySignal<CallsShown> {
  const stage = new CallStage()
  const shown = signal<CallsShown>({ staged: undefined, hot: false, recent: [] })
  let calls: HeardCall[] = []
  let sounded: Staged | undefined

  const show = () => {
    const { shown: staged } = stage
    const now = performance.now()
    const hot = staged !== undefined && now < staged.hotUntil
    if (staged && staged !== sounded && hot && chimesItself() && connection.age(staged.call.at) < soundedWithin) chime()
    sounded = staged
    const recent = calls.filter((call) => call.seq !== staged?.call.seq && !stage.waits(call.seq)).reverse()
    shown.value = { staged, hot, recent: recent.slice(0, recentShown) }
  }

  effect(() => {
    calls = heard(connection)
    stage.offer(calls, performance.now())
    show()
  })
  speakFor(connection, (seq, ms) => {
    if (ms > 0 && stage.speaks(seq, ms, performance.now())) show()
  })
  setInterval(() => {
    const moved = stage.advance(performance.now())
    const rests = shown.peek().hot && performance.now() >= (stage.shown?.hotUntil ?? 0)
    if (moved || rests) show()
  }, 200)
  return shown
}
