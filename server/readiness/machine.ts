import { statfs } from 'node:fs/promises'
import type { Around } from '../domain/readiness/around.ts'

/** Before the program was written. A machine whose battery is empty wakes up in 1970, or in the year that it was made. */
const written = Date.parse('2026-01-01')

/** The room where the hall lies. Not every file system tells. */
export async function roomIn(folder: string): Promise<Around['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, all: blocks * bsize }
  } catch {
    return undefined
  }
}

/** Minutes that a zone is ahead of UTC at an instant. */
function aheadIn(zone: string | undefined, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at)
  const [, sign, hours = '0', minutes = '0'] =
    /([+-])(\d\d):?(\d\d)?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** What it is called matters less than what its clocks show: 上海 and 新加坡 agree. `own`: this machine's zone unless said. */
export const zoneFits = (zone: string, at: number, own?: string): boolean => aheadIn(own, at) === aheadIn(zone, at)

export const isBeforeTheProgram = (at: number): boolean => at < written
