import * as v from 'valibot'
import { Day, type DepartmentId } from '../../../protocol/people.ts'
import { newId } from './matter-ids.ts'
import type { PresentHall, PresentPerson } from './present-hall.ts'
import { makeText } from './texts.ts'

type Department = NonNullable<PresentHall['departments']>[number]

/** Departments as people's rows name them: one that the hall does not have yet is made, by its name alone. */
export class DepartmentsRead {
  private readonly made: Department[] = []

  constructor(private readonly present: readonly Department[]) {}

  idOf(name: string): DepartmentId {
    const all = [...this.present, ...this.made]
    const known = all.find((each) => Object.values(each.name).includes(name))
    if (known) return known.department
    const department = newId('d', name, '', (id) => all.some((each) => each.department === id)) as string as DepartmentId
    this.made.push({ department, name: makeText(name, '', undefined).text })
    return department
  }

  get all(): readonly Department[] {
    return [...this.present, ...this.made]
  }
}

/** 2021-03-08, 2021/3/8, 2021.3.8, 2021年3月8日; '' stays ''. Undefined: none of these, or no day that there is. */
export function readDay(text: string): string | undefined {
  if (text === '') return ''
  const [, year = '', month = '', day = ''] =
    /^([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?$/.exec(text.normalize('NFKC')) ?? []
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return v.is(Day, read) ? read : undefined
}

/** A chief who goes answers for nobody any more, and neither does the paper of authority: the manager is shown that it is to mend. */
export function withoutLostChiefs(
  departments: readonly Department[] | undefined,
  people: readonly PresentPerson[],
): Pick<PresentHall, 'departments'> {
  if (!departments) return {}
  const badges = new Set<string>(people.map(({ badge }) => badge))
  return {
    departments: departments.map((department) => {
      if (department.chief === undefined || badges.has(department.chief)) return department
      const { chief: _chief, mandate: _mandate, ...rest } = department
      return rest
    }),
  }
}
