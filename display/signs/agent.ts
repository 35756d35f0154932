import type { Channel } from '../../printer/channel.ts'
import { SerialChannel } from '../../printer/channels/serial.ts'
import { readAddress, type SerialAddress } from '../../protocol/device-address.ts'
import type { SignDoc, SignDriverDoc, SignsTold } from '../../protocol/signs.ts'
import { signText, unheardText, type WindowShown } from './content.ts'
import { HallWatch } from './hall-watch.ts'
import { driverFor } from './known-drivers.ts'
import { type LineTimes, type Sign, SignLine } from './sign-line.ts'
import { lineWords, stateWords } from './words.ts'

/** How long the last word of the hall stands when nothing more is heard of it. Milliseconds. */
const unheardMs = 10_000

export type SignsPlan = { readonly signs: readonly SignDoc[]; readonly drivers: readonly SignDriverDoc[] }
export type SignsParts = SignsPlan & {
  readonly url: string
  /** Of a window's device, whichever of them. `counter`: the first of the signs on a line. */
  readonly token: (counter: number) => string
  readonly say: (line: string) => void
  readonly times?: Partial<LineTimes> & { readonly unheardMs?: number }
  readonly channelAt?: (address: SerialAddress) => Channel
}

/** All signs that hang on one machine. Their documents have been checked. */
export class SignsAgent {
  private readonly running: { stop(): Promise<void> }[]

  constructor(parts: SignsParts) {
    const lines = new Map<string, SignDoc[]>()
    for (const sign of parts.signs) lines.set(sign.at, [...(lines.get(sign.at) ?? []), sign])
    this.running = [...lines].map(([at, signs]) => runLine(at, signs, parts))
  }

  /** What the signs show stays. */
  async stop(): Promise<void> {
    await Promise.all(this.running.map((line) => line.stop()))
  }
}

type OnLine = { readonly doc: SignDoc; readonly sign: Sign; said: string }

function runLine(at: string, docs: readonly SignDoc[], parts: SignsParts): { stop(): Promise<void> } {
  const { say, times, channelAt = (address: SerialAddress) => new SerialChannel(address) } = parts
  const address = readAddress(at)
  if (!('kind' in address) || address.kind !== 'serial') throw new Error(`${at}: expected a serial line`)
  let telling = false
  const line = new SignLine(
    channelAt(address),
    () => {
      if (telling) return
      telling = true
      // A line that breaks changes all its signs at once: that is told once.
      queueMicrotask(() => {
        telling = false
        report()
      })
    },
    times,
  )
  const signs: OnLine[] = docs.flatMap((doc) => {
    const driver = driverFor(doc, parts.drivers)
    if (!driver) throw new Error(`${doc.driver}: there is no such sign driver`)
    return [{ doc, sign: line.add(doc.address, driver), said: '' }]
  })
  const told = (): SignsTold => ({
    signs: signs.flatMap(({ doc: { counter }, sign: { health } }) =>
      health.state === undefined ? [] : [{ counter, state: health.state }],
    ),
  })
  const report = (): void => {
    watch.tell(told())
    for (const each of signs) {
      const { state } = each.sign.health
      if (state === undefined || state === each.said) continue
      each.said = state
      say(stateWords[state](each.doc.counter, at))
    }
  }
  const show = ({ doc, sign }: OnLine, shown: WindowShown | undefined): void => {
    if (shown) sign.show(signText(shown, doc))
    else sign.clear()
  }
  const watch = new HallWatch(
    {
      url: parts.url,
      token: parts.token(docs[0]?.counter ?? 1),
      counters: docs.map(({ counter }) => counter),
      unheardMs: times?.unheardMs ?? unheardMs,
    },
    {
      shown: (counter, shown) => {
        for (const each of signs) if (each.doc.counter === counter) show(each, shown)
      },
      unheard: (counter) => {
        for (const { doc, sign } of signs) if (doc.counter === counter) sign.show(unheardText(doc))
      },
      state: (state, of) => say(lineWords[state](at, of)),
    },
  )
  line.start()
  watch.start()
  return {
    stop: async () => {
      await watch.stop()
      await line.stop()
    },
  }
}
