import * as v from 'valibot'
import { HallDocument } from '../../../protocol/hall-document.ts'
import type { ImportQuery, ImportReport, ImportTable } from '../../../protocol/hall-import.ts'
import type { StrandingDocument } from '../../domain/configure.ts'
import { crossProblems } from '../cross-checks.ts'
import { schemaProblem } from '../schema-problem.ts'
import { anyChange, changesBetween } from './changes.ts'
import { withoutLostChiefs } from './departments.ts'
import { Findings } from './findings.ts'
import { openTable, type Table, tableOf } from './head.ts'
import { readMatters } from './matters.ts'
import { readPeople, type Staff } from './people.ts'
import type { PresentHall } from './present-hall.ts'
import { readUpload } from './read-upload.ts'
import { type Sheet, Unreadable } from './sheet.ts'

export type Job = {
  readonly bytes: Uint8Array
  readonly present: PresentHall
  readonly query: Pick<ImportQuery, 'mode' | 'table' | 'absent'>
  /** Who imports, and whether they may make and change administrators. */
  readonly who: { readonly badge: string; readonly admin: boolean }
}
export type Prepared = Omit<ImportReport, 'base' | 'applied' | 'newPins'> & {
  readonly withoutPin: Staff['withoutPin']
  readonly pins: readonly (readonly [badge: string, pin: string])[]
  /** What tickets rest on in the hall as the file says, when nothing is wrong and something changes. */
  readonly outline?: StrandingDocument
  /** The same hall as a whole; only with `apply`, since a large one takes time to hand over. */
  readonly next?: PresentHall
}

/** Reads an upload against the hall in force. Touches nothing: what comes out is a report, and the document that could follow. */
export async function prepare({ bytes, present, query, who }: Job): Promise<Prepared> {
  const findings = new Findings()
  const tables = await tablesOf(bytes, query.table, findings)
  let next = present
  let staff: Staff = { people: [...present.people], departments: present.departments, pins: new Map(), withoutPin: [] }
  if (findings.clean) {
    const matters = tables.find(({ table }) => table === 'matters')
    if (matters) next = { ...next, ...readMatters(matters, present, query.absent, findings) }
    const people = tables.find(({ table }) => table === 'people')
    if (people) staff = readPeople(people, next, { ...who, absent: query.absent }, findings)
    next = { ...next, people: withoutLostSkills({ ...next, people: staff.people }, findings) }
    next = { ...next, ...withoutLostChiefs(staff.departments, next.people) }
    if (!people) findLostPosts(next, findings)
    if (findings.clean) findMisfit(next, findings)
  }
  const changes = changesBetween(present, findings.clean ? next : present, new Set(staff.pins.keys()))
  return {
    tables: tables.map(({ table, rows }) => ({ table, rows: rows.length })),
    changes,
    ...findings.report,
    withoutPin: findings.clean ? staff.withoutPin : [],
    pins: findings.clean ? [...staff.pins] : [],
    ...(findings.clean && anyChange(changes) ? { outline: outlineOf(next), ...(query.mode === 'apply' ? { next } : {}) } : {}),
  }
}

const outlineOf = ({ lines, matters, counters, people }: PresentHall): StrandingDocument => ({
  lines: lines.map(({ line }) => ({ line })),
  matters: matters.map(({ matter }) => ({ matter })),
  counters: counters.map(({ counter }) => ({ counter })),
  people: people.map(({ badge, roles }) => ({ badge, roles })),
})

async function tablesOf(bytes: Uint8Array, asked: ImportTable | undefined, findings: Findings): Promise<Table[]> {
  let sheets: readonly Sheet[]
  try {
    sheets = await readUpload(bytes)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    findings.problem({ code: error.code })
    return []
  }
  const only = sheets.length === 1 ? asked : undefined
  const tables: Table[] = []
  for (const sheet of sheets) {
    const table = tableOf(sheet, only)
    if (table === undefined || (asked !== undefined && table !== asked)) continue
    if (tables.some((known) => known.table === table)) findings.problem({ code: 'table-twice', table, value: sheet.name })
    else tables.push(openTable(sheet, table, findings))
  }
  if (tables.length === 0) findings.problem({ code: 'no-table' })
  for (const { table, rows } of tables) if (rows.length === 0) findings.problem({ code: 'empty', table })
  return tables
}

/** People that the file does not speak of, posted at a counter that goes. */
function findLostPosts({ people, counters }: PresentHall, findings: Findings): void {
  const known = new Set(counters.map(({ counter }) => counter))
  for (const { badge, name, posts } of people)
    for (const { counter } of posts)
      if (!known.has(counter)) findings.problem({ code: 'post-without-counter', table: 'matters', value: `${counter}: ${badge} ${name}` })
}

const namedSkills = 20

/** Nobody is trained for a line that goes: their other skills stay, and the report names them. Who then is trained for nothing opens no counter. [K10] */
function withoutLostSkills({ lines, people }: PresentHall, findings: Findings): PresentHall['people'] {
  const known = new Set<string>(lines.map(({ line }) => line))
  const lost: string[] = []
  const trimmed = people.map((person) => {
    const gone = person.skills?.filter((line) => !known.has(line)) ?? []
    if (gone.length === 0) return person
    lost.push(`${person.badge} ${person.name} (${gone.join(', ')})`)
    return { ...person, skills: person.skills?.filter((line) => known.has(line)) }
  })
  if (lost.length > 0) findings.note({ code: 'skills-trimmed', table: 'matters', people: lost.slice(0, namedSkills), count: lost.length })
  return trimmed
}

/** The last net: nothing is put in force that a hall file could not say. */
function findMisfit(next: PresentHall, findings: Findings): void {
  const document = { ...next, people: next.people.map((person) => ({ ...person, pin: '0000' })) }
  const parsed = v.safeParse(HallDocument, document, { abortEarly: true })
  const [problem] = parsed.success ? crossProblems(parsed.output) : [schemaProblem(parsed.issues[0])]
  if (problem !== undefined) findings.problem({ code: 'document', value: problem })
}
