/**
 * What is done in one go at one line. `ready`: minutes until the line would call the visit's ticket; `service`: minutes that it takes. `after`: the
 * sitting that must be done before it.
 */
export type Sitting = { readonly line: string; readonly ready: number; readonly service: number; readonly after?: Sitting }

/**
 * The order in which a visit is over soonest. A ticket keeps its arrival credit in every line, so it waits in all of them at once: what it waits for
 * in one it need not wait for in the next. Then the one who is ready first goes first, and one that must come later is ready when what it follows is done
 * (Jackson's rule; a test compares it with every other order). [S2]
 */
export function bestOrder<S extends Sitting>(sittings: readonly S[]): S[] {
  const begins = new Map<Sitting, number>()
  const begin = (one: Sitting): number => {
    const known = begins.get(one)
    if (known !== undefined) return known
    const at = one.after ? Math.max(one.ready, begin(one.after) + one.after.service) : one.ready
    begins.set(one, at)
    return at
  }
  return sittings
    .map((sitting, index) => ({ sitting, index, at: begin(sitting) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ sitting }) => sitting)
}

/** Minutes until the last is done, in the order given. */
export function visitMinutes(sittings: readonly Sitting[]): number {
  let at = 0
  for (const { ready, service } of sittings) at = Math.max(at, ready) + service
  return at
}
