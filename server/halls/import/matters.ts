import type { LineId } from '../../../protocol/vocabulary.ts'
import type { Findings } from './findings.ts'
import { GroupsOfMatters } from './groups-of-matters.ts'
import { GuideReader } from './guide.ts'
import type { Table } from './head.ts'
import { keepJoints } from './joints.ts'
import { LinesOfMatters } from './lines-of-matters.ts'
import { MatterCells } from './matter-cells.ts'
import { newId } from './matter-ids.ts'
import type { Matter, PresentHall } from './present-hall.ts'
import { makeText } from './texts.ts'

type Work = Pick<PresentHall, 'matters' | 'lines' | 'counters' | 'groups'>

/** The hall's work as the matters' table has it. What is wrong is found; then the result counts for nothing. */
export function readMatters({ rows, headOf }: Table, present: PresentHall, absent: 'keep' | 'remove', findings: Findings): Work {
  const lines = new LinesOfMatters()
  const groups = new GroupsOfMatters(present)
  const known = { byId: new Map(present.matters.map((matter) => [matter.matter as string, matter])), byName: byName(present.matters) }
  const read = new Map<string, { matter: Matter; row: number }>()
  for (const row of rows) {
    const cells = new MatterCells(row, headOf, findings)
    const line = cells.line()
    if (line !== undefined) lines.add(line, cells)
    const name = cells.text('m.name')
    const id = cells.text('matter')
    if (name === '') cells.problem('empty', 'm.name')
    if (id !== '' && !known.byId.has(id)) cells.problem('unknown-matter-id', 'matter', id)
    if (name === '' || line === undefined) continue
    const before = known.byId.get(id) ?? known.byName.get(name)
    const named = makeText(name, cells.text('m.name.en'), before?.name)
    if (named.fallback) findings.rows('english-missing', 'matters', [row.row])
    const key =
      before?.matter ??
      newId(
        'm',
        name,
        named.text.en,
        (taken) => known.byId.has(taken) || (read.has(taken) && read.get(taken)?.matter.name['zh-Hans'] !== name),
      )
    const twin = read.get(key)
    if (twin) {
      cells.problem('matter-twice', 'm.name', name, { rows: [twin.row] })
      continue
    }
    const group = cells.text('m.group')
    const lineName = cells.text('m.lineName') || present.lines.find((each) => each.line === line)?.name['zh-Hans'] || line
    const matter: Matter = {
      matter: key,
      line: line as LineId,
      group: group === '' && before ? before.group : groups.named(group || lineName, cells.text('m.group.en')),
      name: named.text,
      minutes: cells.minutes(before?.minutes),
      ...(before?.case ? { case: before.case } : {}),
      ...(before?.joint ? { joint: before.joint } : {}),
      guide: new GuideReader(cells, before?.guide, findings, present.hall.supervisionPhone).read(),
    }
    read.set(key, { matter, row: row.row })
  }
  const matters = [
    ...present.matters.flatMap((matter) => read.get(matter.matter)?.matter ?? (absent === 'keep' ? [matter] : [])),
    ...[...read.values()].flatMap(({ matter }) => (known.byId.has(matter.matter) ? [] : [matter])),
  ]
  if (matters.length === 0) findings.problem({ code: 'empty', table: 'matters' })
  const told = lines.lines(present)
  const kept = present.lines
    .filter(({ line }) => absent === 'keep' || lines.has(line))
    .map((line) => told.find((each) => each.line === line.line) ?? line)
  const all = [...kept, ...told.filter(({ line }) => !present.lines.some((each) => each.line === line))]
  const counters = lines.counters(present, all, absent)
  return { matters: keepJoints(matters, counters), lines: all, counters, groups: groups.filled(present, matters) }
}

function byName(matters: readonly Matter[]): ReadonlyMap<string, Matter> {
  const found = new Map<string, Matter>()
  for (const matter of matters) if (!found.has(matter.name['zh-Hans'])) found.set(matter.name['zh-Hans'], matter)
  return found
}
