import type { PersonalRecord } from '../domain/decision.ts'
import { type ChainLink, linkOf } from './chain.ts'
import type { Entry, KeptAnswer, Tail } from './journal.ts'

/** An entry as it is written: its events as text, and its answer with a place. */
export type WrittenEntry = {
  readonly events: readonly ChainLink[]
  readonly personal: readonly PersonalRecord[]
  readonly answer?: PlacedAnswer
}
export type PlacedAnswer = KeptAnswer & { readonly n: number }

export function written(entry: Entry, place: (answer: KeptAnswer) => number): WrittenEntry {
  const { personal, answer } = entry
  const events = entry.events.map(linkOf)
  return answer ? { events, personal, answer: { ...answer, n: place(answer) } } : { events, personal }
}

/** A batch on its way to the thread: one text and one row of numbers cross several times cheaper than objects do, or a row of texts. */
export type Packed = { readonly text: string; readonly numbers: readonly number[] }

/**
 * For each entry: how many events, and of each its numbers and the lengths of its texts; the length of the personal records' text, 0 without; the answer's
 * place, 0 without, its time and the lengths of its texts. The texts follow one another as they are named here.
 */
export function pack(batch: readonly Entry[], place: (answer: KeptAnswer) => number): Packed {
  const numbers: number[] = []
  let text = ''
  for (const { events, personal, answer } of batch) {
    numbers.push(events.length)
    for (const event of events) {
      const { seq, at, type, version, actor, body } = linkOf(event)
      numbers.push(seq, at, version, type.length, actor.length, body.length)
      text += type + actor + body
    }
    const records = personal.length > 0 ? JSON.stringify(personal) : ''
    numbers.push(records.length)
    text += records
    if (answer) {
      const { actor, id, digest, answer: said, at } = answer
      numbers.push(place(answer), at, actor.length, id.length, digest.length, said.length)
      text += actor + id + digest + said
    } else numbers.push(0)
  }
  return { text, numbers }
}

export function unpack({ text, numbers }: Packed): WrittenEntry[] {
  const batch: WrittenEntry[] = []
  let next = 0
  let from = 0
  const number = () => numbers[next++] as number
  const cut = (length: number) => {
    from += length
    return text.slice(from - length, from)
  }
  while (next < numbers.length) {
    const events: ChainLink[] = []
    for (let left = number(); left > 0; left--) {
      const [seq, at, version] = [number(), number(), number()]
      const lengths = [number(), number(), number()] as const
      events.push({ seq, at, version, type: cut(lengths[0]), actor: cut(lengths[1]), body: cut(lengths[2]) })
    }
    const records = cut(number())
    const personal = records === '' ? [] : (JSON.parse(records) as PersonalRecord[])
    const n = number()
    if (n === 0) {
      batch.push({ events, personal })
      continue
    }
    const at = number()
    const lengths = [number(), number(), number(), number()] as const
    const answer = { n, at, actor: cut(lengths[0]), id: cut(lengths[1]), digest: cut(lengths[2]), answer: cut(lengths[3]) }
    batch.push({ events, personal, answer })
  }
  return batch
}

/** What the server asks of the writer's thread, in order. */
export type ToWriter =
  | { readonly ask: 'append'; readonly batch: Packed }
  | { readonly ask: 'fold' }
  | { readonly ask: 'recover' }
  | { readonly ask: 'erase'; readonly ref: string }
  | { readonly ask: 'purge'; readonly now: number }
  | { readonly ask: 'close' }

/** What comes back, in order: one word may answer several questions, since batches that come while the disk is busy are written together. */
export type FromWriter = { readonly answered: number } & ({ readonly tail: Tail } | { readonly failed: string })
