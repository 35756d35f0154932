import type { ImportTable } from '../../../protocol/hall-import.ts'
import type { Language } from '../../../protocol/vocabulary.ts'
import { type ColumnKey, columns } from './columns.ts'
import { writeCounters } from './counter-list.ts'
import { writeMaterial } from './material-line.ts'
import type { Matter, PresentHall, PresentPerson } from './present-hall.ts'
import { roleNames } from './roles.ts'

/** The hall as a table: the head, and a row for each. Without PINs. Read again unchanged, it changes nothing. */
export function templateRows(table: ImportTable, hall: PresentHall, language: Language): string[][] {
  const head = columns[table].map((column) => column.head[language])
  const cells = (of: (key: ColumnKey) => string) => columns[table].map(({ key }) => of(key))
  const rows =
    table === 'people'
      ? hall.people.map((person) => cells((key) => personCell(key, person, { hall, language })))
      : hall.matters.map((matter) => cells((key) => matterCell(key, matter, hall)))
  return [head, ...rows]
}

function personCell(key: ColumnKey, person: PresentPerson, { hall, language }: { hall: PresentHall; language: Language }): string {
  switch (key) {
    case 'badge':
      return person.badge
    case 'name':
      return person.name
    case 'roles':
      return person.roles.map((role) => roleNames[role][language]).join('、')
    case 'title':
      return person.title['zh-Hans']
    case 'titleEn':
      return person.title.en
    case 'postA':
    case 'postB':
    case 'postC':
      return writeCounters(person.posts.filter(({ rank }) => key === `post${rank}`).map(({ counter }) => ({ counter, tier: 1 })))
    case 'department':
      return hall.departments?.find(({ department }) => department === person.department)?.name['zh-Hans'] ?? ''
    case 'since':
      return person.since ?? ''
    default:
      return ''
  }
}

function matterCell(key: ColumnKey, matter: Matter, hall: PresentHall): string {
  const { guide } = matter
  const line = hall.lines.find((each) => each.line === matter.line)
  const group = hall.groups.find((each) => each.group === matter.group)
  const [, name, english] = key.split('.')
  const language = english === 'en' ? 'en' : 'zh-Hans'
  switch (name ?? key) {
    case 'matter':
      return matter.matter
    case 'name':
      return matter.name[language]
    case 'line':
      return matter.line
    case 'lineName':
      return line?.name[language] ?? ''
    case 'area':
      return line?.area[language] ?? ''
    case 'counters':
      return writeCounters(
        hall.counters.flatMap(({ counter, lines }) =>
          lines.filter((each) => each.line === matter.line).map(({ tier }) => ({ counter, tier })),
        ),
      )
    case 'group':
      return group?.name[language] ?? ''
    case 'minutes':
      return String(matter.minutes)
    case 'basis':
    case 'conditions':
    case 'steps':
      return guide[name as 'basis' | 'conditions' | 'steps'].map((text) => text[language]).join('\n')
    case 'materials':
      return guide.materials.map((material) => writeMaterial(material, language)).join('\n')
    case 'promised':
    case 'legal':
    case 'fee':
    case 'contact':
      return guide[name as 'promised' | 'legal' | 'fee' | 'contact'][language]
    case 'complaintPhone':
      return guide.complaintPhone
    default:
      return ''
  }
}
