import type { Hall as HallDocument } from '../protocol/hall-document.ts'
import { digestOf, keepPin } from './gateway/pins.ts'
import type { Hall } from './hall.ts'
import { fileDigestOf } from './halls/import/imported-over.ts'

/** Puts a hall document in force, unless it is the one already, or tells why it cannot be. `key`: the journal's own. */
export async function putInForce(hall: Hall, document: HallDocument, key: string, demo: boolean): Promise<string | undefined> {
  // Slow to make, like a PIN: the document holds PINs, and a plain digest of it would give them away.
  const digest = await digestOf(JSON.stringify(document), key)
  // What was imported since stays, unless the file itself is another.
  if (fileDigestOf(hall.digest) === digest) return undefined
  const pins = new Map<string, string>()
  await Promise.all(document.people.map(async ({ badge, pin }) => pins.set(badge, await keepPin(pin))))
  return hall.configure(document, { digest, demo, pins })
}
