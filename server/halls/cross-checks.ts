import type { Sessions } from '../../protocol/clock-time.ts'
import type { HallDocument } from '../../protocol/hall-document.ts'
import { forbiddenWithin } from '../../protocol/plain-words.ts'
import { contradictions } from '../../protocol/rules/contradictions.ts'
import { signProblems } from '../../protocol/sign-problems.ts'
import { printerProblems } from './printer-checks.ts'
import { repeated } from './repeated.ts'

/** What a schema of single values cannot see. Each yields `path: what was expected`, in the order of the file. */
export function* crossProblems(document: HallDocument): Generator<string> {
  yield* hoursProblems(document.hall)
  yield* calendarProblems(document)
  yield* repeated('groups', 'group', document.groups)
  yield* repeated('lines', 'line', document.lines)
  yield* matterProblems(document)
  yield* counterProblems(document)
  yield* peopleProblems(document)
  yield* signsProblems(document)
  yield* printerProblems(document)
  yield* rulesProblems(document)
  yield* wordsProblems(document)
}

/** R08: what a hall says of itself is said and printed. */
function* wordsProblems(document: HallDocument): Generator<string> {
  const found = forbiddenWithin(document)
  if (found) yield `${found.at.replace(/\.(\d+)/g, '[$1]')}: words without 「${found.phrase}」, which no citizen is told`
}

function* signsProblems({ signs = [], signDrivers: drivers = [], counters }: HallDocument): Generator<string> {
  for (const [index, { counter }] of signs.entries())
    if (!counters.some((known) => known.counter === counter)) yield `signs[${index}].counter: a counter of this hall, not ${counter}`
  yield* signProblems({ signs, drivers })
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
  yield* sessionProblems('hall.hours', hall.hours, hall.dayStartsAt)
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** A session may go past midnight, but not past the end of the hall day. */
function* sessionProblems(at: string, sessions: Sessions, dayStartsAt: string): Generator<string> {
  const inDay = (time: string): number => (minutesOf(time) - minutesOf(dayStartsAt) + 1440) % 1440
  let last = { minutes: -1, time: '' }
  for (const [index, [from, to]] of sessions.entries()) {
    if (inDay(from) <= last.minutes) yield `${at}[${index}][0]: a time after ${last.time}, when the session before it ends`
    // That ends with the hall day itself.
    const end = inDay(to) || 1440
    if (end <= inDay(from)) yield `${at}[${index}][1]: a time after ${from}`
    last = { minutes: end, time: to }
  }
}

function* calendarProblems({ hall, calendar, lines }: HallDocument): Generator<string> {
  for (const [index, { hours }] of lines.entries()) if (hours) yield* sessionProblems(`lines[${index}].hours`, hours, hall.dayStartsAt)
  if (!calendar) return
  const { week, seasons = [], days = [], onHolidays = [] } = calendar
  const weekOf = function* (at: string, of: typeof week): Generator<string> {
    for (const [day, sessions] of Object.entries(of ?? {})) yield* sessionProblems(`${at}.${day}`, sessions, hall.dayStartsAt)
  }
  yield* weekOf('calendar.week', week)
  yield* sessionProblems('calendar.onHolidays', onHolidays, hall.dayStartsAt)
  for (const [index, season] of seasons.entries()) {
    const at = `calendar.seasons[${index}]`
    yield* sessionProblems(`${at}.hours`, season.hours, hall.dayStartsAt)
    yield* weekOf(`${at}.week`, season.week)
    const before = seasons.findIndex((other, place) => place < index && seasonsMeet(other, season))
    if (before >= 0) yield `${at}.from: a season that lies apart from calendar.seasons[${before}]`
  }
  for (const [index, { from, to = from, hours }] of days.entries()) {
    const at = `calendar.days[${index}]`
    yield* sessionProblems(`${at}.hours`, hours, hall.dayStartsAt)
    if (to < from) yield `${at}.to: a date from ${from} on`
    const before = days.findIndex((other, place) => place < index && other.from <= to && from <= (other.to ?? other.from))
    if (before >= 0) yield `${at}.from: a date that is not already in calendar.days[${before}]`
  }
}

type Season = { readonly from: string; readonly to: string }

function seasonsMeet(one: Season, other: Season): boolean {
  const holds = ({ from, to }: Season, date: string) => (from <= to ? from <= date && date <= to : from <= date || date <= to)
  return holds(one, other.from) || holds(other, one.from)
}

function* matterProblems({ groups, lines, matters, counters }: HallDocument): Generator<string> {
  yield* repeated('matters', 'matter', matters)
  const knownGroups = new Set(groups.map((group) => group.group))
  const knownLines = new Set(lines.map((line) => line.line))
  for (const [index, matter] of matters.entries()) {
    if (!knownLines.has(matter.line))
      yield `matters[${index}].line: a line of this hall (${[...knownLines].join(', ')}), not ${matter.line}`
    if (!knownGroups.has(matter.group))
      yield `matters[${index}].group: a group of this hall (${[...knownGroups].join(', ')}), not ${matter.group}`
  }
  yield* jointProblems(matters, counters)
  // An empty drawer on the kiosk leads nowhere.
  const used = new Set(matters.map((matter) => matter.group))
  for (const [index, { group }] of groups.entries()) {
    if (!used.has(group)) yield `groups[${index}].group: a group that at least one matter is in, which ${group} has not`
  }
}

function* jointProblems(matters: HallDocument['matters'], counters: HallDocument['counters']): Generator<string> {
  const single = new Set(matters.filter(({ joint }) => !joint).map(({ matter }) => matter))
  for (const [index, { joint, line }] of matters.entries()) {
    if (!joint) continue
    for (const [place, stage] of joint.stages.entries()) {
      if (!single.has(stage)) yield `matters[${index}].joint.stages[${place}]: a matter of this hall that is not joint itself, not ${stage}`
      if (joint.stages.indexOf(stage) < place) yield `matters[${index}].joint.stages[${place}]: each matter once (${stage})`
    }
    const first = matters.find(({ matter: id }) => id === joint.stages[0])?.line
    if (first !== undefined && first !== line) yield `matters[${index}].line: ${first}, the line of its first stage, not ${line}`
    if (joint.leadCounter !== undefined && !counters.some(({ counter }) => counter === joint.leadCounter))
      yield `matters[${index}].joint.leadCounter: a counter of this hall, not ${joint.leadCounter}`
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

function* peopleProblems({ counters, departments, lines, people }: HallDocument): Generator<string> {
  yield* repeated('people', 'badge', people)
  const known = new Set(counters.map((counter) => counter.counter))
  for (const [index, person] of people.entries()) {
    yield* repeated(`people[${index}].posts`, 'counter', person.posts)
    for (const [place, { counter }] of person.posts.entries()) {
      if (!known.has(counter)) yield `people[${index}].posts[${place}].counter: a counter of this hall, not ${counter}`
    }
  }
  yield* departmentProblems({ departments, people })
  yield* skillProblems({ lines, people })
  if (!people.some((person) => person.roles.includes('manager'))) yield 'people: at least one person with the role manager'
}

/** That a department has no chief, or one from elsewhere, is shown to the manager and no reason not to start. */
function* departmentProblems({ departments = [], people }: Pick<HallDocument, 'departments' | 'people'>): Generator<string> {
  yield* repeated('departments', 'department', departments)
  const known = new Set(departments.map(({ department }) => department))
  for (const [index, { department }] of people.entries())
    if (department !== undefined && !known.has(department))
      yield `people[${index}].department: a department of this hall, not ${department}`
  const badges = new Set(people.map(({ badge }) => badge))
  for (const [index, { chief, mandate }] of departments.entries()) {
    if (chief !== undefined && !badges.has(chief)) yield `departments[${index}].chief: a badge of this hall, not ${chief}`
    const powers = mandate?.powers ?? []
    if (new Set(powers).size < powers.length) yield `departments[${index}].mandate.powers: each power once`
  }
}

/** A line that nobody is trained for would never be called. */
function* skillProblems({ lines, people }: Pick<HallDocument, 'lines' | 'people'>): Generator<string> {
  const known = new Set(lines.map(({ line }) => line))
  for (const [index, { skills = [] }] of people.entries())
    for (const [place, line] of skills.entries()) {
      if (!known.has(line)) yield `people[${index}].skills[${place}]: a line of this hall (${[...known].join(', ')}), not ${line}`
      else if (skills.indexOf(line) < place) yield `people[${index}].skills[${place}]: one that is not already there (${line})`
    }
  const clerks = people.filter(({ roles }) => roles.includes('clerk'))
  for (const [index, { line }] of lines.entries())
    if (clerks.length > 0 && !clerks.some(({ skills }) => skills?.includes(line) ?? true))
      yield `lines[${index}].line: a line that at least one clerk is trained for, which ${line} has not`
}

function* rulesProblems({ rules, matters }: HallDocument): Generator<string> {
  const { registrationLine } = rules
  if (registrationLine !== '' && !matters.some(({ line, joint }) => line === registrationLine && !joint))
    yield `rules.registrationLine: a line of this hall with a matter that is not joint, not ${registrationLine}`
  for (const { at, with: other, holds } of contradictions)
    if (holds(rules)) yield `rules.${at}: ${at === other ? 'nothing twice' : `a value that rules.${other} does not contradict`}`
}
