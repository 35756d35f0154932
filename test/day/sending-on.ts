import type { Citizen } from './citizen.ts'
import type { Clerk } from './clerk.ts'
import type { Floor, Place } from './floor.ts'
import { takesBackTransfer } from './undoing.ts'

const minute = 60_000
const comments = ['请核对住所证明', '材料已看过，缺委托书', '请加急'] as const
const shareOf = { comment: 0.6, back: 0.4, mistake: 0.06, settled: 0.35 } as const

/** To another line, counter or clerk; some are to come back afterwards. */
export async function sendOn(clerk: Clerk, citizen: Citizen, floor: Floor): Promise<void> {
  const { chance } = clerk
  citizen.sent = true
  const place = destination(clerk, citizen, floor)
  if (!place) return citizen.state === 'called' ? clerk.serve(citizen) : clerk.finishLater(citizen)
  const [kind, name] = place.split(':') as ['line' | 'counter' | 'badge', string]
  const to = { [kind]: kind === 'counter' ? Number(name) : name }
  const comment = chance.happens(shareOf.comment) ? { comment: chance.pick(comments) } : {}
  const back = kind !== 'line' && chance.happens(shareOf.back)
  const before = { state: citizen.state, servedMs: citizen.servedMs }
  const fields = { ticket: citizen.id, to, ...comment, ...(back ? { returnAfterwards: true } : {}) }
  if ('refused' in (await clerk.ask('counter.transfer', fields))) return clerk.rest(1000)
  floor.tally.count('transferred')
  if (back) floor.tally.count('to come back')
  citizen.leaves('waiting')
  citizen.comesBack = back
  floor.enter(place, citizen)
  if (before.state === 'serving' && chance.happens(shareOf.mistake))
    return takesBackTransfer(clerk, citizen, { servedMs: before.servedMs, back })
  if (kind !== 'line' && citizen.ahead.length === 0 && chance.happens(shareOf.settled))
    floor.in(chance.within(3 * minute, 10 * minute), () => settle(clerk, citizen, floor))
  clerk.rest(3000)
}

/** The other has done his part: back to where it was sent from. */
export function sendBack(citizen: Citizen, to: { counter?: number; badge?: string }, floor: Floor): void {
  floor.tally.count('came back')
  citizen.leaves('waiting')
  citizen.comesBack = false
  floor.enter(to.counter === undefined ? `badge:${to.badge}` : `counter:${to.counter}`, citizen)
}

/** Who was asked first hears how it ended before any service has ended it. */
async function settle(clerk: Clerk, { id, state }: Citizen, floor: Floor): Promise<void> {
  if (clerk.state === 'off' || state === 'finished' || state === 'cancelled') return
  const answer = await clerk.ask('referral.close', { ticket: id, result: 'settled', note: '已电话答复' })
  if (!('refused' in answer)) floor.tally.count('referral closed')
}

/** Where somebody is who can take it on; nobody is: the clerk does it. */
function destination(clerk: Clerk, { plan }: Citizen, floor: Floor): Place | undefined {
  const { to, which } = plan.sentOn ?? { to: 'line', which: 0 }
  const others = floor.clerks.filter((other) => other !== clerk && other.state !== 'off' && !other.gone)
  const places = others.flatMap((other): Place[] => {
    if (to === 'line') return other.lines.filter(({ tier }) => tier === 1).map(({ line }) => `line:${line}` as const)
    return [to === 'counter' ? `counter:${other.counter}` : `badge:${other.badge}`]
  })
  const elsewhere = places.filter((place) => to !== 'line' || clerk.tierOf(place) !== 1)
  return elsewhere[which % Math.max(1, elsewhere.length)]
}
