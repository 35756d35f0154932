import type { Entry } from '../../../protocol/views/view.ts'
import { spanMs, spans } from '../lines/evolve.ts'
import { heldAt, listAt } from '../lines/state.ts'
import { invited } from '../ratings/state.ts'
import { agenciesEntry } from './agencies.ts'
import { alarms } from './alarms.ts'
import { announcementPart } from './announcements.ts'
import { allAppointmentsPart, appointmentTallyPart } from './appointments.ts'
import { askPart, noticePart, personPart, standingPart, watchPart } from './away.ts'
import { linesOfCounter } from './board.ts'
import { casesTallyPart, pendingPart } from './case-load.ts'
import { closingPart, leftPart } from './closing.ts'
import { openObjectionsPart } from './delivery.ts'
import { devicePart, devicesPart } from './devices.ts'
import { dutyPart, dutyWeekPart, oncallPart, swapPart } from './duty.ts'
import { askedEntry } from './enquiries.ts'
import { fairness } from './guide.ts'
import { handoverPart, unhandedPart } from './handover.ts'
import { homesPart } from './homes.ts'
import { checkedPart, hoursPart, readyPart } from './hours.ts'
import { mailTallyPart, openParcelsPart } from './mail.ts'
import { openPart, promisePart, publishedPart, sentPart } from './openness.ts'
import { openReferrals, referralEntry } from './referrals.ts'
import {
  always,
  clerkShown,
  compact,
  counterEntry,
  counterIds,
  hallPart,
  iso,
  lineEntry,
  lineIds,
  printerPart,
  type Scene,
  type Shape,
  signPart,
  waitPart,
} from './scene.ts'
import { whatIfPart } from './what-if.ts'

const picksShown = 20
const grantsShown = 20

/** The manager's live load (R18). */
export const load: Shape = {
  exists: always,
  parts: {
    hall: hallPart,
    hours: hoursPart,
    closing: closingPart,
    cases: casesTallyPart,
    pending: pendingPart,
    objection: openObjectionsPart,
    parcel: openParcelsPart,
    mail: mailTallyPart,
    left: leftPart,
    ready: readyPart,
    checked: checkedPart,
    counter: { ids: counterIds, make: (scene, id) => loadCounter(scene, Number(id)) },
    line: { ids: lineIds, make: loadLine },
    wait: waitPart,
    whatif: whatIfPart,
    trend: { ids: lineIds, make: (scene, line) => ({ line, points: trend(scene, line) }) },
    today: { make: today },
    referral: { ids: ({ state }) => openReferrals(state).map(({ ticket }) => ticket), make: referralEntry },
    rules: { make: rulesInForce },
    alarm: { ids: (scene) => Object.keys(alarms(scene)), make: (scene, id) => alarms(scene)[id] },
    printer: printerPart,
    sign: signPart,
    device: devicePart,
    devices: devicesPart,
    appointment: allAppointmentsPart,
    appointments: appointmentTallyPart,
    fairness: { make: fairness },
    duty: dutyPart,
    dutyWeek: dutyWeekPart,
    swap: swapPart,
    oncall: oncallPart,
    handover: handoverPart,
    unhanded: unhandedPart,
    asked: { make: askedEntry },
    agencies: { make: agenciesEntry },
    grant: { ids: ({ state }) => state.fairness.grants.slice(-grantsShown).map(({ seq }) => seq), make: grantEntry },
    pick: { ids: ({ state }) => state.lines.picks.slice(-picksShown).map(({ seq }) => seq), make: pickEntry },
    person: personPart,
    ask: askPart,
    watch: watchPart,
    notice: noticePart,
    standing: standingPart,
    promise: promisePart,
    open: openPart,
    published: publishedPart,
    sent: sentPart,
    home: homesPart,
    announcement: announcementPart,
  },
  touched: (scene, subject) => {
    if (subject === 'hours') return [['load', ['hours', 'closing', 'left:*', 'duty', 'dutyWeek:*', 'person:*']]]
    if (subject === 'staff') return [['load', ['person:*']]]
    if (subject === 'readiness') return [['load', ['checked']]]
    if (subject === 'today') return [['load', ['today']]]
    if (subject === 'fairness') return [['load', ['fairness', 'grant:*']]]
    if (subject === 'duty') return [['load', ['duty', 'dutyWeek:*', 'swap:*', 'oncall:*']]]
    if (subject === 'picks') return [['load', ['pick:*']]]
    if (subject === 'away') return [['load', ['ask:*', 'notice:*', 'standing:*', 'watch:*']]]
    if (subject === 'openness') return [['load', ['sent:*']]]
    if (subject === 'announcements') return [['load', ['announcement:*']]]
    if (subject === 'mail') return [['load', ['mail']]]
    if (subject === 'printers') return [['load', ['printer:*', 'ready']]]
    if (typeof subject === 'string') return []
    if ('handover' in subject) return [['load', [`handover:${subject.handover}`, 'unhanded:*']]]
    if ('asked' in subject) return [['load', ['asked']]]
    if ('home' in subject) return [['load', [`home:${subject.home}`, 'person:*']]]
    if ('agency' in subject) return [['load', ['agencies']]]
    if ('appointment' in subject) return [['load', [`appointment:${subject.appointment}`, 'appointments']]]
    if ('followed' in subject) return [['load', [`referral:${subject.followed}`, 'today']]]
    if ('case' in subject) return [['load', ['cases', 'pending:*', 'objection:*']]]
    if ('parcel' in subject) return [['load', ['parcel:*', 'mail']]]
    if ('line' in subject) return [['load', [`line:${subject.line}`]]]
    if ('ticket' in subject) return [['load', [`left:${subject.ticket}`]]]
    if ('counter' in subject) return [['load', [`counter:${subject.counter}`]]]
    if ('seat' in subject)
      return [['load', ['counter:*', 'person:*', 'notice:*', 'ready', 'referral:*', ...linesOfCounter(scene, subject.seat)]]]
    return []
  },
  onBeat: [
    'wait:*',
    'whatif:*',
    'trend:*',
    'alarm:*',
    'hours',
    'closing',
    'ready',
    'sign:*',
    'device:*',
    'devices',
    'watch:*',
    'notice:*',
    'ask:*',
    'person:*',
    'promise',

    'asked',
  ],
}

function loadCounter(scene: Scene, counter: number): Entry | undefined {
  const entry = counterEntry(scene, counter)
  if (!entry) return undefined
  const { counters, lines } = scene.state
  const seat = counters.seats.get(counter)
  const held = heldAt(lines, counter)
  const idleSince = seat ? seat.freeSince : (counters.closedAt.get(counter) ?? 0)
  return compact({
    ...entry,
    clerk: clerkShown(scene, seat?.badge),
    assistant: clerkShown(scene, seat?.assistant),
    auto: held?.auto || undefined,
    picks: lines.picks.filter((pick) => pick.counter === counter).length,
    since: iso(held?.since ?? seat?.pause?.since ?? idleSince),
    finished: lines.finishedPerCounter.get(counter) ?? 0,
  })
}

function loadLine(scene: Scene, line: string): Entry | undefined {
  const entry = lineEntry(scene, line)
  if (!entry) return undefined
  // The longest wait is the oldest arrival, which a head start may have left behind in the order.
  let oldest: { takenAt: number; number: string } | undefined
  let looked = 0
  for (const { id } of listAt(scene.state.lines, { line })) {
    const ticket = scene.state.lines.tickets.get(id)
    if (ticket && (!oldest || ticket.takenAt < oldest.takenAt)) oldest = ticket
    if (++looked === 32) break
  }
  return compact({ ...entry, oldest: oldest && iso(oldest.takenAt), oldestNumber: oldest?.number })
}

function pickEntry(scene: Scene, id: string): Entry | undefined {
  const pick = scene.state.lines.picks.find(({ seq }) => seq === Number(id))
  if (!pick) return undefined
  const { number, counter, badge, reason, note, at } = pick
  const words = note === undefined ? undefined : scene.personal(note)?.['text']
  return compact({ number, counter, clerk: clerkShown(scene, badge), reason, note: words, at: iso(at) })
}

/** Why somebody goes first, and who said so: for those who lead the hall alone. [E2] */
function grantEntry(scene: Scene, id: string): Entry | undefined {
  const grant = scene.state.fairness.grants.find(({ seq }) => seq === Number(id))
  if (!grant) return undefined
  const { number, category, urgent, badge, reason, note, at } = grant
  const words = note === undefined ? undefined : scene.personal(note)?.['text']
  return compact({ number, category, urgent, by: clerkShown(scene, badge)?.name ?? badge, reason, note: words, at: iso(at) })
}

/** The kept spans, those that have ended since without an event, and now. */
function trend(scene: Scene, line: string): number[] {
  const waiting = listAt(scene.state.lines, { line }).size
  const day = scene.state.lines.days.get(line)
  if (!day || day.span === 0) return [waiting]
  const silent = Math.min(Math.max(Math.floor(scene.now / spanMs) - day.span, 0), spans)
  return [...day.trend, ...Array<number>(silent).fill(waiting), waiting].slice(-spans)
}

function today({ state }: Scene): Entry {
  const { tally } = state.lines
  const { transfers, bounces } = state.referrals.tally
  return {
    ...tally,
    invited: invited(state.ratings),
    ratings: { ...state.ratings.levels },
    transfers,
    bounces,
    referrals: openReferrals(state).length,
  }
}

/** The rule set in force, and the last changes, newest first. */
function rulesInForce({ state, hall }: Scene): Entry {
  const { changes } = state.setup
  return compact({
    rules: hall.rules,
    preset: hall.preset,
    changes: changes.map(({ at, by, ...change }) => ({ ...change, at: iso(at), by: by.startsWith('badge:') ? by.slice(6) : '' })).reverse(),
  })
}
