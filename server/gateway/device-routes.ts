import express, { type Request, Router } from 'express'
import * as v from 'valibot'
import { type DevicesShown, GrantRequest } from '../../protocol/pairing.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { DeviceId, type Role } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'
import type { Network } from './network.ts'
import type { Pairing } from './pairing.ts'

type Parts = {
  readonly hall: Hall
  readonly pairing: Pairing
  readonly network: Network
  readonly actor: (request: Request) => Actor
}

const mayRun: readonly Role[] = ['manager', 'admin']
const OpenRequest = v.strictObject({ open: v.boolean() })

/** Devices and the network, for the manager and the administrator alone. [A5] [A6] */
export function deviceRoutes({ hall, pairing, network, actor }: Parts): Router {
  const router = Router()
  const json = express.json({ limit: '4kb', strict: false })
  const asker = (request: Request): { readonly name: string } | Refusal => {
    const who = actor(request)
    if (who.kind === 'nobody') return refuse('not-known')
    if (who.kind !== 'person' || !who.roles.some((role) => mayRun.includes(role))) return refuse('not-allowed')
    return { name: `${who.badge} ${request.socket.remoteAddress}` }
  }
  /** One who may is answered by `act`; a disk that takes nothing is a refusal too. */
  const forManagers =
    (act: (request: Request, asker: string) => object | Promise<object>) => async (request: Request, response: express.Response) => {
      const may = asker(request)
      if ('refused' in may) return answer(response, may)
      try {
        answer(response, await act(request, may.name))
      } catch {
        answer(response, refuse('storage-failed'))
      }
    }
  const shown = (): DevicesShown => ({
    devices: pairing.devices(),
    waiting: pairing.waitingScreens(),
    counters: hall.document?.counters.map(({ counter }) => counter) ?? [],
    network: network.shown(),
    demo: hall.demo,
  })
  router.get('/api/devices', forManagers(shown))
  router.post(
    '/api/devices',
    json,
    forManagers((request, by) => {
      const parsed = v.safeParse(GrantRequest, request.body)
      if (!parsed.success) return malformed(parsed.issues)
      return hall.demo ? refuse('not-in-demo') : pairing.grant(parsed.output, by)
    }),
  )
  router.delete(
    '/api/devices/:device',
    forManagers((request) => {
      const parsed = v.safeParse(DeviceId, request.params['device'])
      return parsed.success ? pairing.takeBack(parsed.output) : refuse('unknown-device')
    }),
  )
  router.put(
    '/api/network',
    json,
    forManagers((request) => {
      const parsed = v.safeParse(OpenRequest, request.body)
      if (!parsed.success) return malformed(parsed.issues)
      if (hall.demo) return refuse('not-in-demo')
      return parsed.output.open ? network.open() : network.close()
    }),
  )
  return router
}
