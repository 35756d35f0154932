import type { Citizen } from './citizen.ts'
import type { Clerk } from './clerk.ts'

/** At the counter somebody wants one matter more, or one of those to come no longer. */
export async function changeVisit(clerk: Clerk, citizen: Citizen): Promise<void> {
  const { asksForMore, joint, drops } = citizen.plan.habits
  const { tally } = clerk.floor
  if (citizen.changed || joint !== undefined) return
  const last = citizen.ahead.at(-1)
  if (last !== undefined && drops) {
    citizen.changed = true
    if ('refused' in (await clerk.ask('visit.drop', { ticket: citizen.id, matter: last }))) return
    citizen.ahead.pop()
    tally.count('matter left out')
  } else if (last === undefined && asksForMore && citizen.plan.habits.more.length === 0) {
    citizen.changed = true
    if ('refused' in (await clerk.ask('visit.add', { ticket: citizen.id, matter: asksForMore.matter }))) return
    citizen.ahead.push(asksForMore.matter)
    tally.count('matter added')
  }
}
