import { createHmac, hash, randomBytes } from 'node:crypto'
import type { PersonalRef, TicketId } from '../protocol/vocabulary.ts'
import type { Tools } from './hall.ts'

/** No 0, 1, I, O: a code is read aloud and typed. 32 letters, so five bits of a random byte are one letter. */
const letters = pairsOf('23456789ABCDEFGHJKLMNPQRSTUVWXYZ')
const digits = pairsOf('0123456789abcdefghijklmnopqrstuv')
const poolSize = 8192
let pool = randomBytes(poolSize)
let drawn = 0

/** Every two letters of 32, so that ten random bits are two of them at once. */
function pairsOf(alphabet: string): readonly string[] {
  return [...alphabet].flatMap((first) => [...alphabet].map((second) => first + second))
}

/** `length` is even. The bytes are drawn from the system in large portions, since each draw costs as much as a whole rule. */
function spell(length: number, pairs: readonly string[]): string {
  if (drawn + length > poolSize) {
    pool = randomBytes(poolSize)
    drawn = 0
  }
  let text = ''
  for (const end = drawn + length; drawn < end; drawn += 2) text += pairs[pool.readUInt16LE(drawn) & 1023]
  return text
}

/** Clock and chance for the rules. `key`: the hall's own, hexadecimal. */
export function hallTools(key: string, now: () => number, speed: number): Tools {
  const keyed = (text: string): string => createHmac('sha256', key).update(text).digest('hex')
  return {
    now,
    speed,
    newTicketId: () => `t_${spell(16, digits)}` as TicketId,
    newPersonalRef: () => `p_${spell(16, digits)}` as PersonalRef,
    newCode: () => spell(12, letters),
    // The key on both sides: nobody can go on from a digest, and it costs a third of an HMAC, which every request would pay.
    digest: (body) => hash('sha256', `${key}\n${body}\n${key}`, 'hex'),
    sealIdentity: (idNumber) => ({
      digest: keyed(`identity ${idNumber}`),
      mask: `${'*'.repeat(Math.max(idNumber.length - 4, 2))}${idNumber.slice(-4)}`,
    }),
  }
}
