import type { Hall } from '../../../protocol/hall-document.ts'

type Matter = Hall['matters'][number]

/** Joint matters (联办) after matters or counters were taken away: one stays while all its parts do, and stands where its first part stands. */
export function keepJoints(matters: readonly Matter[], counters: readonly { readonly counter: number }[]): Matter[] {
  const parts = new Map(matters.filter(({ joint }) => !joint).map((matter) => [matter.matter as string, matter]))
  return matters.map(({ joint, ...matter }) => {
    const first = parts.get(joint?.stages[0] ?? '')
    if (!joint || !first || !joint.stages.every((part) => parts.has(part))) return matter
    const { leadCounter, ...rest } = joint
    const leads = counters.some(({ counter }) => counter === leadCounter)
    return { ...matter, line: first.line, joint: leads && leadCounter !== undefined ? { ...rest, leadCounter } : rest }
  })
}
