import { announcementPart } from './announcements.ts'
import { personPart } from './away.ts'
import { stageOf } from './chains.ts'
import { boardDutyPart } from './duty.ts'
import { hoursPart } from './hours.ts'
import { feesPart, promisePart } from './openness.ts'
import {
  always,
  compact,
  counterEntry,
  counterIds,
  hallPart,
  iso,
  lineOf,
  linePart,
  nowhere,
  otherDay,
  type Scene,
  type Shape,
  waitPart,
} from './scene.ts'

export const board: Shape = {
  exists: always,
  parts: {
    hall: hallPart,
    hours: hoursPart,
    counter: { ids: counterIds, make: (scene, id) => counterEntry(scene, Number(id)) },
    line: linePart,
    wait: waitPart,
    duty: boardDutyPart,
    call: { ids: ({ state }) => state.lines.calls.map(({ seq }) => seq), make: callEntry },
    person: personPart,
    promise: promisePart,
    fees: feesPart,
    announcement: announcementPart,
  },
  touched: (scene, subject) => {
    if (subject === 'hours') return [['board', ['hours', 'person:*']]]
    if (subject === 'staff') return [['board', ['person:*']]]
    if (subject === 'duty') return [['board', ['duty']]]
    if (subject === 'announcements') return [['board', ['announcement:*']]]
    if (subject === 'calls') return [['board', ['call:*']]]
    if (typeof subject === 'string') return []
    if ('home' in subject) return [['board', ['person:*']]]
    if ('followed' in subject) return [['board', ['call:*']]]
    if ('line' in subject) return [['board', [`line:${subject.line}`]]]
    if ('counter' in subject) return [['board', [`counter:${subject.counter}`]]]
    if ('seat' in subject) return [['board', ['counter:*', 'person:*', ...linesOfCounter(scene, subject.seat)]]]
    return []
  },
  // What was promised changes with every finish; nobody needs it sooner. Who visits somebody is out as the time comes.
  onBeat: ['wait:*', 'hours', 'promise', 'person:*'],
}

/** A counter that opens, closes or pauses changes which counters a line names, and who covers for whom. */
export const linesOfCounter = (scene: Scene, counter: number): string[] =>
  scene.hall.counters.find((c) => c.counter === counter)?.lines.map(({ line }) => `line:${line}`) ?? []

function callEntry(scene: Scene, id: string) {
  const call = scene.state.lines.calls.find(({ seq }) => seq === Number(id))
  if (!call) return undefined
  const { number, counter, at, recall, line } = call
  return compact({
    number,
    counter,
    area: lineOf(scene, line)?.area ?? nowhere,
    at: iso(at),
    recall,
    day: otherDay(scene, call),
    stage: stageShown(scene, call.ticket),
  })
}

/** Of a visit of several matters, while its citizen is called or served: which of how many. */
function stageShown(scene: Scene, ticket: string) {
  const state = scene.state.lines.tickets.get(ticket)?.state
  return state === 'called' || state === 'serving' ? stageOf(scene, ticket) : undefined
}
