import type { Socket } from 'socket.io'
import * as v from 'valibot'
import { type SignEntry, SignsTold } from '../../protocol/signs.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import type { Actor } from '../domain/decision.ts'

type Screen = Socket<ClientToServerEvents, ServerToClientEvents>
type Hands = {
  readonly counters: () => readonly number[]
  readonly changed: (signs: readonly SignEntry[]) => void
}

/** How the signs over windows are, as the programs that drive them have told. [U6] */
export class ToldSigns {
  /** Also over counters that the hall has not: it may come to have them, and a program tells what changes alone. */
  private readonly signs = new Map<number, { readonly entry: SignEntry; readonly by: Screen | undefined }>()

  constructor(private readonly hands: Hands) {}

  attend(screen: Screen, actor: () => Actor): void {
    screen.on('signs', (told, ack) => {
      if (typeof ack === 'function') ack()
      const parsed = v.safeParse(SignsTold, told)
      const who = actor()
      if (!parsed.success || who.kind !== 'device' || (who.role !== 'sign' && who.role !== 'window')) return
      this.forget(screen)
      for (const entry of parsed.output.signs) this.signs.set(entry.counter, { entry, by: screen })
      this.tell()
    })
    screen.on('disconnect', () => {
      let any = false
      for (const [counter, { by }] of this.signs)
        if (by === screen) {
          this.signs.set(counter, { entry: { counter, state: 'away' } as SignEntry, by: undefined })
          any = true
        }
      if (any) this.tell()
    })
  }

  /** The hall document is another: its counters may be, too. */
  configured(): void {
    this.tell()
  }

  /** What it does not tell any more it does not drive any more. */
  private forget(screen: Screen): void {
    for (const [counter, { by }] of this.signs) if (by === screen) this.signs.delete(counter)
  }

  private tell(): void {
    const known = new Set(this.hands.counters())
    // Nobody is left who could tell of it.
    for (const [counter, { by }] of this.signs) if (!by && !known.has(counter)) this.signs.delete(counter)
    const shown = [...this.signs.values()].flatMap(({ entry }) => (known.has(entry.counter) ? [entry] : []))
    this.hands.changed(shown.sort((a, b) => a.counter - b.counter))
  }
}
