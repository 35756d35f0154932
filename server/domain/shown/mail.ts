import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { caseOfCode } from '../cases/state.ts'
import { goesByMail, type Parcel, parcelOf } from '../mail/state.ts'
import { compact, counterOf, iso, isoOr, matterName, numberIn, type Part, type Scene } from './scene.ts'

/** In the order in which there is something to be done: what can go now, what is under way, what came back, and what is not there yet. */
const turns = ['ready', 'handed', 'returned', 'waits'] as const
type Turn = (typeof turns)[number]

/** A page's worth, and a panel's, of each; as they go the next come up. */
const mostParcels: Readonly<Record<Turn, number>> = { ready: 100, handed: 150, returned: 50, waits: 50 }
const mostOwn: Readonly<Record<Turn, number>> = { ready: 30, handed: 15, returned: 15, waits: 15 }
const mostNamed = 5

const shown = ({ way, reach, state, orderedAt, waybill, handedAt, dueAt, dueDay, late, deliveredAt, reason }: Parcel) => ({
  ...{ way, reach, state, orderedAt: iso(orderedAt), waybill, handedAt: isoOr(handedAt), dueAt: isoOr(dueAt), dueDay },
  ...{ late, deliveredAt: isoOr(deliveredAt), reason },
})

/** How what is mailed stands, for whoever holds the notice. Not whom it goes to. [Z74] */
export const mailNowPart: Part = {
  make: ({ state: { cases, mail } }, _id, name): Entry | undefined => {
    const code = name.slice('case:'.length)
    const number = caseOfCode(cases, code)?.case ?? cases.index.closedByCode.get(code)
    const parcel = number === undefined ? undefined : parcelOf(mail, number)
    return parcel && compact(shown(parcel))
  },
}

/** The result is there, or what is sent is not the result. [Z72] */
const isReady = ({ state }: Scene, parcel: Parcel): boolean =>
  parcel.state === 'ordered' && (parcel.way !== 'deliver' || state.cases.open.get(parcel.case)?.state === 'ready')

const turnOf = (scene: Scene, parcel: Parcel): Turn =>
  parcel.state === 'handed' || parcel.state === 'returned' ? parcel.state : isReady(scene, parcel) ? 'ready' : 'waits'

/** The oldest of each turn: no turn is crowded out by another. */
function inTurn(scene: Scene, most: Readonly<Record<Turn, number>>, wanted: (parcel: Parcel) => boolean = () => true): string[] {
  const found: Record<Turn, string[]> = { ready: [], handed: [], returned: [], waits: [] }
  for (const parcel of scene.state.mail.open.values()) {
    const turn = turnOf(scene, parcel)
    if (found[turn].length < most[turn] && wanted(parcel)) found[turn].push(parcel.case)
  }
  return turns.flatMap((turn) => found[turn])
}

const parcelShown = (scene: Scene, parcel: Parcel) => ({
  ...shown(parcel),
  ...{ case: parcel.case, matter: parcel.matter, name: matterName(scene, parcel.matter), ready: isReady(scene, parcel) },
})

/** What waits for the courier, is under way or was brought back. */
export const openParcelsPart: Part = {
  ids: (scene) => inTurn(scene, mostParcels),
  make: (scene, id): Entry | undefined => {
    const parcel = scene.state.mail.open.get(id)
    return parcel && compact(parcelShown(scene, parcel))
  },
}

/** Of the clerk's own cases, and at a result counter what is kept for the courier. Who packs it reads whom it goes to. [Z71] [Z72] */
export const ownParcelsPart: Part = {
  ids: (scene, name) => {
    const { mail, counters } = scene.state
    const badge = counters.seats.get(numberIn(name))?.badge
    if (badge === undefined) return []
    const results = counterOf(scene, numberIn(name))?.kind === 'result'
    return inTurn(scene, mostOwn, (parcel) => parcel.badge === badge || (results && goesByMail(mail, parcel.case) !== undefined))
  },
  make: (scene, id): Entry | undefined => {
    const parcel = scene.state.mail.open.get(id)
    if (!parcel) return undefined
    const { name, phone, address } = scene.personal(parcel.receiver) ?? {}
    return compact({ ...parcelShown(scene, parcel), to: name === undefined ? undefined : { name, phone, address } })
  },
}

/** The month before, as long as it had parcels. */
function monthToSettle({ state: { mail, setup }, hall }: Scene) {
  if (setup.day === '') return undefined
  const month = dayAfter(`${setup.day.slice(0, 7)}-01`, -1).slice(0, 7)
  const known = mail.months.get(month)
  const by = `${setup.day.slice(0, 7)}-${String(hall.rules.mailSheetBy).padStart(2, '0')}`
  return known && { month, handed: known.handed, by, reconciledAt: isoOr(known.reconciledAt) }
}

export const mailTallyPart: Part = {
  make: (scene): Entry => {
    const { mail } = scene.state
    const tally = { ordered: 0, ready: 0, handed: 0, late: 0, returned: 0 }
    for (const parcel of mail.open.values()) {
      if (parcel.state !== 'delivered') tally[parcel.state]++
      if (isReady(scene, parcel)) tally.ready++
      if (parcel.late && parcel.state === 'handed') tally.late++
    }
    const month = monthToSettle(scene)
    return compact({ on: scene.hall.rules.mailResults, ...tally, today: mail.today, month: month && compact(month) })
  },
}

/** One alarm for all parcels that are late; and the sheet of last month, from the day on which the hall is reminded. [Z74] [Z76] */
export function mailAlarms(scene: Scene, found: Record<string, AlarmEntry>): void {
  const { state, hall } = scene
  const late = [...state.mail.open.values()].filter((parcel) => parcel.late && parcel.state === 'handed')
  if (late.length > 0) {
    const cases = late.slice(0, mostNamed).map((parcel) => parcel.case)
    found['mail-late'] = { kind: 'mail-late', weight: 2, waiting: late.length, cases } as unknown as AlarmEntry
  }
  const sheet = monthToSettle(scene)
  const { day } = state.setup
  if (!sheet || sheet.reconciledAt !== undefined || Number(day.slice(8)) < hall.rules.mailSheetRemindFrom) return
  const weight = day > sheet.by ? 3 : 2
  found['mail-sheet'] = { kind: 'mail-sheet', weight, waiting: sheet.handed, month: sheet.month, by: sheet.by } as unknown as AlarmEntry
}
