import type { Citizen } from './citizen.ts'
import type { Clerk } from './clerk.ts'

/** Within the seconds that the hall gives. */
const noticesAfter = 4000

async function undone(clerk: Clerk, what: 'missed' | 'finished' | 'transferred'): Promise<boolean> {
  if ('refused' in (await clerk.ask('counter.undo'))) return false
  clerk.floor.tally.count(what, -1)
  clerk.floor.tally.count('undone')
  return true
}

/** He was there all the time. */
export function takesBackMissed(clerk: Clerk, citizen: Citizen): void {
  clerk.floor.in(noticesAfter, async () => {
    if (citizen.state !== 'missed' || !(await undone(clerk, 'missed'))) return clerk.rest(1000)
    clerk.held = citizen
    await citizen.stays('called', citizen.servedMs)
    clerk.receive(citizen)
  })
}

/** There was one question more. */
export function takesBackFinish(clerk: Clerk, citizen: Citizen, { outcome, servedMs }: { outcome: string; servedMs: number }): void {
  clerk.floor.in(noticesAfter, async () => {
    if (!(await undone(clerk, 'finished'))) {
      await citizen.finished()
      return clerk.rest(1000)
    }
    clerk.floor.tally.count(`outcome ${outcome}`, -1)
    clerk.held = citizen
    await citizen.stays('serving', servedMs)
    clerk.finishLater(citizen)
  })
}

/** To the wrong place; unless it has been called there already. */
export function takesBackTransfer(clerk: Clerk, citizen: Citizen, { servedMs, back }: { servedMs: number; back: boolean }): void {
  const { floor } = clerk
  floor.in(noticesAfter, async () => {
    if (citizen.state !== 'waiting' || !(await undone(clerk, 'transferred'))) return clerk.rest(1000)
    if (back) floor.tally.count('to come back', -1)
    floor.leave(citizen)
    clerk.held = citizen
    citizen.comesBack = false
    await citizen.stays('serving', servedMs)
    clerk.finishLater(citizen)
  })
}
