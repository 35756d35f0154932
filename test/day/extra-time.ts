import type { Clerk } from './clerk.ts'

const minute = 60_000
const shareOf = { declines: 0.2, callsHimself: 0.25, triesAgain: 0.5 } as const

/** The leader has asked everybody to stay who is there. */
export async function answerExtension(clerk: Clerk): Promise<void> {
  const { floor, chance } = clerk
  if (clerk.state === 'off') return
  const declines = chance.happens(shareOf.declines)
  const answer = declines
    ? await clerk.ask('extension.decline', { reason: '要接孩子，已向等候群众说明', explained: true })
    : await clerk.ask('extension.accept')
  if ('refused' in answer) return
  floor.tally.count(declines ? 'stay declined' : 'stay accepted')
  clerk.stays = declines ? 'no' : 'yes'
  clerk.hear()
}

/** Now that the clock calls for whoever is free, some would rather call themselves. */
export async function callOneself(clerk: Clerk): Promise<void> {
  const { floor, chance } = clerk
  const wishes = chance.happens(shareOf.callsHimself)
  const again = chance.happens(shareOf.triesAgain)
  if (!wishes || clerk.state === 'off') return
  if (!(await set(clerk, false)) || !again) return
  floor.in(8 * minute, async () => {
    if (clerk.state !== 'off' && floor.manager.callsByClock) await set(clerk, true)
  })
}

async function set(clerk: Clerk, on: boolean): Promise<boolean> {
  const { sitting } = clerk
  if (clerk.clockCalls === on) return true
  if ('refused' in (await clerk.ask('counter.autoCall', { on }))) return false
  if (sitting === clerk.sitting) clerk.clockCalls = on
  clerk.floor.tally.count(on ? 'calls by the clock again' : 'calls oneself')
  return true
}
