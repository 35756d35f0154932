import type { EventOf, HallEvent } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { guideChanges } from './guide-changes.ts'
import { noPromise, type Openness } from './state.ts'

const minute = 60_000
const publishedKept = 200
const sentAwayKept = 200

/** `before`: the hall document before this event. */
export function evolveOpenness(openness: Openness, event: HallEvent, before: HallConfig | undefined): void {
  switch (event.type) {
    case 'hall.configured': {
      promise(openness, event.body.hall.rules)
      if (!before) break
      const { seq, at, actor: by } = event
      const changed = guideChanges(before.matters, event.body.hall.matters).map((change) => ({ seq, at, by, ...change }))
      openness.published = [...openness.published, ...changed].slice(-publishedKept)
      break
    }
    case 'rules.changed':
      promise(openness, event.body.rules)
      break
    case 'day.opened':
      openness.promise = noPromise(openness.promise.wait, openness.promise.service)
      openness.last = new Map()
      openness.sentAway = []
      break
    case 'ticket.finished':
      finished(openness, event)
      break
    case 'counter.undone':
      if (event.body.undid === 'finished') undone(openness, event.body.counter)
      break
    default:
  }
}

/** Another promise is measured anew: a share of two promises would tell neither. [D25] */
function promise(openness: Openness, rules: Partial<HallConfig['rules']>): void {
  const { promiseWaitMinutes: wait = 0, promiseServiceMinutes: service = 0 } = rules
  if (openness.promise.wait === wait && openness.promise.service === service) return
  openness.promise = noPromise(wait, service)
  openness.last = new Map()
}

function finished(openness: Openness, { body, seq, at }: EventOf<'ticket.finished'>): void {
  const { ticket, number, matter, counter, badge, waitedMs = 0, servedMs, sentAway } = body
  const kept = openness.promise
  const waited = waitedMs <= kept.wait * minute
  const served = servedMs <= kept.service * minute
  kept.finished++
  if (waited) kept.waited++
  if (served) kept.served++
  openness.last.set(counter, { ticket, waited, served })
  if (sentAway !== undefined)
    openness.sentAway = [...openness.sentAway, { seq, at, ticket, number, matter, counter, badge, words: sentAway }].slice(-sentAwayKept)
}

function undone(openness: Openness, counter: number): void {
  const last = openness.last.get(counter)
  if (!last) return
  openness.last.delete(counter)
  const kept = openness.promise
  kept.finished--
  if (last.waited) kept.waited--
  if (last.served) kept.served--
  openness.sentAway = openness.sentAway.filter(({ ticket, counter: at }) => ticket !== last.ticket || at !== counter)
}
