import { publicViews } from './public.ts'
import { staffViews } from './staff.ts'

/** Every view with the schema of each kind of entry; `N`, `P`, `ID`, `SEQ` and `CODE` stand for what varies. */
export const views = { ...publicViews, ...staffViews } as const

const plainViews = ['board', 'kiosk', 'notices', 'load', 'works', 'guide', 'people'] as const

export type ViewName =
  | { readonly kind: (typeof plainViews)[number] }
  | { readonly kind: 'window' | 'keypad' | 'counter'; readonly counter: number }
  | { readonly kind: 'ticket' | 'case'; readonly code: string }
  | { readonly kind: 'leave'; readonly leave: string }
  /** Of a case, by its code or its number. */
  | { readonly kind: 'due'; readonly of: string; readonly byNumber: boolean }

/** `undefined`: there is no view of that name. */
export function parseViewName(name: string): ViewName | undefined {
  const plain = plainViews.find((each) => each === name)
  if (plain) return { kind: plain }
  const numbered = /^(window|keypad|counter):([1-9][0-9]{0,2})$/.exec(name)
  if (numbered) return { kind: numbered[1] as 'window' | 'keypad' | 'counter', counter: Number(numbered[2]) }
  const leave = /^leave:(leave-[1-9][0-9]{0,8})$/.exec(name)?.[1]
  if (leave !== undefined) return { kind: 'leave', leave }
  const due = /^due:([2-9A-HJ-NP-Z]{12}|[0-9]{8}-[0-9]{4,6})$/.exec(name)?.[1]
  if (due !== undefined) return { kind: 'due', of: due, byNumber: due.includes('-') }
  const coded = /^(ticket|case):([2-9A-HJ-NP-Z]{12})$/.exec(name)
  return coded ? { kind: coded[1] as 'ticket' | 'case', code: coded[2] as string } : undefined
}

export type Entry = Readonly<Record<string, unknown>>

/** Answer to `watch`. With `since` set it holds only what changed after that position, and `drop` what went; otherwise everything. */
export type WatchAnswer = {
  readonly view: string
  readonly seq: number
  /** The hall's clock when the answer was made (ISO 8601), and how fast it runs; 1 outside a demo. */
  readonly now: string
  readonly speed: number
  readonly since?: number
  readonly entries: Readonly<Record<string, Entry>>
  readonly drop?: readonly string[]
}

export type Patch = {
  readonly view: string
  readonly seq: number
  readonly put: Readonly<Record<string, Entry>>
  readonly drop: readonly string[]
}
