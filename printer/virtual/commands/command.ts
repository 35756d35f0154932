import type { Token } from '../tokens.ts'

/** One command of ESC/POS. */
export type Command = {
  /** `ESC a n` */
  readonly name: string
  /** The bytes it begins with. */
  readonly start: readonly number[]
  /** All of its bytes; undefined while those that say so have not come. */
  readonly length: (bytes: Buffer) => number | undefined
  /** Which parameters it has, for whoever sent others. */
  readonly expects: string
  /** Undefined: its parameters are out of their range. */
  readonly token: (bytes: Buffer) => Token | undefined
}

const leads: Readonly<Record<string, number>> = { DLE: 0x10, ESC: 0x1b, FS: 0x1c, GS: 0x1d }
const controls: Readonly<Record<string, number>> = { HT: 0x09, LF: 0x0a, FF: 0x0c, CAN: 0x18, ENQ: 0x05, DC4: 0x14, SP: 0x20 }

/** From `ESC a`, `GS ( k`, `LF`. */
const startOf = (start: string): number[] =>
  start.split(' ').map((word) => leads[word] ?? controls[word] ?? (word.codePointAt(0) as number))

type Taken = Token | undefined

/** Without parameters. */
export const bare = (name: string, token: Token): Command => {
  const start = startOf(name)
  return { name, start, length: () => start.length, expects: 'no parameter', token: () => token }
}

/** With one parameter. */
export const one = (name: string, expects: string, token: (n: number) => Taken): Command => {
  const start = startOf(name)
  const at = start.length
  return { name: `${name} n`, start, length: () => at + 1, expects, token: (bytes) => token(bytes[at] as number) }
}

/** With so many parameter bytes. */
export const several = (name: string, count: number, expects: string, token: (parameters: Buffer) => Taken): Command => {
  const start = startOf(name)
  const end = start.length + count
  return { name, start, length: () => end, expects, token: (bytes) => token(bytes.subarray(start.length, end)) }
}

/** With a number of bytes that its first ones tell. `length` and `token` see what follows the start. */
export const longer = (
  name: string,
  expects: string,
  length: (parameters: Buffer) => number | undefined,
  token: (parameters: Buffer) => Taken,
): Command => {
  const start = startOf(name)
  const at = start.length
  return {
    name,
    start,
    length: (bytes) => {
      const rest = length(bytes.subarray(at))
      return rest === undefined ? undefined : at + rest
    },
    expects,
    token: (bytes) => token(bytes.subarray(at)),
  }
}

export const known = (command: string): Token => ({ kind: 'known', command })
export const undrawn = (command: string): Token => ({ kind: 'undrawn', command })

/** 0 and 1 are also written as the digits, 48 and 49, and so on. */
export const digit = (n: number): number => (n >= 48 && n <= 57 ? n - 48 : n)
