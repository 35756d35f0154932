import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const time = v.pipe(v.string(), v.regex(/^([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$/, 'a time such as 08:03:20'))
const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(600))

/** A day as other programs write it: when counters are open, what the hall had seen before, and who comes. */
const WaitDay = v.object({
  name: v.string(),
  counters: v.pipe(
    v.array(v.object({ counter: v.number(), matters: v.array(v.string()), open: v.array(v.tuple([time, time])) })),
    v.minLength(1),
  ),
  history: v.optional(v.array(v.object({ matter: v.string(), minutes })), []),
  arrivals: v.array(
    v.object({
      at: time,
      matter: v.string(),
      category: v.optional(v.string(), 'ordinary'),
      minutes,
      patience: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
    }),
  ),
})
export type WaitDay = v.InferOutput<typeof WaitDay>

/** Minutes since midnight. */
export const clockMinutes = (text: string): number => {
  const [hours = 0, mins = 0, seconds = 0] = text.split(':').map(Number)
  return hours * 60 + mins + seconds / 60
}

export const clockText = (minutesOfDay: number): string => {
  const seconds = Math.round(minutesOfDay * 60)
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}

/** Every `*.json` of a folder, by name. A file that does not fit is named with what was expected. */
export function readDays(folder: string): WaitDay[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  return files.map((name) => {
    const parsed = v.safeParse(WaitDay, JSON.parse(readFileSync(join(folder, name), 'utf8')))
    if (parsed.success) return parsed.output
    const [{ message }] = parsed.issues
    throw new Error(`${name}: ${v.getDotPath(parsed.issues[0]) ?? 'the whole'}: ${message}`)
  })
}
