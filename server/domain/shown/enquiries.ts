import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { AskedEntry } from '../../../protocol/views/enquiries.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import type { FirstAsked, Receiver } from '../enquiries/events.ts'
import type { Enquiry, LeftRecord } from '../enquiries/state.ts'
import { canServe } from '../people/trained.ts'
import { clerkShown, compact, counterOf, iso, lineOf, matterName, nowhere, numberIn, type Part, type Scene } from './scene.ts'

const minute = 60_000

/** Who sits at the counter of a console, serving or beside. */
function sitting({ state }: Scene, counter: number): readonly string[] {
  const seat = state.counters.seats.get(counter)
  return seat ? [seat.badge, ...(seat.assistant ? [seat.assistant] : [])] : []
}

/** Whether it was left for somebody who sits at the counter. [F16] */
function leftFor(scene: Scene, to: Receiver, counter: number): boolean {
  const here = sitting(scene, counter)
  if ('badge' in to) return here.includes(to.badge)
  if ('counter' in to) return to.counter === counter && here.length > 0
  if (!('line' in to)) return false
  const serves = counterOf(scene, counter)?.lines.some(({ line }) => line === to.line) === true
  return serves && here.some((badge) => canServe(scene.hall, badge, to.line))
}

const firstShown = (scene: Scene, { badge, counter }: FirstAsked): Entry => compact({ clerk: clerkShown(scene, badge), counter })

const common = (scene: Scene, of: Enquiry | LeftRecord, here: readonly string[]) => ({
  channel: of.channel,
  since: iso(of.since),
  matter: of.matter === undefined ? undefined : matterName(scene, of.matter),
  number: of.number,
  caller: of.caller === undefined ? undefined : scene.personal(of.caller),
  first: firstShown(scene, of.first),
  own: here.includes(of.first.badge),
})

/** Questions without an answer: of who was asked first, and of whom they were referred to. [F20] */
export const ownEnquiriesPart: Part = {
  ids: ({ state }) => state.enquiries.open.keys(),
  make: (scene, id, name) => {
    const of = scene.state.enquiries.open.get(id)
    const here = sitting(scene, numberIn(name))
    if (!of || !(here.includes(of.first.badge) || (of.to && leftFor(scene, of.to, numberIn(name))))) return undefined
    const { to, since, due } = of
    return compact({
      enquiry: of.enquiry,
      ...common(scene, of, here),
      question: scene.personal(of.words)?.['question'] ?? '',
      to: to && ('badge' in to ? firstShown(scene, to) : compact({ counter: to.counter, clerk: clerkAt(scene, to.counter) })),
      halfAt: iso(since + (due - since) * 0.5),
      soonAt: iso(since + (due - since) * 0.8),
      due: iso(due),
      dueDay: of.dueDay,
      provisional: of.provisional,
    })
  },
}

const clerkAt = (scene: Scene, counter: number) => clerkShown(scene, scene.state.counters.seats.get(counter)?.badge)

/** Records that were left: of who was asked first, until the citizen knows the result; of those they were left for, until they are closed. [F20] */
export const ownRecordsPart: Part = {
  ids: ({ state }) => state.enquiries.records.keys(),
  make: (scene, id, name) => {
    const of = scene.state.enquiries.records.get(id)
    if (!of) return undefined
    const here = sitting(scene, numberIn(name))
    const own = here.includes(of.first.badge)
    const mine = of.handler !== undefined && here.includes(of.handler)
    const waits = !of.closed && of.handler === undefined && leftFor(scene, of.to, numberIn(name))
    if (!own && (of.closed || !(mine || waits))) return undefined
    const { closed } = of
    const words = closed?.words === undefined ? undefined : scene.personal(closed.words)?.['result']
    return compact({
      record: of.record,
      ...common(scene, of, here),
      requirement: scene.personal(of.words)?.['requirement'] ?? '',
      to: receiverShown(scene, of.to),
      handler: clerkShown(scene, of.handler),
      mine: mine && !closed,
      waits,
      reminded: of.reminded,
      closed: closed && compact({ result: closed.result, by: clerkShown(scene, closed.badge), at: iso(closed.at), words }),
    })
  },
}

function receiverShown(scene: Scene, to: Receiver): Entry {
  if ('badge' in to) return firstShown(scene, to)
  if ('counter' in to) return compact({ counter: to.counter, clerk: clerkAt(scene, to.counter) })
  if ('line' in to) return { line: to.line, name: lineOf(scene, to.line)?.name ?? nowhere }
  return { leader: true }
}

/** How much is open, for those who lead. [F19] [F26] */
export function askedEntry({ state, now }: Scene): AskedEntry & Entry {
  const { open, records, visits } = state.enquiries
  const all = [...records.values()]
  const left = all.filter(({ closed }) => !closed)
  return {
    enquiries: { open: open.size, late: late(open.values(), now).length },
    records: {
      open: left.length,
      reminded: left.filter(({ reminded }) => reminded).length,
      leader: left.filter(({ to, handler }) => 'leader' in to && handler === undefined).length,
      toTell: all.length - left.length,
    },
    visits: { open: visits.size, late: late(visits.values(), now).length },
  }
}

const late = <T extends { readonly due: number }>(of: Iterable<T>, now: number): T[] => [...of].filter(({ due }) => due < now)

/** One alarm for each kind, however many there are. [F12] [F19] [F26] */
export function askedAlarms({ state, now }: Scene, found: Record<string, AlarmEntry>): void {
  const { open, records, visits } = state.enquiries
  const put = (kind: 'enquiry-late' | 'record-waiting' | 'visit-late', weight: 1 | 2, times: readonly number[]): void => {
    if (times.length === 0) return
    const since = Math.min(...times)
    found[kind] = { kind, weight, waiting: times.length, minutes: Math.floor((now - since) / minute), since: iso(since) }
  }
  put(
    'enquiry-late',
    2,
    late(open.values(), now).map(({ due }) => due),
  )
  const waiting = [...records.values()].filter(({ reminded, closed, to, handler }) => !closed && (reminded || ('leader' in to && !handler)))
  put(
    'record-waiting',
    2,
    waiting.map(({ since }) => since),
  )
  put(
    'visit-late',
    1,
    late(visits.values(), now).map(({ due }) => due),
  )
}
