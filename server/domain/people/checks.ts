import type { StaffCheck } from '../../../protocol/people.ts'
import type { HallConfig } from '../setup/events.ts'
import { holdersOf } from './posts.ts'

export type Found = { readonly check: StaffCheck; readonly department?: string; readonly counter?: number; readonly line?: string }

/**
 * What is to mend in the list of people: a department of two or more clerks without a chief (001-8 「选派超过2人(含2人)的,必须明确一名首席代表」) or whose chief
 * is not of it; a post without A or without B (003 「每个工作岗位或相近岗位有2名经办人员相互替补」); a line none of whose counters has a post. Never a reason
 * not to start. A hall that names no departments, or no posts, is asked for none. [O20]
 */
export function staffChecks(hall: HallConfig): Found[] {
  const found: Found[] = []
  for (const { department, chief } of hall.departments ?? []) {
    const own = hall.people.filter((person) => person.department === department)
    const clerks = own.filter(({ roles }) => roles.includes('clerk'))
    if (chief === undefined) {
      if (clerks.length >= 2) found.push({ check: 'no-chief', department })
    } else if (!own.some(({ badge }) => badge === chief)) found.push({ check: 'chief-elsewhere', department })
  }
  if (!hall.people.some(({ posts }) => posts.length > 0)) return found
  for (const { counter } of hall.counters) {
    const ranks = holdersOf(hall, counter).map(({ rank }) => rank)
    if (!ranks.includes('A')) found.push({ check: 'no-a', counter })
    if (!ranks.includes('B')) found.push({ check: 'no-b', counter })
  }
  for (const { line } of hall.lines) {
    const counters = hall.counters.filter(({ lines }) => lines.some((served) => served.line === line))
    if (!counters.some(({ counter }) => holdersOf(hall, counter).length > 0)) found.push({ check: 'line-unposted', line })
  }
  return found
}
