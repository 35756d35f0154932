import type { SerialDevice } from './pty.ts'

const ok = { found: 0x9f, none: 0x80, selected: 0x90, selectFailed: 0x81, read: 0x90, readFailed: 0x41 }

type Lying = { readonly number: string; readonly name: string; found: boolean; selected: boolean }

const xor = (bytes: readonly number[]) => bytes.reduce((sum, byte) => sum ^ byte, 0)

/** The bytes of a reply: three status bytes, of which the third tells, and what follows. */
export function reply(status: number, data: readonly number[] = []): number[] {
  const length = 4 + data.length
  const counted = [length >> 8, length & 0xff, 0, 0, status, ...data]
  return [0xaa, 0xaa, 0xaa, 0x96, 0x69, ...counted, xor(counted)]
}

const utf16 = (text: string, bytes: number) => [...Buffer.from(text.padEnd(bytes / 2), 'utf16le')].slice(0, bytes)

/** Lengths, 256 bytes of text in UTF-16, and a photograph of which nothing is used. */
export const cardData = ({ number, name }: { number: string; name: string }): number[] => [
  ...[0x01, 0x00, 0x04, 0x00],
  ...utf16(name, 30),
  ...utf16('1', 2),
  ...utf16('01', 4),
  ...utf16(number.slice(6, 14), 16),
  ...utf16('临溪市城东街道人民路 1 号', 70),
  ...utf16(number, 36),
  ...utf16('临溪市公安局', 30),
  ...utf16('20200101', 16),
  ...utf16('20400101', 16),
  ...utf16('', 36),
  ...Array.from({ length: 1024 }, (_, i) => (i * 7) & 0xff),
]

/** A reader with the national security module at the far end of a serial line: a card is found once each time it is put there, then selected, then read. */
export class SamModule {
  /** Answers as it should; `silent`: not at all; `mute-once`: the next question alone is lost. */
  mood: 'well' | 'silent' | 'slow' = 'well'
  /** Put before every answer. */
  noise: readonly number[] = []
  asked = 0
  private heard: number[] = []
  private card: Lying | undefined

  constructor(private readonly line: SerialDevice) {
    line.onByte((byte) => this.hear(byte))
  }

  place(number: string, name = '欧阳明月'): void {
    this.card = { number, name, found: false, selected: false }
  }

  lift(): void {
    this.card = undefined
  }

  private hear(byte: number): void {
    this.heard.push(byte)
    if (this.heard.length > 10) this.heard.shift()
    const [a, b, c, d, e, high, low, command, parameter, check] = this.heard as number[]
    if (a !== 0xaa || b !== 0xaa || c !== 0xaa || d !== 0x96 || e !== 0x69 || high !== 0 || low !== 3) return
    if (check !== (high ^ low ^ (command as number) ^ (parameter as number))) return
    this.heard = []
    this.asked++
    const answer = this.answer(command as number, parameter as number)
    if (!answer || this.mood === 'silent') return
    const bytes = [...this.noise, ...answer]
    if (this.mood === 'well') this.line.send(bytes)
    // In pieces, as a slow line gives them.
    else for (let at = 0; at < bytes.length; at += 37) setTimeout(() => this.line.send(bytes.slice(at, at + 37)), at / 4)
  }

  private answer(command: number, parameter: number): number[] | undefined {
    const { card } = this
    if (command === 0x20 && parameter === 0x01) {
      if (!card || card.selected) return reply(ok.none)
      card.found = true
      return reply(ok.found, [0, 0, 0, 0])
    }
    if (command === 0x20 && parameter === 0x02) {
      if (!card?.found) return reply(ok.selectFailed)
      card.selected = true
      return reply(ok.selected, Array(8).fill(0))
    }
    if (command === 0x30 && parameter === 0x01) return card?.selected ? reply(ok.read, cardData(card)) : reply(ok.readFailed)
    return undefined
  }
}
