import type { FindResult } from '../../protocol/commands/lifecycle.ts'
import type { Citizen } from './citizen.ts'
import type { Floor } from './floor.ts'

/** What somebody does who has a number and waits. Each at its time, if it still makes sense then. */
export function planWaiting(citizen: Citizen, floor: Floor): void {
  const { letsPass, looksUp, losesSlip, needsHelp, priority, urgent } = citizen.plan.habits
  if (letsPass) floor.in(letsPass.after, () => letOthersPass(citizen, floor, letsPass.by))
  if (looksUp) floor.in(looksUp.after, () => lookUp(citizen, floor))
  if (losesSlip) floor.in(losesSlip.after, () => printAgain(citizen, floor, losesSlip.at))
  if (needsHelp) floor.in(needsHelp.after, () => askForHelp(citizen, floor, needsHelp))
  if (priority) floor.in(priority.after, () => floor.guide.sees(citizen, priority))
  if (urgent) floor.in(urgent.after, () => floor.leader.raises(citizen))
}

/** What a slip shows, and a kiosk is shown. */
const shown = ({ ticket }: Citizen) => ({ number: ticket?.number ?? '', check: ticket?.code.slice(-4) ?? '' })

async function found(citizen: Citizen, floor: Floor): Promise<FindResult['ticket'] | undefined> {
  const answer = await floor.tally.ask(floor.kioskOf(citizen.plan.n), 'ticket.find', shown(citizen))
  if ('refused' in answer) return undefined
  floor.tally.count('looked up')
  const ticket = answer.result['ticket'] as FindResult['ticket']
  const calledByClock = floor.manager.callsByClock && ticket.state === 'called' && citizen.state === 'waiting'
  if (ticket.state !== citizen.state && !calledByClock)
    floor.tally.faults.push(`the kiosk says ${ticket.state} of ${ticket.number}, which is ${citizen.state}`)
  return ticket
}

async function lookUp(citizen: Citizen, floor: Floor): Promise<void> {
  if (citizen.state === 'waiting' || citizen.state === 'missed') await found(citizen, floor)
}

async function letOthersPass(citizen: Citizen, floor: Floor, by: 'phone' | 'kiosk'): Promise<void> {
  if (citizen.state !== 'waiting') return
  const phone = by === 'phone' ? citizen.phone : undefined
  const passes = phone ? await citizen.mayOnPhone('postpone') : (await found(citizen, floor))?.may.postpone
  if (passes === undefined) return
  const screen = phone ?? floor.kioskOf(citizen.plan.n)
  const answer = await floor.tally.ask(screen, 'ticket.postpone', phone ? { ticket: citizen.id } : shown(citizen))
  if (!('refused' in answer)) floor.tally.count('let others pass')
}

async function printAgain(citizen: Citizen, floor: Floor, at: 'kiosk' | 'desk'): Promise<void> {
  const { state } = citizen
  if (state !== 'waiting' && state !== 'called' && state !== 'missed') return
  const answer =
    at === 'desk' && citizen.tookAtKiosk
      ? await floor.tally.ask(floor.guide.screen, 'ticket.reprint', { ticket: citizen.id })
      : await floor.tally.ask(floor.kioskOf(citizen.plan.n), 'ticket.reprint', shown(citizen))
  if ('refused' in answer) return
  floor.tally.count('printed again')
  floor.tally.count('slips')
}

async function askForHelp(
  citizen: Citizen,
  floor: Floor,
  { by, managesAlone }: { by: 'phone' | 'kiosk'; managesAlone: boolean },
): Promise<void> {
  if (citizen.state !== 'waiting') return
  const screen = (by === 'phone' && citizen.phone) || floor.kioskOf(citizen.plan.n)
  const answer = await floor.tally.ask(screen, 'escort.ask', {})
  if ('refused' in answer) return
  const escort = String(answer.result['escort'])
  floor.guide.asked(escort)
  const request = floor.guide.requestAt(escort)
  if (!managesAlone) return
  floor.in(45_000, async () => {
    if (floor.guide.requestAt(escort) !== request) return
    if ('refused' in (await floor.tally.ask(screen, 'escort.close', { escort }))) return
    floor.tally.count('help ended')
    floor.guide.forget(escort)
  })
}

/** Somebody who was missed is back, and says so somewhere else than at the counter. Whether the number waits again. */
export async function rejoin(citizen: Citizen, floor: Floor): Promise<boolean> {
  const by = citizen.plan.habits.backBy
  if (by === 'counter') return false
  const ask = floor.tally.ask.bind(floor.tally)
  const answer =
    by === 'phone' && citizen.phone
      ? await ask(citizen.phone, 'ticket.rejoin', { ticket: citizen.id })
      : by === 'desk'
        ? await ask(floor.guide.screen, 'ticket.rejoin', { ticket: citizen.id })
        : await ask(floor.kioskOf(citizen.plan.n), 'ticket.rejoin', shown(citizen))
  if ('refused' in answer) return false
  floor.tally.count('rejoined')
  return true
}
