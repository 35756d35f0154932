import { expect, test } from 'vitest'
import { contradictionIn, contradictions } from './contradictions.ts'
import { defaultRules, Rules, ruleSubjects } from './rules.ts'

test('[X1] every setting has a subject, and one alone', () => {
  const inSubjects = Object.values(ruleSubjects).flatMap((settings) => Object.keys(settings))
  expect(inSubjects.sort()).toEqual(Object.keys(Rules.entries).sort())
})

test('[X3] the defaults contradict nothing, and every contradiction is between settings that there are', () => {
  expect(contradictionIn(defaultRules)).toBeUndefined()
  for (const { at, with: other } of contradictions) expect(Object.keys(defaultRules)).toEqual(expect.arrayContaining([at, other]))
})
