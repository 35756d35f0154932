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

/** A batch on its way to the thread: a flat row of cells crosses several times cheaper than objects do. */
export type Packed = readonly Cell[]
type Cell = string | number | readonly PersonalRecord[]

/** For each entry: how many events and their fields, the personal records or 0, the answer's place and fields or 0. */
export function pack(batch: readonly Entry[], place: (answer: KeptAnswer) => number): Packed {
  const cells: Cell[] = []
  for (const { events, personal, answer } of batch) {
    cells.push(events.length)
    for (const event of events) {
      const { seq, at, type, version, actor, body } = linkOf(event)
      cells.push(seq, at, type, version, actor, body)
    }
    cells.push(personal.length > 0 ? personal : 0)
    if (answer) cells.push(place(answer), answer.actor, answer.id, answer.digest, answer.answer, answer.at)
    else cells.push(0)
  }
  return cells
}

export function unpack(cells: Packed): WrittenEntry[] {
  const batch: WrittenEntry[] = []
  let next = 0
  const number = () => cells[next++] as number
  const text = () => cells[next++] as string
  while (next < cells.length) {
    const events: ChainLink[] = []
    for (let left = number(); left > 0; left--)
      events.push({ seq: number(), at: number(), type: text(), version: number(), actor: text(), body: text() })
    const personal = (cells[next++] || []) as readonly PersonalRecord[]
    const n = number()
    batch.push(
      n === 0
        ? { events, personal }
        : { events, personal, answer: { n, actor: text(), id: text(), digest: text(), answer: text(), at: number() } },
    )
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
