import { noticeCopies } from '../../protocol/vocabulary.ts'
import type { Citizen } from './citizen.ts'
import type { Clerk } from './clerk.ts'

const minute = 60_000
const habits = [
  ['not', 14],
  ['oral', 3],
  ['written', 2],
  ['later', 1],
] as const

/**
 * 一次性告知 (R02) before a service ends, to some: in one press; in writing, looked at first and one copy printed again; or later, by telephone, within the hall's days.
 */
export async function tellsOnce(clerk: Clerk, citizen: Citizen): Promise<void> {
  const how = clerk.chance.weighted(habits)
  const { tally } = clerk.floor
  const tell = async (how: object): Promise<string | undefined> => {
    const answer = await clerk.ask('notice.tell', { ticket: citizen.id, ...how })
    if ('refused' in answer) return undefined
    tally.count('slips', noticeCopies.length)
    return String(answer.result['notice'])
  }
  if (how === 'oral') await clerk.ask('notice.tell', { ticket: citizen.id, how: 'oral' })
  if (how === 'written') {
    await clerk.ask('notice.preview', { ticket: citizen.id, tell: {} })
    const notice = await tell({ how: 'written' })
    if (notice && !('refused' in (await clerk.ask('notice.reprint', { notice, copy: 'file' })))) tally.count('slips')
  }
  if (how === 'later') {
    const notice = await tell({ how: 'deferred', contact: { name: '王小明', phone: '13800138000' } })
    if (notice) clerk.floor.in(5 * minute, async () => void (clerk.state !== 'off' && (await clerk.ask('notice.told', { notice }))))
  }
}
