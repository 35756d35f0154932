import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { HallConfig } from '../setup/events.ts'
import { bestOrder, type Sitting } from './best-order.ts'
import type { Neighbours } from './neighbours.ts'
import type { PlannedStage } from './state.ts'

export const matterOf = (hall: HallConfig, matter: string) => hall.matters.find((each) => each.matter === matter)

/** A line that nobody serves now comes after all that somebody serves. */
const uncovered = 1_000_000

/** The stages that chosen matters stand for: a joint matter (联办) for its parts. Each once, each known, each of a line that a counter serves. [S3] */
export function stagesOf(hall: HallConfig, chosen: readonly string[]): PlannedStage[] | Refusal {
  const stages: PlannedStage[] = []
  for (const each of chosen) {
    const known = matterOf(hall, each)
    if (!known) return refuse('unknown-matter')
    for (const part of known.joint?.stages ?? [each]) {
      const matter = matterOf(hall, part)
      if (!matter) return refuse('unknown-matter')
      if (stages.some((stage) => stage.matter === part)) return refuse('matter-twice')
      if (!hall.counters.some(({ lines }) => lines.some(({ line }) => line === matter.line))) return refuse('not-served')
      stages.push({ matter: part, line: matter.line, ...(known.joint ? { joint: each } : {}) })
    }
  }
  return stages
}

/** How many matters the citizen chose: the parts of a joint matter are one. */
export const chosenCount = (stages: readonly PlannedStage[]): number => new Set(stages.map(({ matter, joint }) => joint ?? matter)).size

type Draft = { readonly line: string; readonly stages: PlannedStage[]; readonly after: Draft | undefined }

/**
 * Stages in the order in which the visit is over soonest: matters of one line in one sitting, the parts of a joint matter as the hall says. [S2] `here`:
 * the line where the citizen sits now.
 */
export function arrange(hall: HallConfig, stages: readonly PlannedStage[], neighbours: Neighbours, here?: string): PlannedStage[] {
  const ready = (line: string) => (line === here ? -1 : neighbours.expectedWait(line) + (neighbours.covered(line) ? 0 : uncovered))
  const service = (group: Draft) => group.stages.reduce((sum, { matter }) => sum + (matterOf(hall, matter)?.minutes ?? 0), 0)
  const sittings = new Map<Draft, Sitting & { readonly stages: readonly PlannedStage[] }>()
  // What comes before is drafted before.
  for (const draft of drafts(stages)) {
    const after = draft.after && sittings.get(draft.after)
    const { line } = draft
    sittings.set(draft, { line, stages: draft.stages, ready: ready(line), service: service(draft), ...(after ? { after } : {}) })
  }
  return bestOrder([...sittings.values()]).flatMap((sitting) => sitting.stages)
}

function drafts(stages: readonly PlannedStage[]): Draft[] {
  const found: Draft[] = []
  const last = new Map<string, Draft>()
  for (const stage of stages) {
    if (stage.joint === undefined) continue
    const after = last.get(stage.joint)
    if (after?.line === stage.line) after.stages.push(stage)
    else {
      const draft: Draft = { line: stage.line, stages: [stage], after }
      found.push(draft)
      last.set(stage.joint, draft)
    }
  }
  for (const stage of stages) {
    if (stage.joint !== undefined) continue
    const beside = found.find(({ line }) => line === stage.line)
    if (beside) beside.stages.push(stage)
    else found.push({ line: stage.line, stages: [stage], after: undefined })
  }
  return found
}
