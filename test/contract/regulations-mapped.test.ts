import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mayAsk } from '../../server/domain/who-may.ts'
import { allPresets } from '../../server/halls/presets/all.ts'

const page = readFileSync('docs/RULES.md', 'utf8')
const stated = new Set(Array.from(page.matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm), ([, rule]) => rule as string))
const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
const rows = Array.from(page.matchAll(/^\| R\d\d \|.*\|$/gm), ([line]) => cells(line))
const quoted = (cell: string): string[] => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name as string)

const asked = [
  ...['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R12', 'R13', 'R15'],
  ...['R20', 'R21', 'R22', 'R23', 'R24', 'R25', 'R26', 'R28', 'R29', 'R30'],
  ...['R31', 'R32', 'R33', 'R34', 'R35', 'R36', 'R37', 'R38', 'R39', 'R40', 'R41', 'R42', 'R43', 'R44', 'R58', 'R62', 'R64'],
]

test('every regulation of cases, people and posts has its rules, commands, screens and tests', () => {
  expect(rows.map(([row]) => row)).toEqual(asked)
  const faults = rows.flatMap(([row = '', , rules = '', commands = '', screens = '', tests = '']) => {
    const wrong: string[] = []
    const numbers = rules.match(/[A-Z]\d+/g) ?? []
    if (numbers.length === 0) wrong.push(`${row}: no rule`)
    for (const rule of numbers) if (!stated.has(rule)) wrong.push(`${row}: ${rule} is not stated`)
    for (const command of quoted(commands)) if (!(command in mayAsk)) wrong.push(`${row}: nobody can ask ${command}`)
    if (commands === '') wrong.push(`${row}: says nothing of commands`)
    for (const [kind, cell] of [
      ['screen', screens],
      ['test', tests],
    ] as const) {
      if (quoted(cell).length === 0) wrong.push(`${row}: no ${kind}`)
      for (const path of quoted(cell)) if (!existsSync(path)) wrong.push(`${row}: there is no ${path}`)
    }
    return wrong
  })
  expect(faults).toEqual([])
})

test('what each regulation sets is written as it is', () => {
  const told = Array.from(page.matchAll(/^- `([a-z-]+)` \(.*?\): (.*)$/gm), ([, name, what]) => [name, what] as const)
  const set = Object.values(allPresets).map(({ preset, says, rules }) => {
    const settings = says.map((setting) => `${setting} ${JSON.stringify(rules[setting])}`)
    return [preset, settings.length > 0 ? settings.join('; ') : 'nothing of its own'] as const
  })
  expect(told).toEqual(set)
})
