import { frame, Replies, type Reply } from './frames.ts'
import type { Card, CardReader, Unread } from './reader.ts'
import { Silent } from './reader.ts'

/** Bytes both ways. */
export interface Line {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown
  write(bytes: Uint8Array): unknown
}

type Question = { readonly body: readonly number[]; readonly fits: (reply: Reply) => boolean }

const textLength = 256
/** Behind two lengths of two bytes each, text and photograph. */
const textAt = 4

/** Each question has statuses of its own, so that a late answer is never taken for that to the next one. */
const questions = {
  find: { body: [0x20, 0x01], fits: ({ status }) => status === 0x9f || status === 0x80 },
  select: { body: [0x20, 0x02], fits: ({ status, data }) => (status === 0x90 && data.length < textLength) || status === 0x81 },
  read: { body: [0x30, 0x01], fits: ({ status, data }) => (status === 0x90 && data.length >= textAt + textLength) || status === 0x41 },
} satisfies Record<string, Question>

/** A reader with the national security module, over a serial line at 115200 8N1. What it answers of a card's text is UTF-16; the photograph is left alone. */
export class SamReader implements CardReader {
  private readonly replies = new Replies()
  private hear: ((reply: Reply) => void) | undefined

  constructor(
    private readonly line: Line,
    private readonly patienceMs = 1500,
  ) {
    line.on('data', (bytes) => {
      for (const reply of this.replies.feed(bytes)) this.hear?.(reply)
    })
  }

  async find(): Promise<boolean> {
    return (await this.ask(questions.find)).status === 0x9f
  }

  async read(): Promise<Card | Unread> {
    if ((await this.ask(questions.select)).status !== 0x90) return { unread: 'moved' }
    const { status, data } = await this.ask(questions.read)
    if (status !== 0x90) return { unread: 'moved' }
    const text = data.subarray(textAt, textAt + textLength)
    const name = utf16(text, 0, 30)
    const number = utf16(text, 122, 158).toUpperCase()
    return /^\d{17}[\dX]$/.test(number) ? { number, name } : { unread: 'strange' }
  }

  /** A card that was read answers `find` no more until it is put there again; but it can be read again. */
  async lies(): Promise<boolean> {
    return (await this.ask(questions.read)).status === 0x90
  }

  private ask({ body, fits }: Question): Promise<Reply> {
    this.replies.clear()
    return new Promise((answered, failed) => {
      const give = (end: () => void) => {
        clearTimeout(timer)
        this.hear = undefined
        end()
      }
      const timer = setTimeout(() => give(() => failed(new Silent('the reader does not answer'))), this.patienceMs)
      this.hear = (reply) => fits(reply) && give(() => answered(reply))
      this.line.write(frame(body))
    })
  }
}

const utf16 = (text: Uint8Array, from: number, to: number): string =>
  new TextDecoder('utf-16le').decode(text.subarray(from, to)).replace(/[\0\s]+$/, '')
