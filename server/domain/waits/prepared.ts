import { mixed, normalAt } from './chance.ts'
import type { Floor, List } from './floor.ts'

/**
 * A floor made ready for many paths: what is the same on each is worked out once. Chance is stratified: over all paths each person's draws fall once into
 * each of as many equal strata, in an order of his own, so that few paths tell much.
 */
export type Prepared = {
  readonly paths: number
  readonly lists: readonly PreparedList[]
  /** `times[law * paths + stratum]`: minutes of service, before the path's own pace. */
  readonly times: Float64Array
  /** By stratum: minutes of waiting after which somebody gives up. */
  readonly patience: Float64Array
}

export type PreparedList = {
  readonly keys: Float64Array
  readonly laws: Int32Array
  /** Of each place: by how many strata it moves from path to path, and where it begins. A stride of 0: nobody waits there, somebody asks. */
  readonly strides: Int32Array
  readonly starts: Int32Array
}

export const strideOf = (who: number, paths: number): number => 1 + (mixed(who, 1) % (paths - 1))
export const startOf = (who: number, paths: number): number => mixed(who, 2) % paths

export function prepare(floor: Floor, paths: number): Prepared {
  const times = new Float64Array(floor.laws.length * paths)
  const patience = new Float64Array(paths)
  for (let stratum = 0; stratum < paths; stratum++) {
    const share = (stratum + 0.5) / paths
    patience[stratum] = floor.leaving > 0 ? -Math.log(1 - share) / floor.leaving : Number.POSITIVE_INFINITY
    for (const [law, { mean, sigma }] of floor.laws.entries())
      times[law * paths + stratum] = Math.max(0.01, mean * Math.exp(sigma * (normalAt(share) - sigma / 2)))
  }
  return { paths, lists: floor.lists.map((list) => prepared(list, paths)), times, patience }
}

const prepared = ({ waiting }: List, paths: number): PreparedList => ({
  keys: Float64Array.from(waiting, ({ key }) => key),
  laws: Int32Array.from(waiting, ({ law }) => law),
  strides: Int32Array.from(waiting, ({ who, asks }) => (asks === undefined ? strideOf(who, paths) : 0)),
  starts: Int32Array.from(waiting, ({ who }) => startOf(who, paths)),
})
