import * as v from 'valibot'
import { type CaseOrder, CasePlace } from '../../protocol/cases-kept.ts'

/** A place in a register as text for an address: it names a row and nothing that the page has not shown. */
export const textOf = (place: CasePlace): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** Undefined: it is none, or of another order. One that was changed by hand into another place is only another place. [B21] */
export function placeOf(text: string, order: CaseOrder): CasePlace | undefined {
  try {
    const place = v.parse(CasePlace, JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return (typeof place[0] === 'string') === (order === 'due') ? place : undefined
  } catch {
    return undefined
  }
}
