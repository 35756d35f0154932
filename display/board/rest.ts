import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { formatTime, say } from '../../web/language.ts'
import { isShut, openingSaid } from '../../web/parts/opening.ts'
import { words } from './words.ts'

export type Rest = { readonly head: string; readonly body: string }

/** What the hall says of itself when it does not call: why, and when it goes on. While it is extended, it calls. */
export function restOf(hours: HoursEntry | undefined, { zone }: HallEntry, now: number): Rest | undefined {
  if (!hours || !isShut(hours) || hours.extended) return undefined
  const w = words.value
  const head =
    hours.sessions.length === 0 ? w.dayOff : hours.state === 'closed' ? w.closedNow : hours.state === 'break' ? w.breakNow : undefined
  const body = hours.opens ? w.goesOn(openingSaid(hours.opens, now, zone)) : ''
  if (head === undefined) return { head: body, body: hours.text ? say(hours.text) : '' }
  return { head, body: [body, hours.text && say(hours.text)].filter(Boolean).join('\u3000') }
}

/** 延时服务, for the ticker. */
export function extendedOf(hours: HoursEntry | undefined, { zone }: HallEntry): Rest | undefined {
  const until = hours?.extended?.until
  return until === undefined
    ? undefined
    : { head: words.value.extendedNow, body: words.value.extendedUntil(formatTime(Date.parse(until), zone)) }
}
