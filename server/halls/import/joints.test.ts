import { expect, test } from 'vitest'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { keepJoints } from './joints.ts'

const jointOf = (matters: ReturnType<typeof keepJoints>) => matters.find(({ matter }) => matter === 'both')

test('[S6] a joint matter stays while all its parts do, in the line of the first', () => {
  const { matters, counters } = smallHall
  expect(jointOf(keepJoints(matters, counters))).toEqual(matters.find(({ matter }) => matter === 'both'))
  const moved = matters.map((each) => (each.matter === 'tax' ? { ...each, line: 'A' as typeof each.line } : each))
  expect(jointOf(keepJoints(moved, counters))).toMatchObject({ line: 'A', joint: { stages: ['tax', 'card'], leadCounter: 1 } })
  expect(jointOf(keepJoints(matters, []))?.joint).toEqual({ stages: ['tax', 'card'] })
  const without = matters.filter(({ matter }) => matter !== 'card')
  expect(jointOf(keepJoints(without, counters))).not.toHaveProperty('joint')
})
