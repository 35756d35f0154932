import * as v from 'valibot'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { Badge, type DeviceId, type Role } from '../../protocol/vocabulary.ts'
import type { Hall } from '../hall.ts'
import type { Access } from './access-sqlite.ts'
import { fits } from './pins.ts'

export const SignInRequest = v.strictObject({ badge: Badge, pin: v.pipe(v.string(), v.regex(/^[0-9]{4,12}$/, '4 to 12 digits')) })

type Tries = { failed: number; until: number }
const freeTries = 5
const firstLockMs = 5_000
const longestLockMs = 300_000

export type SignedIn = { readonly token: string; readonly person: { badge: string; name: string; roles: readonly Role[] } }

/** Badge and PIN. Failed tries back off per place and badge, so that nobody locks a clerk out from elsewhere. [A3] */
export class SignIn {
  private readonly tries = new Map<string, Tries>()

  constructor(
    private readonly hall: Hall,
    private readonly access: Access,
  ) {}

  /** `place`: the device or address that asks; `console`: that device, where the session is to end with its pairing. */
  async try(request: v.InferOutput<typeof SignInRequest>, place: string, console?: DeviceId): Promise<SignedIn | Refusal> {
    if (!this.hall.document) return refuse('not-set-up')
    const key = `${place} ${request.badge}`
    const tries = this.tries.get(key) ?? { failed: 0, until: 0 }
    if (tries.until > Date.now()) return refuse('locked', { until: new Date(tries.until).toISOString() })
    // Counted before the slow comparison, so that tries side by side are not free.
    tries.failed++
    if (tries.failed >= freeTries) tries.until = Date.now() + Math.min(firstLockMs * 2 ** (tries.failed - freeTries), longestLockMs)
    if (this.tries.size > 10_000) this.tries.clear()
    this.tries.set(key, tries)
    const person = this.hall.personOf(request.badge)
    if (!(await fits(request.pin, person?.pin ?? '')) || !person) return refuse('wrong-pin')
    // The comparison is slow, and the PIN may have been changed meanwhile.
    if (this.hall.personOf(request.badge)?.pin !== person.pin) return refuse('wrong-pin')
    this.tries.delete(key)
    const { badge, name, roles } = person
    return { token: this.access.startSession(badge, console), person: { badge, name, roles } }
  }
}
