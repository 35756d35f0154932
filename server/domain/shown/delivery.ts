import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { objectUntil } from '../cases/object.ts'
import { answerDue, type Objection, openObjections } from '../cases/objections.ts'
import { caseOfCode } from '../cases/state.ts'
import { goesByMail } from '../mail/state.ts'
import { clerkShown, compact, counterOf, iso, matterName, nowhere, numberIn, type Part, type Scene } from './scene.ts'

/** A panel's worth, and a page's; the rest is found by its number. */
const mostReady = 30
const mostObjections = 50
const mostNamed = 5

const codeIn = (name: string): string => name.slice('case:'.length)
const openNamed = ({ state }: Scene, name: string) => caseOfCode(state.cases, codeIn(name))
const closedNamed = ({ state: { cases } }: Scene, name: string) => cases.closed.get(cases.index.closedByCode.get(codeIn(name)) ?? '')

const place = (scene: Scene, counter: number) => ({
  counter,
  name: counterOf(scene, counter)?.name ?? nowhere,
  open: scene.state.counters.seats.has(counter),
})

/** Counters where results are handed out (R39). */
const resultCounters = ({ hall }: Scene): number[] => hall.counters.filter(({ kind }) => kind === 'result').map(({ counter }) => counter)

/** Where it was accepted (R41), and where the result lies: at the result counters, or where it was accepted in a hall without any. [Z53] */
export const placesPart: Part = {
  make: (scene, _id, name) => {
    const known = openNamed(scene, name)
    const over = closedNamed(scene, name)
    const counter = (known ?? over)?.counter
    if (counter === undefined) return undefined
    const results = resultCounters(scene)
    // What comes by mail is fetched nowhere.
    const mailed = known !== undefined && goesByMail(scene.state.mail, known.case) !== undefined
    const fetch = known?.state === 'ready' && !mailed ? (results.length > 0 ? results : [counter]).map((each) => place(scene, each)) : []
    return compact({ accepted: place(scene, counter), fetch, closedAt: over && iso(over.closedAt) })
  },
}

/** How the last objection stands, and whether there may be one. Not what its citizen wrote. [Z56] [Z57] [Z58] */
export const objectionPart: Part = {
  make: (scene, _id, name): Entry | undefined => {
    const known = openNamed(scene, name)
    const over = closedNamed(scene, name)
    const number = (known ?? over)?.case
    if (number === undefined) return undefined
    const { rules } = scene.hall
    const last = scene.state.cases.objections.get(number)
    const until = over && objectUntil(over.day, rules.objectWithinDays)
    const waits = last !== undefined && last.answeredAt === undefined
    const due = waits ? answerDue(scene.state.closing.years, last) : undefined
    return compact({
      may: !waits && (until === undefined || scene.state.setup.day <= until),
      until,
      days: rules.objectionDays,
      state: last && (waits ? 'open' : 'answered'),
      at: last && iso(last.at),
      due: due?.day,
      provisional: due?.provisional || undefined,
      answer: last?.answer === undefined ? undefined : scene.personal(last.answer)?.['text'],
      answeredAt: last?.answeredAt === undefined ? undefined : iso(last.answeredAt),
    })
  },
}

/** What lies at a result counter, the longest first; after it what the courier has. [Z50] */
function lyingHere({ state: { cases, mail } }: Scene): string[] {
  const here: string[] = []
  const away: string[] = []
  for (const number of cases.index.sorted.ready) {
    if (here.length === mostReady) break
    const list = goesByMail(mail, number)?.state === 'handed' ? away : here
    list.push(number)
  }
  return [...here, ...away].slice(0, mostReady)
}

export const readyCasesPart: Part = {
  ids: (scene, name) => (counterOf(scene, numberIn(name))?.kind === 'result' ? lyingHere(scene) : []),
  make: (scene, id): Entry | undefined => {
    const each = scene.state.cases.open.get(id)
    if (each?.state !== 'ready') return undefined
    const { matter, kind, openedAt, clock, applicant } = each
    const citizen = applicant === undefined ? undefined : scene.personal(applicant)?.['name']
    const name = matterName(scene, matter)
    return compact({ case: id, matter, name, kind, result: clock.result ?? 'granted', openedAt: iso(openedAt), citizen })
  },
}

export const resultConsoles = (scene: Scene): (readonly [string, readonly string[]])[] =>
  resultCounters(scene).map((counter) => [`counter:${counter}`, ['ready:*', 'parcel:*']])

const isLate = ({ state }: Scene, each: Objection): boolean => answerDue(state.closing.years, each).day < state.setup.day

/** Objections that wait, the oldest first. [Z58] */
export const openObjectionsPart: Part = {
  ids: ({ state }) =>
    openObjections(state.cases.objections)
      .slice(0, mostObjections)
      .map((each) => each.case),
  make: (scene, id): Entry | undefined => {
    const each = scene.state.cases.objections.get(id)
    if (!each || each.answeredAt !== undefined) return undefined
    const matter = (scene.state.cases.open.get(id) ?? scene.state.cases.closed.get(id))?.matter ?? ''
    const due = answerDue(scene.state.closing.years, each)
    const badge = scene.state.cases.open.get(id)?.badge ?? each.badge
    return compact({
      case: id,
      name: matterName(scene, matter),
      counter: each.counter,
      mine: badge,
      clerk: clerkShown(scene, badge)?.name,
      at: iso(each.at),
      due: due.day,
      provisional: due.provisional || undefined,
      late: isLate(scene, each) || undefined,
      words: scene.personal(each.words)?.['text'],
    })
  },
}

/** Those that the clerk at a counter has to answer. [Z56] */
export const ownObjectionsPart: Part = {
  ...openObjectionsPart,
  ids: ({ state }, name) => {
    const badge = state.counters.seats.get(numberIn(name))?.badge
    return openObjections(state.cases.objections)
      .filter((each) => (state.cases.open.get(each.case)?.badge ?? each.badge) === badge)
      .slice(0, mostReady)
      .map((each) => each.case)
  },
}

/** One alarm for all answers that are late. [Z58] */
export function objectionAlarm(scene: Scene, found: Record<string, AlarmEntry>): void {
  const late = openObjections(scene.state.cases.objections).filter((each) => isLate(scene, each))
  if (late.length === 0) return
  const cases = late.slice(0, mostNamed).map((each) => each.case)
  found['objections-late'] = { kind: 'objections-late', weight: 2, waiting: late.length, cases } as unknown as AlarmEntry
}
