import type { ConsoleNow, OwnLineEntry } from '../../../protocol/views/staff.ts'
import { autoCallAt } from '../auto-call.ts'
import { recallable } from '../lines/recall.ts'
import { heldAt, listAt } from '../lines/state.ts'
import { staffOf } from '../people/roster.ts'
import { canServe } from '../people/trained.ts'
import { compact, iso, matterName, type Scene } from './scene.ts'

/** As many as a clerk looks through. */
const pickableShown = 12

/** What the console must know of calls that the clock makes, or that have to wait. */
export function callingShown(scene: Scene, counter: number): Partial<ConsoleNow> {
  const { autoCallSeconds, autoCallOptOut, recallCooldownSeconds, confirmCall } = scene.hall.rules
  const seat = scene.state.counters.seats.get(counter)
  const held = heldAt(scene.state.lines, counter)
  const at = seat && autoCallAt(scene.state, counter, seat)
  const auto = { on: seat?.autoFrom !== undefined, optional: autoCallOptOut, seconds: autoCallSeconds }
  const waits = held?.state === 'called' && recallCooldownSeconds > 0
  return compact({
    autoCall: autoCallSeconds > 0 && seat ? compact({ ...auto, at: at === undefined ? undefined : iso(at) }) : undefined,
    recallFrom: waits && held ? iso(recallable(scene.state.setup, held)) : undefined,
    confirmCall,
  }) as Partial<ConsoleNow>
}

/** Who waits in a line, for a clerk who may call out of order: numbers and matters, no names. [K14] */
export function pickable(scene: Scene, counter: number, line: string): OwnLineEntry['pickable'] {
  const badge = scene.state.counters.seats.get(counter)?.badge
  if (scene.hall.rules.pick === 'never' || badge === undefined) return undefined
  if (!staffOf(scene.hall, badge)?.mayPick || !canServe(scene.hall, badge, line)) return undefined
  const shown: object[] = []
  for (const { id } of listAt(scene.state.lines, { line })) {
    const ticket = scene.state.lines.tickets.get(id)
    if (!ticket) continue
    shown.push({ id, number: ticket.number, matter: matterName(scene, ticket.matter), takenAt: iso(ticket.takenAt) })
    if (shown.length === pickableShown) break
  }
  return shown as OwnLineEntry['pickable']
}
