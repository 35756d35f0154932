import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import type { Access } from './access-sqlite.ts'

const nobody: Actor = { kind: 'nobody' }

/** Whose token it is: a device's, a person's session, or the code of a ticket. */
export function identify(token: unknown, hall: Hall, access: Access): Actor {
  if (typeof token !== 'string' || token === '' || token.length > 100) return nobody
  const holder = access.holderOf(token) ?? hall.holderOf(token) ?? nobody
  if (holder.kind !== 'person' || 'roles' in holder) return holder
  // What a person may is what the hall document in force says, not what it said when they signed in.
  const roles = hall.rolesOf(holder.badge)
  return roles ? { kind: 'person', badge: holder.badge, roles } : nobody
}

export const bearerOf = (header: string | undefined): string | undefined => /^Bearer (\S+)$/.exec(header ?? '')?.[1]
