import type { NoticeEntry, OwnAway } from '../../protocol/views/away.ts'
import type { Clerk } from './clerk.ts'

const minute = 60_000
/** Work outside, which the leader hears of before. */
const outside = new Set(['meeting', 'site-visit'])

/** Before somebody leaves for work outside: asked at the console, and the leader, who has the page open, says yes. */
export async function askBefore(clerk: Clerk, reason: string, back: number): Promise<void> {
  const { floor } = clerk
  if (!outside.has(reason)) return
  if ('refused' in (await clerk.ask('away.ask', { reason, until: new Date(back).toISOString() }))) return
  floor.tally.count('asked to leave')
  await floor.leader.letsGo(clerk.badge)
}

/** Back again: what the clock noticed meanwhile is explained in a few words. */
export async function explain(clerk: Clerk): Promise<void> {
  const { floor } = clerk
  const away = (await clerk.shown('away')) as OwnAway | undefined
  for (const { notice, comment } of away?.notices ?? [])
    if (comment === undefined && !('refused' in (await clerk.explains(notice, '午间轮休，已告知同事')))) floor.tally.count('explained')
}

/** What the leader judges in the evening: long ones count, the others were the noon break. */
export const judgementOf = ({ since, endedAt }: NoticeEntry): object =>
  endedAt && Date.parse(endedAt) - Date.parse(since) > 150 * minute
    ? { verdict: 'confirmed' }
    : { verdict: 'set-aside', reason: '午间休息' }
