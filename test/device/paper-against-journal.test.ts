import { expect, test } from 'vitest'
import { wrongOnPaper } from '../faults/paper-against-journal.ts'

const numbers = ['A001', 'A002', 'A003']
const paper = (...slips: string[]) =>
  slips.map((text) => ({ number: text.slice(0, 4), marked: text.endsWith('*'), whole: !text.endsWith('-') }))

test('[P27] what is wrong on the paper is found', () => {
  expect(wrongOnPaper(paper('A001', 'A002', 'A003'), numbers)).toEqual([])
  expect(wrongOnPaper(paper('A001', 'A002', 'A001*', 'A002*', 'A003*'), numbers)).toEqual([])
  expect(wrongOnPaper(paper('A001', 'A002', 'A002', 'A003'), numbers)).toEqual(['A002 at 2 came again and is not marked'])
  expect(wrongOnPaper(paper('A001', 'A003'), numbers)).toEqual(['A003 at 1 is out of order', 'A002 never came'])
  expect(wrongOnPaper(paper('A001', 'A002', 'A003', 'A001*'), numbers)).toEqual(['A001 at 3 is out of order'])
  expect(wrongOnPaper(paper('A001', 'A002-', 'A003'), numbers)).toEqual(['A002 at 1 is not whole'])
})
