import { Stream } from './chance.ts'
import type { HallFacts } from './hall-facts.ts'

const minute = 60_000

/** Something that takes a clerk from the counter. Instants are milliseconds UTC. */
export type Duty = {
  readonly at: number
  /** `lunch` and `home` wait for the people who are there already, up to `patience`; `assist`: beside a colleague, when nobody is. */
  readonly kind: 'pause' | 'lunch' | 'home' | 'assist'
  /** Back at the counter; for good without it. */
  readonly back: number | undefined
  readonly patience: number
  /** How it is put at the counter: it pauses with a reason, and says until when, or closes. */
  readonly sign: { readonly reason: string; readonly until: boolean } | 'closed'
}

export type ClerkPlan = {
  readonly badge: string
  readonly counter: number
  readonly opensAt: number
  /** Signs in with a wrong PIN first. */
  readonly mistypes: boolean
  readonly duties: readonly Duty[]
}

const reasons = ['break', 'meeting', 'site-visit', 'training', 'equipment', '去复印室取材料'] as const

/** Who opens when, and who is away for what. Half of the clerks close for lunch, the others pause; everybody has a short absence. */
export function planClerks(hall: HallFacts, seed: number): ClerkPlan[] {
  return hall.clerks.map(({ badge, counter }, index) => {
    const chance = Stream.of(seed, `clerk ${badge}`)
    const duties: Duty[] = []
    for (const [session, [from, to]] of hall.sessions.entries()) {
      const length = to - from
      if (length > 90 * minute) {
        const at = from + chance.within(0.2, 0.8) * length
        const back = at + chance.within(6 * minute, 22 * minute)
        duties.push({ at, kind: 'pause', back, patience: 0, sign: { reason: chance.pick(reasons), until: chance.happens(0.7) } })
      }
      // Two or three of a hall's clerks have time to help a colleague once.
      if (index % 6 === 4 && session === hall.sessions.length - 1)
        duties.push({ at: from + 0.45 * length, kind: 'assist', back: from + 0.6 * length, patience: length / 2, sign: 'closed' })
      const next = hall.sessions[session + 1]
      if (next) {
        const back = next[0] - chance.within(0, 4 * minute)
        const sign = index % 2 === 0 ? 'closed' : ({ reason: 'break', until: true } as const)
        duties.push({ at: to, kind: 'lunch', back, patience: 35 * minute, sign })
      } else duties.push({ at: to, kind: 'home', back: undefined, patience: 30 * minute, sign: 'closed' })
    }
    const opens = (hall.sessions[0] as readonly [number, number])[0]
    return { badge, counter, opensAt: opens + chance.within(-8 * minute, 2 * minute), mistypes: index === 4, duties }
  })
}
