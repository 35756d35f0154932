import { canServe } from '../people/trained.ts'
import { type WhatIf, whatIfs } from '../what-if.ts'
import { clerkShown, compact, type Part, type Scene } from './scene.ts'

const made = new WeakMap<Scene, readonly WhatIf[]>()

/** Worked out once for all who ask of this moment. */
function all(scene: Scene): readonly WhatIf[] {
  const known = made.get(scene) ?? whatIfs(scene.state, scene.now)
  made.set(scene, known)
  return known
}

export const whatIfPart: Part = {
  ids: (scene) => all(scene).map(({ line }) => line),
  make: (scene, id) => {
    const found = all(scene).find(({ line }) => line === id)
    if (!found) return undefined
    const { line, counter, badge, before, after, others } = found
    const listed = scene.hall.people.find((person) => person.badge === badge)?.skills !== undefined
    return compact({
      line,
      counter,
      clerk: clerkShown(scene, badge),
      trained: listed && canServe(scene.hall, badge, line) ? true : undefined,
      before,
      after,
      others: [...others],
    })
  },
}
