import { randomBytes } from 'node:crypto'
import type { Socket } from 'socket.io'
import * as v from 'valibot'
import { type ReaderShown, ReaderTold } from '../../protocol/card-reader.ts'
import type { Command } from '../../protocol/commands/command.ts'
import { isIdentityNumber } from '../../protocol/identity-number.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import type { DeviceId } from '../../protocol/vocabulary.ts'
import type { Actor, Sealed } from '../domain/decision.ts'
import type { Agents } from './agents.ts'

type Screen = Socket<ClientToServerEvents, ServerToClientEvents>
type Tools = { readonly sealIdentity: (idNumber: string) => Sealed; readonly now: () => number }
type Lying = { readonly ref: string; readonly sealed: Sealed; readonly until: number }

/** Longer than anybody stands at a kiosk without a touch, and than a request is asked again. */
const keptMs = 180_000

/**
 * The card readers of the kiosks. A number is sealed the moment it comes, and is nowhere after that: the pages get a reference that means something for a
 * few minutes, at this kiosk, as long as no other card was read there. [Y2] [Y3]
 */
export class CardReaders {
  private readonly shown = new Map<DeviceId, ReaderShown>()
  private readonly lying = new Map<DeviceId, Lying>()
  private readonly pages = new Map<DeviceId, Set<Screen>>()
  private readonly programs = new Map<DeviceId, Screen>()
  /** How the readers are that were ever there, and whether their programs are. */
  changed: (shown: ReadonlyMap<DeviceId, ReaderShown>, driven: (kiosk: DeviceId) => boolean) => void = () => undefined

  constructor(
    private readonly agents: Pick<Agents, 'heldBy'>,
    private readonly tools: Tools,
  ) {}

  attend(screen: Screen, actor: () => Actor): void {
    const device = kioskOf(actor())
    if (device === undefined) return
    const pages = this.pages.get(device) ?? new Set()
    this.pages.set(device, pages.add(screen))
    screen.emit('reader', this.at(device))
    screen.on('reader', (told) => {
      const parsed = v.safeParse(ReaderTold, told)
      // One that was given another name, or lost its own, while it was connected tells nothing more.
      if (parsed.success && kioskOf(actor()) === device && this.agents.heldBy(screen) === device) this.told(device, screen, parsed.output)
    })
    screen.on('disconnect', () => {
      pages.delete(screen)
      if (this.programs.get(device) === screen) this.gone(device)
    })
  }

  /** Who asks, with what stands beside: a reader that works, and of what lay on it the card that the command names. */
  readonly beside = (actor: Actor, command: Command): Actor => {
    const device = kioskOf(actor)
    if (device === undefined || actor.kind !== 'device' || this.at(device).reader === 'none') return actor
    const named = command.type === 'appointment.checkIn' ? command.card : 'citizen' in command ? command.citizen?.card : undefined
    const lying = this.lying.get(device)
    const card = named !== undefined && lying?.ref === named && performance.now() < lying.until ? lying.sealed : undefined
    return { ...actor, reader: card ? { card } : {} }
  }

  private at(device: DeviceId): ReaderShown {
    return this.shown.get(device) ?? { reader: 'none' }
  }

  private told(device: DeviceId, program: Screen, told: ReaderTold): void {
    this.programs.set(device, program)
    if (told.reader === 'away') this.none(device)
    else if (told.reader !== 'card') this.show(device, { reader: told.reader })
    else if (!isIdentityNumber(told.number, this.tools.now())) this.show(device, { reader: 'unread' })
    else {
      const ref = `c_${randomBytes(12).toString('base64url')}`
      this.lying.set(device, { ref, sealed: this.tools.sealIdentity(told.number), until: performance.now() + keptMs })
      this.show(device, { reader: 'card', card: ref })
    }
  }

  private gone(device: DeviceId): void {
    this.programs.delete(device)
    this.none(device)
  }

  private none(device: DeviceId): void {
    this.lying.delete(device)
    this.show(device, { reader: 'none' })
  }

  private show(device: DeviceId, shown: ReaderShown): void {
    this.shown.set(device, shown)
    this.changed(this.shown, (kiosk) => this.programs.has(kiosk))
    for (const page of this.pages.get(device) ?? []) if (page !== this.programs.get(device)) page.emit('reader', shown)
  }
}

const kioskOf = (actor: Actor): DeviceId | undefined => (actor.kind === 'device' && actor.role === 'kiosk' ? actor.device : undefined)
