import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { HolidayYear } from '../../../protocol/calendar.ts'

/** Years that come with the program: a file `holidays-YYYY.json` each. One that does not fit is left out: a year without data stops nothing. */
export function knownYears(folder: string): Map<number, HolidayYear> {
  const years = new Map<number, HolidayYear>()
  for (const file of readdirSync(folder).sort()) {
    const year = Number(/^holidays-(20\d\d)\.json$/.exec(file)?.[1])
    if (!year) continue
    const parsed = v.safeParse(HolidayYear, JSON.parse(readFileSync(join(folder, file), 'utf8')))
    if (parsed.success) years.set(year, parsed.output)
  }
  return years
}
