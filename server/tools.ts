import { createHmac, randomBytes } from 'node:crypto'
import type { PersonalRef, TicketId } from '../protocol/vocabulary.ts'
import type { Tools } from './hall.ts'

/** No 0, 1, I, O: a code is read aloud and typed. 32 letters, so five bits of a random byte are one letter. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const spell = (bytes: Buffer, alphabet: string): string => Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
const id = (prefix: string): string =>
  `${prefix}_${BigInt(`0x${randomBytes(11).toString('hex')}`)
    .toString(36)
    .padStart(17, '0')
    .slice(-16)}`

/** Clock and chance for the rules. `key`: the hall's own, hexadecimal. */
export function hallTools(key: string, now: () => number, speed: number): Tools {
  const keyed = (text: string): string => createHmac('sha256', key).update(text).digest('hex')
  return {
    now,
    speed,
    newTicketId: () => id('t') as TicketId,
    newPersonalRef: () => id('p') as PersonalRef,
    newCode: () => spell(randomBytes(12), letters),
    digest: keyed,
    sealIdentity: (idNumber) => ({
      digest: keyed(`identity ${idNumber}`),
      mask: `${'*'.repeat(Math.max(idNumber.length - 4, 2))}${idNumber.slice(-4)}`,
    }),
  }
}
