import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Context, Sealed } from './decision.ts'

type Given = { readonly idNumber?: string | undefined; readonly card?: string | undefined }

/** Who it is, as far as a number that was typed, or the card on the kiosk's reader, tells: the same of both. [Y3] */
export function identityOf({ idNumber, card }: Given = {}, { actor, sealIdentity }: Context): Sealed | Refusal | undefined {
  if (card === undefined) return idNumber === undefined ? undefined : sealIdentity(idNumber.toUpperCase())
  const read = actor.kind === 'device' ? actor.reader?.card : undefined
  return read ?? refuse('card-gone')
}

/** A kiosk that could read a card, and was shown none. [Y4] */
export const cardMissing = ({ card }: Given = {}, { actor }: Context): boolean =>
  card === undefined && actor.kind === 'device' && actor.reader !== undefined
