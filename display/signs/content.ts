import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { HallEntry, LineEntry } from '../../protocol/views/parts.ts'
import type { WindowNow } from '../../protocol/views/public.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import { cellsOf } from './sign-text.ts'
import { type SignWords, signWords } from './sign-words.ts'

/** What the hall shows of a window, as its screen would have it. */
export type WindowShown = {
  readonly hall: HallEntry
  readonly now: WindowNow
  readonly hours?: HoursEntry | undefined
  readonly lines: readonly LineEntry[]
}
type Room = { readonly cells: number; readonly language: Language }

/** What the sign over a window says; a number that is called or served goes before all else. [U1] */
export function signText({ hall, now, hours, lines }: WindowShown, { cells, language }: Room): string {
  const words = signWords[language]
  const number = now.number ?? ''
  switch (now.state) {
    case 'called':
      return fitting(words.called(number, now.counter), cells)
    case 'serving':
      return fitting(words.serving(number), cells)
    case 'paused':
      return fitting(words.paused(untilOf(now, hall.zone)), cells)
    case 'idle':
    case 'closed':
      break
  }
  const resting = restOf(words, hours, hall.zone)
  if (resting !== undefined) return fitting(resting, cells)
  if (now.state === 'closed') return fitting(words.closed, cells)
  const own = lines.filter(({ line }) => now.lines.some((each) => each.line === line))
  const suspended = hall.suspended ?? (own.length > 0 && own.every((line) => line.suspended) ? own[0]?.suspended : undefined)
  // The hall's own words, whole: a sign moves what is wider than it is.
  if (suspended) return suspended.text[language] || fitting(words.suspended, cells)
  const names = now.lines.map(({ name }) => name[language])
  return fitting([names.join(words.comma), ...words.more(names[0] ?? '', names.length), words.idle], cells)
}

/** Nobody hears the hall: an old number would send somebody to the wrong place. [U5] */
export const unheardText = ({ cells, language }: Room): string => fitting(signWords[language].unheard, cells)

/** The fullest that is seen at once; else the shortest. */
function fitting(choices: readonly string[], cells: number): string {
  return choices.find((text) => cellsOf(text) <= cells) ?? (choices.at(-1) as string)
}

const untilOf = ({ pause }: WindowNow, zone: string): string | undefined =>
  pause?.until === undefined ? undefined : clockTime(pause.until, zone)

const clockTime = (at: string, zone: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

/** Nobody is called now, by the calendar; whoever is still served is told before. */
function restOf(words: SignWords, hours: HoursEntry | undefined, zone: string): readonly string[] | undefined {
  if (!hours?.kept || hours.extended) return undefined
  if (hours.state === 'break') return words.break
  if (hours.state === 'before-door') return hours.opens === undefined ? words.closed : words.callsFrom(clockTime(hours.opens, zone))
  if (hours.state !== 'closed') return undefined
  return hours.sessions.length === 0 ? words.dayOff : words.hallClosed
}
