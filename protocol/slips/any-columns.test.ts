import { expect, test } from 'vitest'
import { languages, noticeKinds } from '../vocabulary.ts'
import { cellsOfRuns } from './cells.ts'
import { layOutSlip } from './lay-out-slip.ts'
import { sampleNotice } from './sample-notices.ts'
import { sampleOf } from './samples.ts'
import { slipKinds } from './slip.ts'

test.each(noticeKinds)('[P25] and so does a notice of every kind: %s', (kind) => {
  for (const language of languages)
    for (let columns = 24; columns <= 64; columns++) {
      const lines = layOutSlip(sampleNotice(kind, language), columns)
      const widest = Math.max(...lines.map((line) => (line.kind === 'text' ? cellsOfRuns(line.runs) : 0)))
      expect([columns, widest <= columns]).toEqual([columns, true])
    }
})

const each = slipKinds.flatMap((kind) => languages.map((language) => [kind, language] as const))

test.each(each)('[P25] a slip fits every number of columns that a profile can have: %s, %s', (kind, language) => {
  for (let columns = 24; columns <= 64; columns++) {
    const lines = layOutSlip(sampleOf(kind, language, columns), columns)
    const widest = Math.max(...lines.map((line) => (line.kind === 'text' ? cellsOfRuns(line.runs) : 0)))
    expect([columns, widest <= columns]).toEqual([columns, true])
  }
})
