import type { Clerk } from './clerk.ts'
import type { Duty } from './clerk-plan.ts'
import type { Floor, Place } from './floor.ts'
import { askBefore, explain } from './leaving.ts'

const minute = 60_000

/** For lunch and home, who is there is served first; nobody waits for a late clerk for ever. */
export function canGo(clerk: Clerk, { kind, at, patience }: Duty, floor: Floor): boolean {
  const nobodyBack = clerk.returned.length + clerk.backWithPaper.length === 0
  if (kind === 'home' && clerk.stays === 'no') return nobodyBack
  if (kind === 'pause' || floor.now() > at + patience) return true
  const own = clerk.lines.filter(({ tier }) => kind === 'home' || tier === 1).map(({ line }) => `line:${line}` as const)
  const places: Place[] = [...own, `counter:${clerk.counter}`, `badge:${clerk.badge}`]
  return nobodyBack && places.every((place) => floor.waitsAt(place) === 0)
}

export async function go(clerk: Clerk, duty: Duty, floor: Floor): Promise<void> {
  const now = floor.now()
  if (duty.kind === 'pause' && (duty.back ?? 0) < now + 3 * minute) return clerk.next()
  const back = duty.back === undefined ? undefined : Math.max(duty.back, now + 10 * minute)
  if (duty.kind === 'assist') return assist(clerk, now + 20 * minute, floor)
  if (duty.sign === 'closed') {
    if (!(await clerk.close())) return
    clerk.gone = back === undefined
    if (back !== undefined) floor.at(back, () => clerk.open())
    return
  }
  const { reason, until } = duty.sign
  const says = until && back !== undefined ? { until: new Date(back).toISOString() } : {}
  if (back !== undefined) await askBefore(clerk, reason, back)
  if ('refused' in (await clerk.ask('counter.pause', { reason, ...says }))) return clerk.hear()
  floor.tally.count('paused')
  clerk.state = 'paused'
  floor.at((back ?? now) + clerk.chance.within(0, 2 * minute), () => resume(clerk, floor))
}

async function resume(clerk: Clerk, floor: Floor): Promise<void> {
  if ('refused' in (await clerk.ask('counter.resume'))) return
  floor.tally.count('resumed')
  await explain(clerk)
  await clerk.next()
}

/** Nobody waits here: sits down beside the colleague who has the most to do, and comes back. */
async function assist(clerk: Clerk, back: number, floor: Floor): Promise<void> {
  const load = ({ lines }: Clerk) => lines.reduce((sum, { line, tier }) => sum + (tier === 1 ? floor.waitsAt(`line:${line}`) : 0), 0)
  const hosts = floor.clerks.filter((other) => other !== clerk && other.state !== 'off' && other.state !== 'paused' && !other.assistant)
  const [host] = hosts.sort((a, b) => load(b) - load(a) || a.counter - b.counter)
  if (!host || !(await clerk.close())) return clerk.hear()
  if ('refused' in (await clerk.ask('counter.assist', { counter: host.counter }))) return clerk.open()
  floor.tally.count('assisted')
  host.assistant = clerk
  floor.at(back, async () => {
    // When the colleague went away, nobody was left to assist.
    if (host.assistant === clerk) {
      host.assistant = undefined
      if (!('refused' in (await clerk.ask('counter.leave', { counter: host.counter })))) floor.tally.count('got up')
    }
    await clerk.open()
  })
}
