import type { Entry } from '../../../protocol/views/view.ts'
import { seatOf } from '../counters/state.ts'
import { servesNow } from '../lines/hand-on.ts'
import { missedAt } from '../lines/missed-by-clock.ts'
import { heldAt, lineOfTicket, listAt, type Ticket } from '../lines/state.ts'
import { neighboursOf, visitsOf } from '../neighbours.ts'
import { isClerk } from '../people/roster.ts'
import { canServe } from '../people/trained.ts'
import { nextStage, servesLine } from '../visits/go-on.ts'
import { ownAgenciesPart } from './agencies.ts'
import { appointmentOf, ownAppointmentsPart } from './appointments.ts'
import { ownAwayPart } from './away.ts'
import { callingShown, pickable } from './calling.ts'
import { caseConsole, casePart, ownCasesPart } from './cases.ts'
import { chainOf, chainShown, leadConsole, ledEntry, ledFrom } from './chains.ts'
import { extensionPart } from './closing.ts'
import { colleaguesPart, consoleStaffKeys, coverPart, ownLeavePart, ownQuestionPart } from './console-people.ts'
import { ownObjectionsPart, readyCasesPart, resultConsoles } from './delivery.ts'
import { ownEnquiriesPart, ownRecordsPart } from './enquiries.ts'
import { handingPart, ownHandoverPart } from './handover.ts'
import { ownHomesPart } from './homes.ts'
import { hoursPart } from './hours.ts'
import { ownParcelsPart } from './mail.ts'
import { formsPart, issuedPart, owedPart, proposedShown } from './notices.ts'
import { ownAlarmPart, ownDutyPart } from './own-duty.ts'
import { priorityShown } from './priority.ts'
import { consoleOfFirst, ownReferrals, referralEntry } from './referrals.ts'
import {
  clerkShown,
  compact,
  counterOf,
  counterState,
  countersServing,
  hallPart,
  iso,
  lineEntry,
  matterName,
  matterOf,
  numberIn,
  otherDay,
  ownLineIds,
  pauseShown,
  type Scene,
  type Shape,
  ticketTimes,
  waitPart,
} from './scene.ts'

export const console: Shape = {
  exists: (scene, name) => counterOf(scene, numberIn(name)) !== undefined,
  parts: {
    hall: hallPart,
    hours: hoursPart,
    extension: extensionPart,
    now: { make: (scene, _id, name) => now(scene, numberIn(name)) },
    held: { ids: (scene, name) => setAside(scene, numberIn(name)).map(({ id }) => id), make: heldEntry },
    line: { ids: ownLineIds, make: ownLine },
    wait: { ...waitPart, ids: ownLineIds },
    referral: { ids: (scene, name) => ownReferrals(scene, numberIn(name)), make: referralEntry },
    chain: { ids: (scene, name) => ledFrom(scene, numberIn(name)), make: ledEntry },
    matters: {
      make: ({ hall }) => ({
        matters: hall.matters.map(({ matter, name, line }) => ({ matter, name, line })),
        most: hall.rules.mattersPerVisit,
      }),
    },
    today: { make: (scene, _id, name) => today(scene, numberIn(name)) },
    appointment: ownAppointmentsPart,
    cases: ownCasesPart,
    case: casePart,
    enquiry: ownEnquiriesPart,
    record: ownRecordsPart,
    agency: ownAgenciesPart,
    forms: formsPart,
    owed: owedPart,
    notice: issuedPart,
    ready: readyCasesPart,
    parcel: ownParcelsPart,
    objection: ownObjectionsPart,
    targets: { make: (scene, _id, name) => targets(scene, numberIn(name)) },
    cover: coverPart,
    colleagues: colleaguesPart,
    leave: ownLeavePart,
    question: ownQuestionPart,
    duty: ownDutyPart,
    alarm: ownAlarmPart,
    handover: ownHandoverPart,
    handing: handingPart,
    away: ownAwayPart,
    home: ownHomesPart,
  },
  touched: (scene, subject) => {
    if (subject === 'hours')
      return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, ['hours', 'extension', 'away', 'leave:*']])
    // What is told elsewhere is owed no more here.
    if (subject === 'owed') return [...scene.state.counters.seats.keys()].map((counter) => [`counter:${counter}`, ['owed:*']])
    if (subject === 'ways') return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, ['now', 'targets']])
    if (subject === 'staff') return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, consoleStaffKeys])
    if (subject === 'duty') return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, ['duty']])
    if (subject === 'away') return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, ['away']])
    if (typeof subject === 'string') return []
    if ('handover' in subject) return [[`counter:${subject.handover}`, [`handover:${subject.handover}`, 'handing']]]
    if ('line' in subject) return countersServing(scene, subject.line).map((counter) => [`counter:${counter}`, [`line:${subject.line}`]])
    if ('appointment' in subject)
      return countersServing(scene, appointmentOf(scene, subject.appointment)?.line ?? '').map((counter) => [
        `counter:${counter}`,
        [`appointment:${subject.appointment}`],
      ])
    if ('console' in subject)
      return [
        [
          `counter:${subject.console}`,
          [
            'now',
            'held:*',
            'today',
            'referral:*',
            'chain:*',
            'targets',
            'cases',
            'case:*',
            'handing',
            'away',
            'owed:*',
            'notice:*',
            'objection:*',
            'parcel:*',
          ],
        ],
      ]
    if ('case' in subject || 'parcel' in subject) return [...caseConsole(scene, subject), ...resultConsoles(scene)]
    if ('asked' in subject) return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, keysOfAsked(subject.asked)])
    if ('home' in subject) return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, [`home:${subject.home}`]])
    if ('agency' in subject) return scene.hall.counters.map(({ counter }) => [`counter:${counter}`, [`agency:${subject.agency}`]])
    if ('followed' in subject) return followers(scene, subject.followed)
    if ('seat' in subject)
      return scene.hall.counters.map(({ counter }) => [
        `counter:${counter}`,
        [...onSeat, ...(counter === subject.seat ? ['duty', ...consoleStaffKeys, 'away'] : [])],
      ])
    return []
  },
  onBeat: ['wait:*', 'hours', 'extension', 'handing', 'away', 'alarm:*'],
}

/** Who sits where is said of every place that something was sent to, and what is whose goes with it. */
const onSeat = ['now', 'targets', 'handing', 'line:*', 'enquiry:*', 'record:*', 'agency:*', 'referral:*', 'home:*']

/** Its key in a console's view; a call back has none there. */
const keysOfAsked = (asked: string): readonly string[] =>
  asked.startsWith('Z') ? [`enquiry:${asked}`] : asked.startsWith('J') ? [`record:${asked}`] : []

/** Who answers for a ticket that is elsewhere: the clerk who handed it on first, and whoever leads its joint visit. */
function followers(scene: Scene, ticket: string): (readonly [string, readonly string[]])[] {
  const first = consoleOfFirst(scene, ticket)
  const lead = leadConsole(scene, ticket)
  return [
    ...(first === undefined ? [] : [[`counter:${first}`, [`referral:${ticket}`]] as const]),
    ...(lead === undefined ? [] : [[`counter:${lead}`, [`chain:${ticket}`]] as const]),
  ]
}

function now(scene: Scene, counter: number): Entry {
  const held = heldAt(scene.state.lines, counter)
  return compact({
    counter,
    name: counterOf(scene, counter)?.name,
    kind: counterOf(scene, counter)?.kind,
    state: counterState(scene, counter),
    clerk: clerkShown(scene, scene.state.counters.seats.get(counter)?.badge),
    assistant: clerkShown(scene, scene.state.counters.seats.get(counter)?.assistant),
    ...callingShown(scene, counter),
    ticket: held && heldTicket(scene, held),
    pause: pauseShown(scene, counter),
    outcomeKinds: scene.hall.rules.outcomeKinds,
    verifyPapers: scene.hall.rules.verifyPapers,
    undo: undoShown(scene, counter),
  })
}

const heldTicket = (scene: Scene, ticket: Ticket): Entry =>
  compact({
    id: ticket.id,
    number: ticket.number,
    day: otherDay(scene, ticket),
    state: ticket.state,
    category: ticket.category,
    language: ticket.language,
    line: ticket.line,
    matter: matterOf(scene, ticket.matter),
    ...proposedShown(scene, ticket),
    ...ticketTimes(ticket),
    servedBefore: ticket.servedMs,
    calls: ticket.calls,
    citizen: ticket.citizen === undefined ? undefined : scene.personal(ticket.citizen)?.['name'],
    comment: commentOf(scene, ticket),
    waitedBefore: ticket.waitedMs,
    walkedBefore: ticket.walkedMs,
    returnsTo: ticket.returns.at(-1)?.counter,
    ...(ticket.state === 'called' && calledShown(scene, ticket)),
    stages: chainShown(scene, ticket.id),
    next: nextOfVisit(scene, ticket),
    referral: referralEntry(scene, ticket.id),
    priority: priorityShown(scene, ticket),
  })

/** What the clerk and the clock may do with a call that nobody answers. */
const calledShown = ({ hall, state }: Scene, ticket: Ticket) => {
  const missed = missedAt(state, ticket)
  return {
    callsBeforeMissed: hall.rules.callsBeforeMissed,
    missedAt: missed === undefined ? undefined : iso(missed),
    calledLongAt: iso((ticket.calledAt ?? 0) + hall.rules.calledAlarmMinutes * 60_000),
  }
}

/** Until when is said, and the screen keeps time: that it is over is no event. */
function undoShown({ state, hall }: Scene, counter: number): Entry | undefined {
  const last = state.lines.undoable.get(counter)
  const badge = state.counters.seats.get(counter)?.badge
  if (!last || last.badge !== badge || hall.rules.undoSeconds === 0) return undefined
  return { ticket: last.ticket, number: last.before.number, undid: last.undid, until: iso(last.at + hall.rules.undoSeconds * 1000) }
}

/** Where the visit goes when this matter is finished, and whether it may be done here at once. */
function nextOfVisit(scene: Scene, ticket: Ticket): Entry | undefined {
  const chain = chainOf(scene, ticket.id)
  const next = chain && nextStage(chain, visitsOf(scene.state).neighbours.covered)
  if (!next || ticket.counter === undefined) return undefined
  const here = servesLine(scene.hall, ticket.counter, next.line) && visitsOf(scene.state).neighbours.trained(ticket.counter, next.line)
  const name = matterName(scene, next.matter)
  return { matter: next.matter, name, line: next.line, here, sitting: here && next.line === ticket.line }
}

const commentOf = (scene: Scene, { comment }: Ticket): string | undefined =>
  comment === undefined ? undefined : scene.personal(comment)?.['text']

/** Parked and missed here, then what was sent to this counter or to its clerk. */
function setAside({ state }: Scene, counter: number): Ticket[] {
  const { lines, counters } = state
  const badge = counters.seats.get(counter)?.badge
  const ids = [...(lines.index.aside.get(counter) ?? [])]
  for (const { id } of listAt(lines, { counter })) ids.push(id)
  if (badge !== undefined) for (const { id } of listAt(lines, { badge })) ids.push(id)
  return ids.map((id) => lines.tickets.get(id)).filter((ticket) => ticket !== undefined)
}

function heldEntry(scene: Scene, id: string): Entry | undefined {
  const ticket = scene.state.lines.tickets.get(id)
  if (!ticket) return undefined
  return compact({
    id: ticket.id,
    number: ticket.number,
    day: otherDay(scene, ticket),
    list: ticket.state === 'parked' || ticket.state === 'missed' ? ticket.state : 'addressed',
    matter: matterName(scene, ticket.matter),
    since: iso(ticket.since),
    calls: ticket.calls,
    fromCounter: ticket.state === 'waiting' ? ticket.counter : undefined,
    returned: ticket.state === 'waiting' && ticket.sentBack ? true : undefined,
    rejoin: ticket.state === 'missed' ? ticket.rejoins < scene.hall.rules.rejoinsAtMost : undefined,
    comment: commentOf(scene, ticket),
  })
}

function ownLine(scene: Scene, line: string, name: string): Entry | undefined {
  const entry = lineEntry(scene, line)
  const tier = counterOf(scene, numberIn(name))?.lines.find((own) => own.line === line)?.tier
  if (!entry || tier === undefined) return undefined
  const next = scene.state.lines.tickets.get(listAt(scene.state.lines, { line }).first()?.id ?? '')
  return compact({ ...entry, tier, next: next?.number, oldest: next && iso(next.takenAt), pickable: pickable(scene, numberIn(name), line) })
}

/** Trained for the line that the ticket at this counter is of. [K10] */
function trainedFor({ hall, state }: Scene, here: number): (badge: string) => boolean {
  const held = heldAt(state.lines, here)
  return (badge) => !held || canServe(hall, badge, lineOfTicket(held))
}

function today({ state }: Scene, counter: number): Entry {
  const day = state.lines.clerks.get(state.counters.seats.get(counter)?.badge ?? '') ?? { finished: 0, servedMs: 0 }
  return { finished: day.finished, meanSeconds: day.finished === 0 ? 0 : Math.round(day.servedMs / day.finished / 1000) }
}

/** Elsewhere: not this counter, nor the clerk who sits there. */
function targets(scene: Scene, here: number): Entry {
  const { hall, state } = scene
  const { seats } = state.counters
  const room = { setup: state.setup, neighbours: neighboursOf(state) }
  const trained = trainedFor(scene, here)
  return {
    lines: hall.lines.flatMap(({ line, name }) => {
      if (servesNow(room, { line })) return [{ line, name }]
      return hall.rules.transferUnserved === 'refuse' ? [] : [{ line, name, unserved: true }]
    }),
    counters: hall.counters
      .filter(({ counter }) => counter !== here && (!seats.has(counter) || trained(seats.get(counter)?.badge ?? '')))
      .map(({ counter, name }) => compact({ counter, name, clerk: clerkShown(scene, seats.get(counter)?.badge) })),
    people: hall.people
      .filter((person) => isClerk(person) && person.badge !== seats.get(here)?.badge && trained(person.badge))
      .map((person) =>
        compact({
          badge: person.badge,
          name: scene.personal(person.person)?.['name'] ?? '',
          post: person.title,
          counter: seatOf(state.counters, person.badge),
        }),
      ),
  }
}
