import { expect, test } from 'vitest'
import { languages } from '../vocabulary.ts'
import type { CaseSlip } from './case-slip.ts'
import { caseSaid } from './case-words.ts'
import { layOutCase } from './lay-out-case.ts'
import { sampleOf } from './samples.ts'

test.each(languages)('[Z90] %s: the paper sends nobody to fetch what goes by mail', (language) => {
  const slip = { ...(sampleOf('case', language, 48) as CaseSlip), state: 'ready' as const, fetch: [] }
  const said = (mailed: CaseSlip['mailed']) => JSON.stringify(layOutCase(mailed ? { ...slip, mailed } : { ...slip, fetch: [3] }, 400))
  const w = caseSaid[language]
  expect(said(undefined)).toContain(w.ready)
  for (const mailed of ['ordered', 'handed'] as const) {
    expect(said(mailed)).toContain(w.mailed[mailed])
    expect(said(mailed)).not.toContain(w.readyAgent)
    expect(said(mailed)).not.toContain(`"${w.ready}"`)
  }
})
