import { expect, test } from 'vitest'
import type { HandoverSlip } from './handover-slip.ts'
import { layOutHandover } from './lay-out-handover.ts'
import { sampleOf } from './samples.ts'

test.each([
  ['zh-Hans', '另有 30 项没有列出'],
  ['zh-Hant', '另有 30 項沒有列出'],
  ['en', 'and 30 more that are not listed'],
] as const)('[O50] a hand-over on paper says how many more there are than it names: %s', (language, said) => {
  const slip = sampleOf('handover', language, 48) as HandoverSlip
  const on = (paper: HandoverSlip) => JSON.stringify(layOutHandover(paper, 48))
  expect(on(slip)).not.toContain(said)
  expect(on({ ...slip, more: { cases: 30 } })).toContain(said)
  expect(on({ ...slip, more: { cases: 30 } })).toContain(`${slip.cases.length + 30}`)
})
