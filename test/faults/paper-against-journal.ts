import { numberOn, type PrintedSlip, textLines } from '../../printer/virtual/paper.ts'

/** What somebody reads who lays the paper out in front of them. `whole`: it goes on to the serial number at its end. */
export type ReadSlip = { readonly number: string | undefined; readonly marked: boolean; readonly whole: boolean }

export const readSlip = (slip: PrintedSlip): ReadSlip => {
  const number = numberOn(slip)
  const lines = textLines(slip)
  return { number, marked: lines.some((line) => line.startsWith('重打')), whole: lines.some((line) => line.includes(`${number}-`)) }
}

/**
 * What is wrong with the paper, in words: `numbers` are those of the journal in their order, of which every one has to be there, for the first time behind all
 * before it. It may come again, marked, while at most one slip behind it has come.
 */
export function wrongOnPaper(paper: readonly ReadSlip[], numbers: readonly (string | undefined)[]): string[] {
  const place = new Map(numbers.map((number, index) => [number, index]))
  const seen = new Set<string | undefined>()
  const wrong: string[] = []
  let highest = -1
  for (const [index, { number, marked, whole }] of paper.entries()) {
    const at = place.get(number) ?? Number.NaN
    const where = `${number} at ${index}`
    if (!whole) wrong.push(`${where} is not whole`)
    if (seen.has(number) ? !(at >= highest - 1) : at !== highest + 1) wrong.push(`${where} is out of order`)
    if (seen.has(number) && !marked) wrong.push(`${where} came again and is not marked`)
    seen.add(number)
    highest = Math.max(highest, at)
  }
  return [...wrong, ...numbers.filter((number) => !seen.has(number)).map((number) => `${number} never came`)]
}
