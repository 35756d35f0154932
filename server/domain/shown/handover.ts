import type { Entry } from '../../../protocol/views/view.ts'
import { handoverRoom } from '../duty-rooms.ts'
import { leftBehind } from '../handover/decide.ts'
import { isValid } from '../handover/state.ts'
import { who } from './duty.ts'
import { compact, iso, matterName, numberIn, type Part, type Scene } from './scene.ts'

/** A hand-over as both read it before they confirm. */
function handoverEntry(scene: Scene, counter: string): Entry | undefined {
  const sheet = scene.state.handovers.sheets.get(Number(counter))
  if (!sheet) return undefined
  const { open, own, words, giver, taker, at, givenAt, takenAt } = sheet
  const texts = words === undefined ? undefined : scene.personal(words)
  return compact({
    counter: sheet.counter,
    giver: who(scene, giver),
    at: iso(at),
    givenAt: givenAt === undefined ? undefined : iso(givenAt),
    taker: taker === undefined ? undefined : who(scene, taker),
    takenAt: takenAt === undefined ? undefined : iso(takenAt),
    valid: isValid(sheet),
    tickets: open.tickets,
    referrals: open.referrals,
    appointments: open.appointments.map(({ appointment, matter, start }) => ({
      appointment,
      start: iso(start),
      matter: matterName(scene, matter),
    })),
    cases: open.cases,
    agencies: open.agencies,
    more: open.more,
    own: own.map((kind, place) => ({ kind, text: texts?.[String(place)] ?? '' })),
  })
}

function unhandedEntry(scene: Scene, seq: string): Entry | undefined {
  const missed = scene.state.handovers.unhanded.find((each) => each.seq === Number(seq))
  if (!missed) return undefined
  const { counter, badge, at, tickets, referrals, cases, agencies } = missed
  return compact({ counter, who: who(scene, badge), at: iso(at), tickets, referrals, cases, agencies })
}

/** What the clerk would leave behind now. */
function handing(scene: Scene, counter: number): Entry | undefined {
  const badge = scene.state.counters.seats.get(counter)?.badge
  if (badge === undefined) return undefined
  const room = handoverRoom(scene.state)
  const left = leftBehind(room, counter, badge)
  const open = left.tickets + left.referrals + left.cases + left.agencies
  const sheet = room.handovers.sheets.get(counter)
  const covered = open === 0 && sheet?.giver === badge && isValid(sheet)
  return { open, covered, asked: scene.hall.rules.handoverAtSignOff }
}

export const handoverPart: Part = { ids: ({ state }) => state.handovers.sheets.keys(), make: handoverEntry }
export const ownHandoverPart: Part = {
  ids: ({ state }, name) => (state.handovers.sheets.has(numberIn(name)) ? [numberIn(name)] : []),
  make: (scene, id, name) => (Number(id) === numberIn(name) ? handoverEntry(scene, id) : undefined),
}
export const unhandedPart: Part = { ids: ({ state }) => state.handovers.unhanded.map(({ seq }) => seq), make: unhandedEntry }
export const handingPart: Part = { make: (scene, _id, name) => handing(scene, numberIn(name)) }
