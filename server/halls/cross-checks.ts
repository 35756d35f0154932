import type { HallDocument } from '../../protocol/hall-document.ts'
import { contradictions } from '../../protocol/rules/contradictions.ts'

/** What a schema of single values cannot see. Each yields `path: what was expected`, in the order of the file. */
export function* crossProblems(document: HallDocument): Generator<string> {
  yield* hoursProblems(document.hall)
  yield* repeated('groups', 'group', document.groups)
  yield* repeated('lines', 'line', document.lines)
  yield* matterProblems(document)
  yield* counterProblems(document)
  yield* peopleProblems(document)
  yield* rulesProblems(document)
}

function* repeated<Key extends string>(
  list: string,
  key: Key,
  items: readonly Readonly<Record<Key, string | number>>[],
): Generator<string> {
  const first = new Map<string | number, number>()
  for (const [index, item] of items.entries()) {
    const before = first.get(item[key])
    if (before === undefined) first.set(item[key], index)
    else yield `${list}[${index}].${key}: one that is not already at ${list}[${before}] (${item[key]})`
  }
}

function isZone(zone: string): boolean {
  // Offsets such as +08:00 are no zones: they know no rules of the place.
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function* hoursProblems(hall: HallDocument['hall']): Generator<string> {
  if (!isZone(hall.zone)) yield 'hall.zone: an IANA time zone such as Asia/Shanghai'
  let last = ''
  for (const [index, [from, to]] of hall.hours.entries()) {
    if (from <= last) yield `hall.hours[${index}][0]: a time after ${last}, when the session before it ends`
    if (to <= from) yield `hall.hours[${index}][1]: a time after ${from}`
    last = to
  }
}

function* matterProblems({ groups, lines, matters }: HallDocument): Generator<string> {
  yield* repeated('matters', 'matter', matters)
  const knownGroups = new Set(groups.map((group) => group.group))
  const knownLines = new Set(lines.map((line) => line.line))
  for (const [index, matter] of matters.entries()) {
    if (!knownLines.has(matter.line))
      yield `matters[${index}].line: a line of this hall (${[...knownLines].join(', ')}), not ${matter.line}`
    if (!knownGroups.has(matter.group))
      yield `matters[${index}].group: a group of this hall (${[...knownGroups].join(', ')}), not ${matter.group}`
  }
  // An empty drawer on the kiosk leads nowhere.
  const used = new Set(matters.map((matter) => matter.group))
  for (const [index, { group }] of groups.entries()) {
    if (!used.has(group)) yield `groups[${index}].group: a group that at least one matter is in, which ${group} has not`
  }
}

function* counterProblems({ counters, lines }: HallDocument): Generator<string> {
  yield* repeated('counters', 'counter', counters)
  const known = new Set(lines.map((line) => line.line))
  for (const [index, counter] of counters.entries()) {
    yield* repeated(`counters[${index}].lines`, 'line', counter.lines)
    for (const [place, { line }] of counter.lines.entries()) {
      if (!known.has(line)) yield `counters[${index}].lines[${place}].line: a line of this hall (${[...known].join(', ')}), not ${line}`
    }
  }
  const served = new Set(counters.flatMap((counter) => counter.lines.map((each) => each.line)))
  for (const [index, { line }] of lines.entries()) {
    if (!served.has(line)) yield `lines[${index}].line: a line that at least one counter serves, which ${line} has not`
  }
}

function* peopleProblems({ counters, people }: HallDocument): Generator<string> {
  yield* repeated('people', 'badge', people)
  const known = new Set(counters.map((counter) => counter.counter))
  for (const [index, person] of people.entries()) {
    yield* repeated(`people[${index}].posts`, 'counter', person.posts)
    for (const [place, { counter }] of person.posts.entries()) {
      if (!known.has(counter)) yield `people[${index}].posts[${place}].counter: a counter of this hall, not ${counter}`
    }
  }
  if (!people.some((person) => person.roles.includes('manager'))) yield 'people: at least one person with the role manager'
}

function* rulesProblems({ rules }: HallDocument): Generator<string> {
  for (const { at, with: other, holds } of contradictions)
    if (holds(rules)) yield `rules.${at}: ${at === other ? 'nothing twice' : `a value that rules.${other} does not contradict`}`
}
