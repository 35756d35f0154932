import type { KeypadNow } from '../../../protocol/views/public.ts'
import type { RatingLevel } from '../../../protocol/vocabulary.ts'
import type { Counts } from './counts.ts'
import type { NewPress, Press } from './presses-sqlite.ts'
import type { Profile } from './profile.ts'

export type Light = 'invite' | 'thanks' | 'off'

/** How long the thanks stay, in milliseconds. */
const thanksStayMs = 4000

export type PadHands = {
  readonly keypad: string
  readonly presses: { keep(press: NewPress): Press | undefined; answered(keypad: string, invitation: string): boolean }
  /** Milliseconds UTC on the hall's clock, and how fast that runs. */
  readonly clock: { now(): number; readonly speed: number }
  readonly later: (ms: number, act: () => void) => () => void
  readonly light: (light: Light) => void
  readonly counts: Counts
  /** A press is on the disk. */
  readonly kept: () => void
  /** The disk did not take a press: the pad says no thanks. */
  readonly unkept: (trouble: unknown) => void
}

type Invitation = { readonly key: string; readonly ticket: string; readonly matter?: string | undefined; readonly until: number }

/** One pad at one counter: asleep, inviting, thanking. It is awake after an invitation alone, and one invitation takes one press. [R5] */
export class AgentPad {
  private invitation: Invitation | undefined
  private thanked: string | undefined
  private lit: Light = 'off'
  private cancelLapse: () => void = () => undefined
  private cancelThanks: () => void = () => undefined

  constructor(private readonly hands: PadHands) {}

  get awake(): boolean {
    return this.invitation !== undefined
  }

  /** What the hall shows the pad now. While the hall is not heard the last word stands, until the invitation's own end. */
  shown(now: KeypadNow | undefined): void {
    const invitation = invitationOf(now)
    if (invitation?.key === this.invitation?.key) return
    this.cancelLapse()
    this.invitation = undefined
    if (!invitation) {
      this.rest()
      return
    }
    if (this.hands.presses.answered(this.hands.keypad, invitation.key)) {
      // Pressed before this program was started anew: whoever still stands there is told.
      if (this.thanked !== invitation.key) this.thank(invitation.key)
      return
    }
    this.invitation = invitation
    this.cancelThanks()
    this.put('invite')
    const { clock } = this.hands
    if (Number.isFinite(invitation.until) && clock.speed > 0)
      this.cancelLapse = this.hands.later(Math.max(0, (invitation.until - clock.now()) / clock.speed), () => this.shown(undefined))
  }

  press(level: RatingLevel): void {
    const { counts, clock, presses, keypad } = this.hands
    const { invitation } = this
    const hallAt = clock.now()
    if (!invitation || hallAt > invitation.until) {
      counts.ignored++
      return
    }
    let press: Press | undefined
    try {
      press = presses.keep({ keypad, invitation: invitation.key, ticket: invitation.ticket, matter: invitation.matter, level, hallAt })
    } catch (trouble) {
      counts.unkept++
      this.hands.unkept(trouble)
      return
    }
    if (press) counts.pressed++
    this.cancelLapse()
    this.invitation = undefined
    this.thank(invitation.key)
    this.hands.kept()
  }

  /** The pad was plugged in: it shows what it would show if it had been there all along. */
  plugged(): void {
    this.hands.light(this.lit)
  }

  stop(): void {
    this.cancelLapse()
    this.cancelThanks()
  }

  private thank(key: string): void {
    this.thanked = key
    this.put('thanks')
    this.cancelThanks()
    this.cancelThanks = this.hands.later(thanksStayMs, () => this.put('off'))
  }

  private rest(): void {
    if (this.lit === 'invite') this.put('off')
  }

  private put(light: Light): void {
    this.lit = light
    this.hands.light(light)
  }
}

/** Of a ticket with several services each has an invitation of its own; when it ends tells them apart. */
function invitationOf(now: KeypadNow | undefined): Invitation | undefined {
  if (now?.state !== 'rating' || !now.ticket) return undefined
  const { id, matterId } = now.ticket
  const until = now.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(now.until)
  return { key: `${id} ${matterId ?? ''} ${now.until ?? ''}`, ticket: id, matter: matterId, until }
}

/** The reports, or bytes, that make a pad's lights and sounds. */
export const outputsFor = (profile: Profile, light: Light): readonly Uint8Array[] => profile.outputs[light] ?? []
