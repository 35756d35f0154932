import { createHmac, randomBytes } from 'node:crypto'
import type { PersonalRef, TicketId } from '../protocol/vocabulary.ts'
import type { Clock } from './clock.ts'
import type { Tools } from './hall.ts'

/** No 0, 1, I, O: a code is read aloud and typed. 32 letters, so five bits of a random byte are one letter. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const digits = '0123456789abcdefghijklmnopqrstuv'
const poolSize = 8192
let pool = randomBytes(poolSize)
let drawn = 0

/** Five random bits a letter; the bytes are drawn from the system in large portions, since each draw costs as much as a whole rule. */
function spell(length: number, alphabet: string): string {
  if (drawn + length > poolSize) {
    pool = randomBytes(poolSize)
    drawn = 0
  }
  let text = ''
  for (let i = 0; i < length; i++) text += alphabet[(pool[drawn++] as number) & 31]
  return text
}

/** Clock and chance for the rules. `key`: the hall's own, hexadecimal. */
export function hallTools(key: string, { now, speed, advance }: Pick<Clock, 'now' | 'speed' | 'advance'>): Tools {
  const keyed = (text: string): string => createHmac('sha256', key).update(text).digest('hex')
  return {
    now,
    speed,
    advance,
    newTicketId: () => `t_${spell(16, digits)}` as TicketId,
    newPersonalRef: () => `p_${spell(16, digits)}` as PersonalRef,
    newCode: () => spell(12, letters),
    digest: keyed,
    sealIdentity: (idNumber) => ({
      digest: keyed(`identity ${idNumber}`),
      mask: `${'*'.repeat(Math.max(idNumber.length - 4, 2))}${idNumber.slice(-4)}`,
    }),
  }
}
