import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { HallConfig } from '../setup/events.ts'
import type { PlannedStage } from './state.ts'

/** The stage at the registration counter, while the hall has the gate and a line for it. [B28] */
export function registrationStage(hall: HallConfig): PlannedStage | undefined {
  const { registrationGate, registrationLine } = hall.rules
  if (registrationGate === 'off') return undefined
  const matter = hall.matters.find(({ line, joint }) => line === registrationLine && !joint)
  return matter && { matter: matter.matter, line: matter.line, gate: true }
}

/** Kinds that are over with the visit: nothing of them has to be approved. */
const atOnce: readonly string[] = ['instant', 'enquiry']

/** Whether a matter's visit begins at the registration counter. 001-5c. [B28] */
export function isGated(hall: HallConfig, id: string): boolean {
  const { registrationGate, registrationLine } = hall.rules
  const matter = hall.matters.find((each) => each.matter === id)
  // The line of a joint matter is that of its first part alone.
  if (!matter || registrationGate === 'off' || (matter.line === registrationLine && !matter.joint)) return false
  return registrationGate === 'all' || !atOnce.includes(matter.case?.kind ?? 'instant')
}

/** By itself, or for the joint matter that it is a part of. */
export const needsGate = (hall: HallConfig, { matter, joint }: PlannedStage): boolean =>
  isGated(hall, matter) || (joint !== undefined && isGated(hall, joint))

/** The way through a visit, with the registration before all where one of its matters needs it. `done`: it has been there. [B28] */
export function throughGate(hall: HallConfig, planned: readonly PlannedStage[], done = false): readonly PlannedStage[] | Refusal {
  const stage = registrationStage(hall)
  if (!stage || done || !planned.some((each) => needsGate(hall, each))) return planned
  if (!hall.counters.some(({ lines }) => lines.some(({ line }) => line === stage.line))) return refuse('not-served')
  return [stage, ...planned.filter(({ matter }) => matter !== stage.matter)]
}
