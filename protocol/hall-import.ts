import * as v from 'valibot'

/** The two tables that a hall's people and matters are kept in outside the hall. */
export const importTables = ['people', 'matters'] as const
export type ImportTable = (typeof importTables)[number]

/** `remove`: the file is the whole list, and what it does not have goes. `keep`: the file only adds and changes. */
export const ImportQuery = v.strictObject({
  mode: v.picklist(['check', 'apply']),
  /** Which table a file without a telling name or head holds. */
  table: v.optional(v.picklist(importTables)),
  absent: v.optional(v.picklist(['keep', 'remove']), 'keep'),
  /** From the report of an earlier check: if the hall has changed since, nothing is done. */
  base: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
})
export type ImportQuery = v.InferOutput<typeof ImportQuery>

export const TemplateQuery = v.strictObject({ lang: v.optional(v.picklist(['zh-Hans', 'zh-Hant', 'en']), 'zh-Hans') })

/** Why a file, a column or a cell cannot be taken; the screens own the words. */
export const importProblems = [
  // the file
  'old-xls',
  'locked-xlsx',
  'broken-xlsx',
  'unknown-text',
  'no-table',
  'table-twice',
  'too-much',
  // its head
  'column-missing',
  'column-twice',
  // a cell
  'empty',
  'too-long',
  'too-many-lines',
  'became-a-date',
  'date',
  'badge',
  'pin',
  'weak-pin',
  'role',
  'counters',
  'unknown-counter',
  'counter-twice',
  'line-letter',
  'minutes',
  'material',
  'english-lines',
  'unknown-matter-id',
  // rows against each other and against the hall
  'badge-twice',
  'matter-twice',
  'line-named-twice',
  'line-served-twice',
  'line-unserved',
  'counter-without-work',
  'post-without-counter',
  'no-manager',
  'yourself',
  'admin-only',
  'people-waiting',
  'document',
] as const
export type ImportProblemCode = (typeof importProblems)[number]

export type ImportProblem = {
  readonly code: ImportProblemCode
  readonly table?: ImportTable
  /** As the spreadsheet counts: the head is usually row 1. Absent: the file or the hall as a whole. */
  readonly row?: number
  /** As the file's own head writes it. */
  readonly column?: string
  /** What stands there, shortened; or whom it is about. */
  readonly value?: string
  /** Other rows that this one does not go with. */
  readonly rows?: readonly number[]
  readonly most?: number
}

/** What was done with a file beyond its letter, so that nobody is surprised. */
export type ImportNote =
  | { readonly code: 'column-ignored'; readonly table: ImportTable; readonly column: string }
  | { readonly code: 'english-missing' | 'guide-filled' | 'cells-merged'; readonly table: ImportTable; readonly rows: readonly number[] }
  /** People were trained for lines that go: the first few of them, each with those lines. */
  | { readonly code: 'skills-trimmed'; readonly table: ImportTable; readonly people: readonly string[]; readonly count: number }

export const importKinds = ['people', 'matters', 'lines', 'counters', 'groups'] as const
/** Up to twenty names of each. */
export type ImportChange = {
  readonly new: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly names: { readonly new: readonly string[]; readonly changed: readonly string[]; readonly removed: readonly string[] }
}

export type ImportReport = {
  readonly base: string
  /** Whether the hall is now as the file says. */
  readonly applied: boolean
  readonly tables: readonly { readonly table: ImportTable; readonly rows: number }[]
  readonly changes: Readonly<Record<(typeof importKinds)[number], ImportChange>>
  readonly notes: readonly ImportNote[]
  /** The first 200, in the order of the file. */
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  /** New people for whom the file has no PIN: with `apply` the PINs made for them, told this once. */
  readonly newPins: readonly { readonly badge: string; readonly name: string; readonly pin?: string }[]
}
