import { signal } from '@preact/signals'
import type { RatingLevel } from '../../protocol/vocabulary.ts'

/** How long a press may be changed (LOOK: 3 秒内可以改), and how long the thanks stay. */
export const changeable = 3000
export const thanksStay = 4000

/** `kept`: the hall has a rating of this service. `gone`: it takes none any more. `again`: not heard; the pad asks on. */
export type Delivery = 'kept' | 'gone' | 'again'
/** `service`: a ticket and its matter; one ticket may have several served at one counter. */
export type Press = { readonly id: string; readonly service: string; readonly level: RatingLevel; readonly pressedAt: number }
export type Choice = { readonly service: string; readonly level: RatingLevel; readonly until: number; readonly sending: boolean }
type Close = 'thanks' | 'sorry'

export type Hands = {
  /** `id`: of the request, the same at every try; `pressedAt`: on the same clock as `now`. */
  readonly deliver: (press: Press) => Promise<Delivery>
  readonly newId: () => string
  readonly now: () => number
  readonly later: (ms: number, act: () => void) => () => void
}

/**
 * One press of the pad, from the finger to the hall. A press is held for a change of mind, then sent once; it belongs to the service it was
 * made for, and is sent for that one also when the invitation ends meanwhile. No press is lost while the pad has power.
 */
export class Choosing {
  readonly choice = signal<Choice | undefined>(undefined)
  readonly close = signal<Close | undefined>(undefined)
  /** The service that was rated here last: its invitation is over, whatever the view still says. */
  readonly rated = signal<string | undefined>(undefined)
  private cancel: () => void = () => {}

  constructor(private readonly hands: Hands) {}

  press(service: string, level: RatingLevel): void {
    const { value } = this.choice
    if (value?.sending || this.close.value || (value?.service === service && value.level === level)) return
    this.cancel()
    this.choice.value = { service, level, until: this.hands.now() + changeable, sending: false }
    this.cancel = this.hands.later(changeable, () => void this.send())
  }

  /** What the hall invites to rate now; nothing when it does not. A press for anything else goes off at once. */
  invited(service: string | undefined): void {
    const { value } = this.choice
    if (value && !value.sending && value.service !== service) void this.send()
  }

  private async send(): Promise<void> {
    this.cancel()
    const { value } = this.choice
    if (!value || value.sending) return
    this.choice.value = { ...value, sending: true }
    const press = { id: this.hands.newId(), service: value.service, level: value.level, pressedAt: value.until - changeable }
    let delivery: Delivery
    do delivery = await this.hands.deliver(press)
    while (delivery === 'again')
    this.rated.value = value.service
    this.choice.value = undefined
    this.close.value = delivery === 'kept' ? 'thanks' : 'sorry'
    this.cancel = this.hands.later(thanksStay, () => {
      this.close.value = undefined
    })
  }
}
