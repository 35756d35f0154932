import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { timeIn } from './hall-facts.ts'
import { readDayOptions, usage } from './options.ts'
import type { Day, Progress } from './play.ts'
import { playDay } from './result.ts'
import { estimatesOf, refusalsOf, tableOf } from './summary.ts'

const screens = ['/board', '/manager', '/kiosk', '/counter', '/window/1', '/keypad/1'] as const

function figuresOf({ waiting, serving, taken, finished, refused }: Progress): string {
  const figures = { waiting, serving, taken, finished, refused }
  return Object.entries(figures)
    .map(([what, count]) => `${what} ${String(count).padStart(3)}`)
    .join('  ')
}

/** A folder of its own for each run: a day is kept, and never played over. */
const freshFolder = (): string => `data/day-${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`

/**
 * Program: a whole day in the demo's hall, played over the real sockets. Exit 0 when everything adds up, 1 when something does not, 2 when it
 * could not be asked, 130 when it was stopped.
 */
export async function day(args: readonly string[]): Promise<void> {
  const options = readDayOptions(args)
  if ('problem' in options) return void exitWith(2, `${options.problem}\n\n${usage}`)
  if ('help' in options) return console.log(usage)
  const data = options.data ?? freshFolder()
  if (existsSync(join(data, 'hall.db')))
    return void exitWith(2, `--data ${data}: a hall is there already, and its numbers would count; give a fresh folder`)
  let playing: Day | undefined
  let stopped = false
  let told = ''
  const stop = (): void => {
    if (stopped) return
    stopped = true
    console.log('\nstopping: what is under way is answered …')
    playing?.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const began = performance.now()
  try {
    const result = await playDay(
      { ...options, data },
      {
        begun: (begun) => {
          playing = begun
          if (stopped) begun.stop()
          const { url } = begun.server
          console.log(`ready ${url}\nwatch: ${screens.map((path) => url + path).join('  ')}`)
          console.log(`sign in: see ${url}; seed ${options.seed}, speed ${options.speed}, folder ${data}`)
        },
        progress: (progress) => {
          const figures = figuresOf(progress)
          // Over lunch and after closing there is nothing new to say.
          if (figures !== told) console.log(`${timeIn(progress.zone, progress.at)}  ${figures}`)
          told = figures
        },
      },
    )
    console.log(`\n${tableOf(result.rows)}\n\n${refusalsOf(result.refusals)}`)
    console.log(estimatesOf(result.estimates))
    console.log(
      `asked twice with one id: ${result.counts.get('asked twice') ?? 0}, answered the same; phones that followed: ${result.counts.get('phones') ?? 0}`,
    )
    console.log(`fingerprint ${result.fingerprint} (seed ${options.seed}); took ${Math.round((performance.now() - began) / 1000)} s`)
    for (const line of new Set(result.wrong)) console.log(`wrong: ${line}`)
    if (!result.whole) return void exitWith(130, 'the day was stopped before its end; its folder is kept')
    console.log(result.wrong.length === 0 ? 'everything adds up' : `${result.wrong.length} things do not add up`)
    process.exitCode = result.wrong.length === 0 ? 0 : 1
  } catch (error) {
    exitWith(2, error instanceof Error ? error.message : String(error))
  }
}

function exitWith(code: number, line: string): void {
  console.error(line)
  process.exitCode = code
}
