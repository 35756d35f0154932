import type { Socket } from 'socket.io'
import * as v from 'valibot'
import { AttachRequest, Tally } from '../../protocol/agents.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import type { DeviceId } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import { malformed } from './ask.ts'

type Screen = Socket<ClientToServerEvents, ServerToClientEvents>
type Holding = { readonly screen: Screen; readonly instance: string; readonly actor: () => Actor }

/** Programs that drive devices: one at a time holds a device, and a second one is told so. [R8] */
export class Agents {
  private readonly holding = new Map<DeviceId, Holding>()
  private readonly told = new Map<DeviceId, Tally>()
  /** How often a second program asked for a device that one already holds. */
  readonly refused = new Map<DeviceId, number>()
  /** Hears which program's connection a device is driven over from now on. One listener. */
  onHolding: (device: DeviceId, screen: Screen | undefined) => void = () => undefined

  attend(screen: Screen, actor: () => Actor): void {
    screen.on('attach', (request, ack) => {
      if (typeof ack === 'function') ack(this.attach(screen, actor, request))
    })
    screen.on('tally', (request) => {
      const device = this.heldBy(screen)
      const parsed = v.safeParse(Tally, request)
      if (device && parsed.success) this.told.set(device, parsed.output)
    })
    screen.on('disconnect', () => {
      const device = this.heldBy(screen)
      if (!device) return
      this.holding.delete(device)
      this.onHolding(device, undefined)
    })
  }

  /** A pairing was taken back: who was that device holds it no more. */
  regate(): void {
    for (const [device, { actor }] of [...this.holding]) {
      const now = actor()
      if (now.kind === 'device' && now.device === device) continue
      this.holding.delete(device)
      this.onHolding(device, undefined)
    }
  }

  /** Devices that a program has held since the start, whether one does now, and what it told last. */
  *each(): Iterable<{ readonly device: DeviceId; readonly held: boolean; readonly tally: Tally | undefined }> {
    for (const device of new Set([...this.holding.keys(), ...this.told.keys()]))
      yield { device, held: this.holding.has(device), tally: this.told.get(device) }
  }

  private attach(screen: Screen, who: () => Actor, request: unknown): { attached: DeviceId } | Refusal {
    const parsed = v.safeParse(AttachRequest, request)
    if (!parsed.success) return malformed(parsed.issues)
    const actor = who()
    if (actor.kind !== 'device') return refuse(actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
    const { instance } = parsed.output
    const before = this.holding.get(actor.device)
    // A connection that was cut off is noticed late: its own program takes over from it.
    if (before && before.screen !== screen && before.instance !== instance) {
      this.refused.set(actor.device, (this.refused.get(actor.device) ?? 0) + 1)
      return refuse('agent-taken')
    }
    this.holding.set(actor.device, { screen, instance, actor: who })
    if (before?.screen !== screen) this.onHolding(actor.device, screen)
    return { attached: actor.device }
  }

  /** The device that a program on this connection holds. */
  heldBy(screen: Screen): DeviceId | undefined {
    for (const [device, holding] of this.holding) if (holding.screen === screen) return device
    return undefined
  }
}
