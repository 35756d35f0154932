import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { openHallFile } from '../halls/open-hall-file.ts'
import { checklistSlip } from './asked-slip.ts'
import { guideOnSlip } from './ticket-slip.ts'

const opened = openHallFile(fileURLToPath(new URL('../halls/demo/hall.json', import.meta.url)))
if ('problem' in opened) throw new Error(opened.problem)
const hall = opened.document

/** 「未經公示或超標準的收費,辦事群眾可以拒絕繳納并投訴」 (000-5) */
const amounts = (text: string): string[] => text.match(/\d+(\.\d+)? ?(元|yuan)/g) ?? []

test('[D24] no slip names an amount that is not in the public fee table of its matter', () => {
  let named = 0
  for (const matter of hall.matters)
    for (const language of languages) {
      const published = amounts(JSON.stringify(matter.guide.fees ?? [])).map((amount) => amount.replace(' ', ''))
      const slips = [
        checklistSlip({ hall, language, demo: true, at: 0 } as never, matter.matter, 1),
        guideOnSlip(matter as never, language),
      ]
      for (const amount of slips.flatMap((slip) => amounts(JSON.stringify(slip)))) {
        named++
        expect(published, `${matter.matter} ${language}`).toContain(amount.replace(' ', ''))
      }
    }
  expect(named).toBeGreaterThan(10)
})
