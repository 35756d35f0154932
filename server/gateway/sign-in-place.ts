import type { Request } from 'express'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { DeviceId } from '../../protocol/vocabulary.ts'
import type { Access } from './access-sqlite.ts'
import { bearerOf } from './identify.ts'
import { isOwnMachine } from './own-machine.ts'

/**
 * Where somebody signs in, for counting wrong tries. At the hall's own machine anywhere; from another machine at a paired console only, so that a
 * PIN that was seen is of no use to whoever brings a telephone. [A6]
 */
export function signInPlace(request: Request, access: Access): { readonly place: string; readonly console?: DeviceId } | Refusal {
  const address = request.socket.remoteAddress ?? ''
  const token = bearerOf(request.headers.authorization)
  const holder = token === undefined ? undefined : access.holderOf(token)
  if (holder?.kind === 'device' && holder.role === 'console') return { place: holder.device, console: holder.device }
  return isOwnMachine({ address, headers: request.headers }) ? { place: address } : refuse('not-paired')
}
