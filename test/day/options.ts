import { parseArgs } from 'node:util'

export type DayOptions = {
  /** How fast the hall's clock runs; `max`: as fast as the hall answers, in an order that the seed alone decides. */
  readonly speed: number | 'max'
  readonly seed: number
  readonly citizens: number
  /** The hall's folder; a fresh one without it. */
  readonly data: string | undefined
  /** 0: a free one. */
  readonly port: number
  /** Where the hall's clock starts: the day, and who comes before is left out. */
  readonly clock: string
  /** HH:MM in the hall's zone: up to then the day is wound through, so that one can watch from there. */
  readonly from: string | undefined
}

export const usage = `npm run demo -- [options]

  --speed N|max    how fast the hall's clock runs (60); max: as fast as it goes, the same seed gives the same day
  --seed N         decides who comes, when, and what for (7)
  --citizens N     how many come (640)
  --from HH:MM     winds the clock to then before it runs at the speed
  --data DIR       folder of the hall (a fresh one, data/day-…)
  --port N         port on this machine (a free one)
  --clock ISO      the instant at which the day starts (2026-10-14T07:40:00+08:00)
`

export const usualDay: DayOptions = {
  speed: 60,
  seed: 7,
  citizens: 640,
  data: undefined,
  port: 0,
  clock: '2026-10-14T07:40:00+08:00',
  from: undefined,
}

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/

/** One line tells what is unusable. */
export function readDayOptions(args: readonly string[]): DayOptions | { readonly problem: string } | { readonly help: true } {
  let given: Record<string, string | boolean | undefined>
  try {
    const text = { type: 'string' } as const
    given = parseArgs({
      args: [...args],
      options: { speed: text, seed: text, citizens: text, from: text, data: text, port: text, clock: text, help: { type: 'boolean' } },
    }).values
  } catch (error) {
    return { problem: (error as Error).message.split('\n', 1)[0] as string }
  }
  if (given['help']) return { help: true }
  const { speed, seed, citizens, from, data, port, clock } = given as Record<string, string | undefined>
  const whole = (name: string, text: string | undefined, most: number) =>
    text === undefined || (/^\d+$/.test(text) && Number(text) <= most) ? [] : [`--${name} ${text}: expected a number from 0 to ${most}`]
  const problems = [
    ...whole('seed', seed, 2 ** 31),
    ...whole('citizens', citizens, 5000),
    ...whole('port', port, 65_535),
    ...(speed === undefined || speed === 'max' || (/^\d+$/.test(speed) && Number(speed) >= 1 && Number(speed) <= 9999)
      ? []
      : [`--speed ${speed}: expected max, or a number from 1 to 9999`]),
    ...(from === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(from) ? [] : [`--from ${from}: expected a time such as 10:00`]),
    ...(clock === undefined || (isoInstant.test(clock) && Number.isFinite(Date.parse(clock)))
      ? []
      : [`--clock ${clock}: expected an instant such as ${usualDay.clock}`]),
  ]
  if (problems[0] !== undefined) return { problem: problems[0] }
  return {
    speed: speed === undefined ? usualDay.speed : speed === 'max' ? 'max' : Number(speed),
    seed: Number(seed ?? usualDay.seed),
    citizens: Number(citizens ?? usualDay.citizens),
    data,
    port: Number(port ?? usualDay.port),
    clock: clock ?? usualDay.clock,
    from,
  }
}
