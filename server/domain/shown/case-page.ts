import type { ClosedCase } from '../cases/clock-state.ts'
import { caseOfCode } from '../cases/state.ts'
import { caseShown } from './cases.ts'
import { objectionPart, placesPart } from './delivery.ts'
import { hoursPart } from './hours.ts'
import { mailNowPart } from './mail.ts'
import { compact, hallPart, iso, matterName, type Scene, type Shape } from './scene.ts'

const named = (scene: Scene, name: string) => caseOfCode(scene.state.cases, name.slice('case:'.length))

const ended = ({ state: { cases } }: Scene, name: string) =>
  cases.closed.get(cases.index.closedByCode.get(name.slice('case:'.length)) ?? '')

/** What is still told of one that is closed. [Z31] */
const endShown = (scene: Scene, { case: number, matter, kind, counter, openedAt, due, result }: ClosedCase) =>
  compact({
    case: number,
    matter,
    name: matterName(scene, matter),
    kind,
    state: 'closed',
    openedAt: iso(openedAt),
    due,
    result,
    counter,
  })

/** How a case stands, for whoever holds its notice. Nobody is named. [Z3] */
export const casePage: Shape = {
  exists: (scene, name) => named(scene, name) !== undefined || ended(scene, name) !== undefined,
  parts: {
    hall: hallPart,
    hours: hoursPart,
    places: placesPart,
    objection: objectionPart,
    mail: mailNowPart,
    now: {
      make: (scene, _id, name) => {
        const known = named(scene, name)
        const over = ended(scene, name)
        return known ? compact({ ...caseShown(scene, known), counter: known.counter }) : over && endShown(scene, over)
      },
    },
  },
  touched: (_scene, subject) => {
    if (typeof subject !== 'object') return []
    if ('parcel' in subject) return [[`case:${subject.code}`, ['mail', 'places']]]
    return 'case' in subject ? [[`case:${subject.code}`, ['now', 'places', 'objection', 'mail']]] : []
  },
  onBeat: ['hours'],
}
