import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { DepartmentId } from '../../../protocol/people.ts'
import { Badge, type CounterNo, posts, type Role } from '../../../protocol/vocabulary.ts'
import { isEasyPin } from '../easy-pin.ts'
import type { ColumnKey } from './columns.ts'
import { parseCounters } from './counter-list.ts'
import { DepartmentsRead, readDay } from './departments.ts'
import type { Findings } from './findings.ts'
import type { Row, Table } from './head.ts'
import type { PresentHall, PresentPerson } from './present-hall.ts'
import { parseRoles, roleNames } from './roles.ts'
import { makeText } from './texts.ts'

export type Staff = {
  readonly people: PresentPerson[]
  /** Those that the hall has, and those that the table names. */
  readonly departments: PresentHall['departments']
  /** New PINs that the file gives, by badge. */
  readonly pins: ReadonlyMap<string, string>
  /** New people without one. */
  readonly withoutPin: readonly { readonly badge: string; readonly name: string }[]
}
type Who = { readonly absent: 'keep' | 'remove'; readonly badge: string; readonly admin: boolean }

/** The hall's people as their table has them. `counters`: those that the hall will have. What is wrong is found; then the result counts for nothing. */
export function readPeople(table: Table, present: PresentHall, who: Who, findings: Findings): Staff {
  const reader = new PeopleReader(table, present, findings)
  const read = new Map<string, { person: PresentPerson; row: Row }>()
  const pins = new Map<string, string>()
  for (const row of table.rows) {
    const made = reader.person(row)
    const twin = made && read.get(made.person.badge)
    if (twin) reader.problem(row, 'badge-twice', 'badge', made.person.badge, [twin.row.row])
    else if (made) {
      read.set(made.person.badge, { person: made.person, row })
      if (made.pin !== '') pins.set(made.person.badge, made.pin)
    }
  }
  const before = new Map(present.people.map((person) => [person.badge as string, person]))
  const people = [
    ...present.people.flatMap((person) => read.get(person.badge)?.person ?? (who.absent === 'keep' ? [person] : [])),
    ...[...read.values()].flatMap(({ person }) => (before.has(person.badge) ? [] : [person])),
  ]
  const withoutPin = [...read.values()].flatMap(({ person: { badge, name } }) =>
    before.has(badge) || pins.has(badge) ? [] : [{ badge, name }],
  )
  findLockedOut(people, who, findings)
  if (!who.admin) {
    const isAdmin = (person: PresentPerson | undefined) => person?.roles.includes('admin') === true
    const after = new Map(people.map((person) => [person.badge as string, person]))
    for (const badge of new Set([...before.keys(), ...read.keys()])) {
      const [was, will] = [before.get(badge), after.get(badge)]
      if (!isAdmin(was) && !isAdmin(will)) continue
      if (isDeepStrictEqual(was, will) && !pins.has(badge)) continue
      const row = read.get(badge)?.row
      findings.problem({
        code: 'admin-only',
        table: 'people',
        ...(row ? { row: row.row, column: table.headOf('roles') } : {}),
        value: badge,
      })
    }
  }
  const departments = reader.departments.all
  return { people, pins, withoutPin, departments: departments.length > 0 ? [...departments] : present.departments }
}

/** Whoever imports goes on as manager, so that a slip can be mended; and the hall has one. */
function findLockedOut(people: readonly PresentPerson[], { badge }: Who, findings: Findings): void {
  if (!people.some(({ roles }) => roles.includes('manager'))) findings.problem({ code: 'no-manager', table: 'people' })
  else if (!people.some((person) => person.badge === badge && person.roles.some((role) => role === 'manager' || role === 'admin')))
    findings.problem({ code: 'yourself', table: 'people', value: badge })
}

class PeopleReader {
  private readonly before: ReadonlyMap<string, PresentPerson>
  private readonly counters: ReadonlySet<number>
  readonly departments: DepartmentsRead

  constructor(
    private readonly table: Table,
    present: PresentHall,
    private readonly findings: Findings,
  ) {
    this.before = new Map(present.people.map((person) => [person.badge as string, person]))
    this.departments = new DepartmentsRead(present.departments ?? [])
    this.counters = new Set(present.counters.map(({ counter }) => counter as number))
  }

  problem(
    row: Row,
    code: Parameters<Findings['problem']>[0]['code'],
    key: ColumnKey,
    value?: string,
    rows?: number[],
    most?: number,
  ): void {
    const more = { ...(value ? { value } : {}), ...(rows ? { rows } : {}), ...(most === undefined ? {} : { most }) }
    this.findings.problem({ code, table: 'people', row: row.row, column: this.table.headOf(key), ...more })
  }

  /** `undefined`: the row has no badge to know it by. */
  person(row: Row): { person: PresentPerson; pin: string } | undefined {
    const badge = (row.of('badge') ?? '').normalize('NFKC')
    const name = this.text(row, 'name', 40)
    if (name === '') this.problem(row, 'empty', 'name')
    const pin = (row.of('pin') ?? '').normalize('NFKC')
    if (pin !== '' && !/^[0-9]{4,12}$/.test(pin)) this.problem(row, 'pin', 'pin')
    else if (pin !== '' && isEasyPin(pin, badge)) this.problem(row, 'weak-pin', 'pin')
    const roles = this.roles(row)
    if (!v.is(Badge, badge)) {
      this.problem(row, badge === '' ? 'empty' : 'badge', 'badge', badge)
      return undefined
    }
    const before = this.before.get(badge)
    // What the table has no column for stays as it is.
    const { department, since, ...kept } = { ...before, ...this.department(row), ...this.since(row) }
    return {
      person: {
        ...kept,
        badge: badge as Badge,
        name,
        roles,
        title: this.title(row, roles[0] ?? 'clerk', before),
        posts: this.posts(row, before),
        ...(department ? { department } : {}),
        ...(since ? { since } : {}),
      },
      pin,
    }
  }

  private text(row: Row, key: ColumnKey, most: number): string {
    const text = row.of(key) ?? ''
    if (text.length > most) this.problem(row, 'too-long', key, text, undefined, most)
    return text
  }

  /** A column that is there and empty: of no department. */
  private department(row: Row): { department?: DepartmentId | '' } {
    if (row.of('department') === undefined) return {}
    const name = this.text(row, 'department', 400)
    return { department: name === '' ? '' : this.departments.idOf(name) }
  }

  private since(row: Row): { since?: string } {
    const text = row.of('since')
    if (text === undefined) return {}
    const day = readDay(text)
    if (day === undefined) this.problem(row, 'date', 'since', text)
    return { since: day ?? '' }
  }

  private roles(row: Row): Role[] {
    const { roles, unknown } = parseRoles(row.of('roles') ?? '')
    for (const word of unknown) this.problem(row, 'role', 'roles', word)
    if (roles.length === 0 && unknown.length === 0) this.problem(row, 'empty', 'roles')
    return roles
  }

  private title(row: Row, role: Role, before: PresentPerson | undefined): PresentPerson['title'] {
    const hans = this.text(row, 'title', 400)
    const english = this.text(row, 'titleEn', 600)
    if (hans === '') return before ? makeText(before.title['zh-Hans'], english, before.title).text : roleNames[role]
    const { text, fallback } = makeText(hans, english, before?.title)
    if (fallback) this.findings.rows('english-missing', 'people', [row.row])
    return text
  }

  /** A column that is there and empty: no such post. A column that is not there: as before. */
  private posts(row: Row, before: PresentPerson | undefined): PresentPerson['posts'] {
    const made: PresentPerson['posts'] = []
    for (const rank of posts) {
      const key = `post${rank}` as const
      const text = row.of(key)
      if (text === undefined) {
        made.push(...(before?.posts.filter((post) => post.rank === rank) ?? []))
        continue
      }
      const served = parseCounters(text)
      if (!served) this.problem(row, 'counters', key, text)
      for (const { counter } of served ?? []) {
        if (!this.counters.has(counter)) this.problem(row, 'unknown-counter', key, String(counter))
        else if (made.some((post) => post.counter === counter)) this.problem(row, 'counter-twice', key, String(counter))
        else made.push({ counter: counter as CounterNo, rank })
      }
    }
    return inOrderOf(before?.posts ?? [], made)
  }
}

function inOrderOf(before: PresentPerson['posts'], now: PresentPerson['posts']): PresentPerson['posts'] {
  const place = ({ counter, rank }: PresentPerson['posts'][number]): number => {
    const at = before.findIndex((post) => post.counter === counter && post.rank === rank)
    return at < 0 ? before.length : at
  }
  return [...now].sort((a, b) => place(a) - place(b))
}
