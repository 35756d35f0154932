import type { HeldEntry } from '../protocol/views/staff.ts'
import type { CounterState, TicketId } from '../protocol/vocabulary.ts'
import { wordsFor } from '../web/refusal-words.ts'
import { verifiedField } from './away/own-away.ts'
import type { Desk } from './desk.ts'
import { handingOf } from './duty-shown.ts'
import { memoFor } from './memo.ts'
import { outcomeOf } from './outcomes/draft.ts'
import { words as outcomeWords } from './outcomes/words.ts'
import { leaveSeat } from './seat.ts'
import { afterFinish } from './visit-acts.ts'
import { ways } from './ways-words.ts'
import { words } from './words.ts'

export const secondaries = ['recall', 'missed', 'park', 'transfer'] as const
export type Secondary = (typeof secondaries)[number]

/** Which keys mean something in which state of the counter; the others are shown at rest. */
const meaningful: Readonly<Record<Secondary, readonly CounterState[]>> = {
  recall: ['called'],
  missed: ['called'],
  park: ['serving'],
  transfer: ['called', 'serving'],
}
export const means = (act: Secondary, state: CounterState | undefined): boolean => state !== undefined && meaningful[act].includes(state)

/** Calls that the ticket must still have before it can be missed. */
export const callsToGo = ({ ticket }: Desk): number => Math.max(0, (ticket?.callsBeforeMissed ?? 0) - (ticket?.calls ?? 0))

/** What the one big key does, by the state of the counter. */
export const primaryOf = { closed: 'open', idle: 'call', called: 'start', serving: 'finish', paused: 'resume' } as const satisfies Record<
  CounterState,
  string
>

export const isPrimary = (act: string): boolean => Object.values<string>(primaryOf).includes(act)

/** The common way: one key. */
export function primary(desk: Desk): Promise<unknown> | undefined {
  const { now, ticket } = desk
  if (!now) return undefined
  const act = primaryOf[now.state]
  switch (act) {
    case 'open':
      return desk.ask(act, (c, counter) => c.send('counter.open', { counter }))
    case 'call':
      return callNext(desk)
    case 'resume':
      return desk.ask(act, (c, counter) => c.send('counter.resume', { counter }))
    case 'start':
      return ticket && desk.ask(act, (c, counter) => c.send('counter.start', { counter, ticket: ticket.id }))
    case 'finish':
      return finish(desk)
  }
}

export async function callNext(desk: Desk): Promise<void> {
  const someone = await desk.ask('call', (c, counter) => c.send('counter.call', { counter }))
  if (!someone && !desk.saying.value) desk.say(() => words.value.nobodyWaits)
}

export async function finish(desk: Desk): Promise<boolean> {
  const { ticket, kind } = desk
  if (!ticket) return false
  const stay = desk.staying ? { stay: true } : {}
  const done = await desk.ask('finish', (c, counter) =>
    c.send('counter.finish', { counter, ticket: ticket.id, outcome: outcomeOf(kind, ticket), ...stay, ...verifiedField(desk) }),
  )
  const { returned, notices = [] } = (desk.result ?? {}) as { returned?: { counter?: number }; notices?: readonly { notice: string }[] }
  const printed = notices.map(({ notice }) => notice.replace(/^[0-9]{8}-/, '')).join('、')
  const also = () => (printed ? outcomeWords.value.printed(printed) : '')
  if (done) desk.say(() => (returned ? cameBack(ticket.number, returned.counter) : afterFinish(ticket) + also()))
  return done
}

const cameBack = (number: string, counter: number | undefined): string =>
  counter === undefined ? ways.value.returned(number) : ways.value.returnedTo(number, counter)

export function secondary(desk: Desk, act: Secondary): Promise<unknown> | undefined {
  const { ticket } = desk
  if (!ticket || !means(act, desk.now?.state)) return undefined
  switch (act) {
    case 'recall':
      if (desk.recallIn > 0) return undefined
      return desk.ask(act, (c, counter) => c.send('counter.recall', { counter, ticket: ticket.id }))
    case 'missed': {
      const left = callsToGo(desk)
      if (left > 0) return void desk.say(() => ways.value.callsToGo(left))
      return desk.ask(act, (c, counter) => c.send('counter.missed', { counter, ticket: ticket.id }))
    }
    case 'park':
      return desk.ask(act, (c, counter) => c.send('counter.park', { counter, ticket: ticket.id, note: memoFor(ticket.id) }))
    case 'transfer':
      desk.panel.value = 'transfer'
      return undefined
  }
}

export type Target = { readonly line: string } | { readonly counter: number } | { readonly badge: string }

export async function transfer(
  desk: Desk,
  ticket: string,
  { to, returnAfterwards }: { to: Target; returnAfterwards: boolean },
): Promise<void> {
  const comment = memoFor(ticket)
  const done = await desk.ask('transfer', (c, counter) => c.send('counter.transfer', { counter, ticket, to, comment, returnAfterwards }))
  if (done && desk.result?.['warning']) desk.say(() => ways.value.sentUnserved)
}

/** Takes back the last step, while its seconds last. */
export async function undo(desk: Desk): Promise<void> {
  const last = desk.undo
  if (!last) return
  const done = await desk.ask('undo', (c, counter) => c.send('counter.undo', { counter, ticket: last.ticket as TicketId }))
  if (done) desk.say(() => ways.value.undone(last.number))
}

/** A missed citizen who came back waits again, behind the next few. */
export async function rejoin(desk: Desk, held: HeldEntry): Promise<void> {
  const done = await desk.ask(`rejoin:${held.id}`, (c) => c.send('ticket.rejoin', { ticket: held.id }))
  const behind = Number(desk.result?.['behind'] ?? 0)
  if (done) desk.say(() => ways.value.rejoined(held.number, behind))
}

type Going = { readonly until: string | undefined; readonly people: readonly string[] }

export const pause = (desk: Desk, reason: string, { until, people }: Going): Promise<boolean> =>
  desk.ask('pause', (c, counter) => c.send('counter.pause', { counter, reason, until, ...(people.length > 0 && { people: [...people] }) }))

/** Asks the leaders, who see it at once; the answer comes to the side of the console. */
export const askToGo = (desk: Desk, reason: string, { until, people }: { until: string; people: readonly string[] }): Promise<boolean> =>
  desk.ask('ask', (c, counter) => c.send('away.ask', { counter, reason, until, people: [...people] }))

/** F8: away, and back again. */
export function pauseOrResume(desk: Desk): void {
  if (desk.now?.state === 'paused') void primary(desk)
  else if (desk.ticket) desk.say(() => wordsFor({ refused: 'counter-busy' }))
  else if (desk.now?.state === 'idle') desk.panel.value = 'pause'
}

/** Goes on with a ticket of the counter's own lists. */
export const goOnWith = (desk: Desk, held: HeldEntry): Promise<boolean> =>
  desk.ask(`held:${held.id}`, (c, counter) =>
    held.list === 'parked' ? c.send('counter.unpark', { counter, ticket: held.id }) : c.send('counter.call', { counter, ticket: held.id }),
  )

/** Nobody leaves a citizen behind. */
export const leavable = ({ now, assists }: Desk): boolean =>
  now !== undefined && now.state !== 'closed' && (assists || now.ticket === undefined)

/** With something open that nobody has taken over, the clerk is asked first (R24). */
export async function leave(desk: Desk): Promise<void> {
  if (desk.assists) {
    if (await desk.ask('leave', (c, counter) => c.send('counter.leave', { counter }))) leaveSeat()
    return
  }
  const handing = handingOf(desk)
  if (leavable(desk) && handing?.asked && handing.open > 0) {
    desk.panel.value = 'handover'
    return
  }
  await goHome(desk)
}

export async function goHome(desk: Desk): Promise<void> {
  if (leavable(desk) && (await desk.ask('close', (c, counter) => c.send('counter.close', { counter })))) leaveSeat()
}
