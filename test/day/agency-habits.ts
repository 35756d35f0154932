import type { Clerk } from './clerk.ts'

const minute = 60_000

/** A case that its citizen leaves to the clerk to be carried through: every fourth, by the last figures of its number. */
export async function carriesThrough(clerk: Clerk, number: string): Promise<void> {
  const { floor } = clerk
  if (Number(number.slice(-4)) % 4 !== 3) return
  const mandate = { scope: '代为送件、取证', limit: 5 }
  const taken = await clerk.ask('agency.accept', { case: number, agent: clerk.badge, client: { name: '王秀兰' }, mandate })
  if ('refused' in taken) return
  floor.tally.count('mandate given')
  const { agency } = taken.result
  floor.in(2 * minute, async () => {
    await floor.manager.ask('agency.assign', { agency, agent: clerk.badge })
    for (const step of ['handled', 'replied']) await clerk.says('agency.step', { agency, step })
    if (!('refused' in (await clerk.says('agency.feedback', { agency, satisfied: true })))) floor.tally.count('agency ended')
  })
}
