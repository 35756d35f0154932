import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const stated = new Set(
  Array.from(readFileSync('docs/RULES.md', 'utf8').matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm), ([, rule]) => rule as string),
)
const tests = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.test.ts', '*.test.tsx'], { encoding: 'utf8' })
  .trim()
  .split('\n')
const cited = new Set(
  tests.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/['"`(][^'"`\n]*?\[([A-Z]\d+)\](?: \[([A-Z]\d+)\])*/g), ([all]) => all),
  ),
)
const numbers = new Set([...cited].flatMap((text) => Array.from(text.matchAll(/\[([A-Z]\d+)\]/g), ([, rule]) => rule as string)))

test('every rule is cited by a test, and every cited rule is stated', () => {
  expect(stated.size).toBeGreaterThan(30)
  expect([...stated].filter((rule) => !numbers.has(rule))).toEqual([])
  expect([...numbers].filter((rule) => !stated.has(rule))).toEqual([])
})
