import { computed, signal } from '@preact/signals'
import type { ReaderShown } from '../../protocol/card-reader.ts'
import type { Connection } from '../../web/connection.ts'

/** The card reader beside the screen, where there is one, and the card of the person who stands here. Nothing of what is on the card ever comes here. */
export class Card {
  readonly reader = signal<ReaderShown['reader']>('none')
  readonly there = computed(() => this.reader.value !== 'none')
  /** As the hall calls it, from when it was read until the person has gone; it need not lie there any more. */
  readonly own = signal<string | undefined>(undefined)

  constructor(private readonly connection: Pick<Connection, 'socket' | 'live'>) {}

  /** `placed`: a card was read just now. */
  start(placed: (card: string) => void): void {
    this.connection.socket.on('reader', (shown) => {
      this.reader.value = shown.reader
      if (shown.reader === 'none') this.forget()
      if (shown.reader !== 'card') return
      this.own.value = shown.card
      placed(shown.card)
    })
    // Without the hall no card can be read; what there is it says when it is back.
    this.connection.socket.on('disconnect', () => {
      this.reader.value = 'none'
      this.forget()
    })
  }

  /** As a command names the citizen; nothing while no card was shown. */
  get citizen(): { readonly citizen?: { readonly card: string } } {
    const { value: card } = this.own
    return card === undefined ? {} : { citizen: { card } }
  }

  forget(): void {
    this.own.value = undefined
  }
}
