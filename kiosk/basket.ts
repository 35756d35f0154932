import type { MatterEntry } from '../protocol/views/public.ts'
import { type Entries, entryOf } from '../web/connection.ts'

/** What one person chose so far, in the order of choosing (一次办几件). The hall orders it when the number is taken. */
export type Basket = readonly string[]

export const chosen = (entries: Entries, basket: Basket): MatterEntry[] =>
  basket.flatMap((matter) => entryOf<MatterEntry>(entries, `matter:${matter}`) ?? [])

const partsOf = ({ matter, joint }: MatterEntry): readonly string[] => joint?.stages ?? [matter]

/** A matter is in it by itself, or as a part of a joint one. */
export function holds(entries: Entries, basket: Basket, matter: MatterEntry): boolean {
  const inside = chosen(entries, basket).flatMap(partsOf)
  return partsOf(matter).some((part) => inside.includes(part))
}

type Materials = MatterEntry['guide']['materials']

/** What several matters ask for alike is brought once, in as many copies as the one that asks for most. */
export function papersOf(matters: readonly MatterEntry[]): Materials {
  const papers = new Map<string, Materials[number]>()
  for (const { guide } of matters)
    for (const paper of guide.materials) {
      const key = `${paper.name['zh-Hans']} ${paper.note?.['zh-Hans'] ?? ''}`
      const before = papers.get(key)
      papers.set(
        key,
        before ? { ...before, copies: Math.max(before.copies, paper.copies), required: before.required || paper.required } : { ...paper },
      )
    }
  return [...papers.values()]
}
