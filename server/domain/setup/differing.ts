import type { Rules } from '../../../protocol/rules/rules.ts'

/** The settings in which two rule sets are different. */
export const differing = (before: Rules, after: Rules): (keyof Rules)[] =>
  (Object.keys(after) as (keyof Rules)[]).filter((key) => !same(before[key], after[key]))

/** Of plain values: the order of an object's keys says nothing, that of a list does. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  )
}
