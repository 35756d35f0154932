import type { HallConfig } from '../setup/events.ts'

const skillsByHall = new WeakMap<HallConfig, ReadonlyMap<string, readonly string[]>>()

/** Whether a clerk is trained for a line; without a list of skills for all. Asked at every call, so looked up. [K10] */
export function canServe(hall: HallConfig | undefined, badge: string, line: string): boolean {
  if (!hall) return false
  let skills = skillsByHall.get(hall)
  if (!skills) {
    skills = new Map(hall.people.flatMap((person) => (person.skills ? [[person.badge as string, person.skills] as const] : [])))
    skillsByHall.set(hall, skills)
  }
  return skills.get(badge)?.includes(line) ?? true
}
