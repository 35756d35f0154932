import type { CoverMeter } from '../../../protocol/views/people.ts'
import { meterOf } from '../covers/meter.ts'
import { keyOf, type Stint } from '../covers/state.ts'
import { coversRoom } from '../staffing.ts'
import { nameOf } from './leave.ts'
import { compact, type Scene } from './scene.ts'

/** What the clerk who sits at a counter covers there today. */
export function stintAt({ state }: Scene, counter: number): Stint | undefined {
  const badge = state.counters.seats.get(counter)?.badge
  const stint = badge === undefined ? undefined : state.covers.stints.get(keyOf(counter, badge))
  return stint?.days.at(-1) === state.setup.day ? stint : undefined
}

export function meterShown(scene: Scene, badge: string, counter?: number): CoverMeter {
  const { covers } = scene.state
  const override = counter === undefined ? undefined : covers.overrides.get(keyOf(counter, badge))
  return compact({
    ...meterOf(coversRoom(scene.state, scene.hall), badge, counter),
    override:
      override && compact({ until: override.until, by: nameOf(scene, override.by), reason: scene.personal(override.words)?.['text'] }),
  }) as unknown as CoverMeter
}
