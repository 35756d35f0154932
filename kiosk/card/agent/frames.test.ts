import { expect, test } from 'vitest'
import { frame, Replies } from './frames.ts'

const hex = (text: string) => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16))

test('[Y6] the questions are the bytes that readers of this kind are asked with', () => {
  expect(frame([0x20, 0x01])).toEqual(hex('aa aa aa 96 69 00 03 20 01 22'))
  expect(frame([0x20, 0x02])).toEqual(hex('aa aa aa 96 69 00 03 20 02 21'))
  expect(frame([0x30, 0x01])).toEqual(hex('aa aa aa 96 69 00 03 30 01 32'))
})

const found = hex('aa aa aa 96 69 00 08 00 00 9f 00 00 00 00 97')
const none = hex('aa aa aa 96 69 00 04 00 00 80 84')

test('[Y6] a reply is found whole, byte by byte, and behind noise, a torn frame, and a preamble with one byte too many', () => {
  const both = [
    { status: 0x9f, data: new Uint8Array(4) },
    { status: 0x80, data: new Uint8Array(0) },
  ]
  expect(new Replies().feed(Uint8Array.of(...found, ...none))).toEqual(both)
  const slow = new Replies()
  expect([...found, ...none].flatMap((byte) => slow.feed(Uint8Array.of(byte)))).toEqual(both)
  expect(new Replies().feed(Uint8Array.of(0xaa, 0xaa, ...found, 1, 2, 0xaa, ...none))).toEqual(both)
  expect(new Replies().feed(Uint8Array.of(...found.subarray(0, 5), 0xff, 0xff, ...found, ...none))).toEqual(both)
})

test('[Y6] one that does not check is none', () => {
  for (let at = 7; at < found.length; at++) {
    const wrong = Uint8Array.from(found)
    wrong[at] = (wrong[at] as number) ^ 0x10
    expect(new Replies().feed(wrong)).toEqual([])
  }
})

test('[Y6] 10,000 random bytes are no reply, what is held stays small, and the next reply is heard', () => {
  const replies = new Replies()
  for (let i = 0; i < 100; i++) expect(replies.feed(crypto.getRandomValues(new Uint8Array(100)))).toEqual([])
  // Noise may have begun like a frame, and waits for what it claims.
  const after = Array.from({ length: 400 }, () => replies.feed(none)).flat()
  expect(after.at(-1)).toEqual({ status: 0x80, data: new Uint8Array(0) })
  expect(after.length).toBeGreaterThan(1)
})
