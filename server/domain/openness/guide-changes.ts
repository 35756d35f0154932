import type { HallConfig } from '../setup/events.ts'

type Matter = HallConfig['matters'][number]

/** `changed`: parts of the guide in their order; `new` and `removed` stand alone. */
export type GuideChange = { readonly matter: string; readonly changed: string[] }

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Which guides are published anew by another hall document. A document that says the same in another order changes nothing. [D21] */
export function guideChanges(before: readonly Matter[], after: readonly Matter[]): GuideChange[] {
  const known = new Map(before.map((matter) => [matter.matter as string, matter]))
  const changes: GuideChange[] = []
  for (const matter of after) {
    const was = known.get(matter.matter)
    known.delete(matter.matter)
    if (!was) {
      changes.push({ matter: matter.matter, changed: ['new'] })
      continue
    }
    const parts = new Set([...Object.keys(was.guide), ...Object.keys(matter.guide)]) as Set<keyof Matter['guide']>
    const changed: string[] = [...parts].filter((part) => !same(was.guide[part], matter.guide[part]))
    if (!same(was.name, matter.name)) changed.unshift('name')
    if (changed.length > 0) changes.push({ matter: matter.matter, changed })
  }
  for (const matter of known.keys()) changes.push({ matter, changed: ['removed'] })
  return changes
}
