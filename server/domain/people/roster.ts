import type { HallConfig, Staff } from '../setup/events.ts'

/** Who works in the hall. The people come with the hall document; where they sit is the counters' matter. */
export const staffOf = (hall: HallConfig | undefined, badge: string): Staff | undefined =>
  hall?.people.find((person) => person.badge === badge)

export const isClerk = (person: Staff | undefined): person is Staff => person?.roles.includes('clerk') === true
