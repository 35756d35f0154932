import { expect, test } from 'vitest'
import type { MatterEntry } from '../protocol/views/public.ts'
import type { Entries } from '../web/connection.ts'
import { holds, papersOf } from './basket.ts'

const text = (zh: string) => ({ 'zh-Hans': zh, 'zh-Hant': zh, en: zh })
const matter = (id: string, papers: [string, number, boolean][], stages?: string[]) =>
  ({
    matter: id,
    guide: { materials: papers.map(([name, copies, required]) => ({ name: text(name), copies, required })) },
    ...(stages ? { joint: { stages } } : {}),
  }) as unknown as MatterEntry

test('what several matters ask for alike is listed once, with the most copies that one of them needs', () => {
  const papers = papersOf([
    matter('a', [
      ['ID', 1, false],
      ['form', 1, true],
    ]),
    matter('b', [
      ['photo', 2, true],
      ['ID', 2, true],
    ]),
  ])
  expect(papers.map(({ name, copies, required }) => [name.en, copies, required])).toEqual([
    ['ID', 2, true],
    ['form', 1, true],
    ['photo', 2, true],
  ])
})

test('a matter is chosen by itself or as a part of a joint one', () => {
  const [card, both, tax] = [matter('card', []), matter('both', [], ['card', 'tax']), matter('tax', [])]
  const entries = Object.fromEntries([card, both, tax].map((each) => [`matter:${each.matter}`, each])) as unknown as Entries
  expect(holds(entries, ['card'], card)).toBe(true)
  expect(holds(entries, ['card'], tax)).toBe(false)
  expect(holds(entries, ['both'], tax)).toBe(true)
  expect(holds(entries, ['tax'], both)).toBe(true)
})
