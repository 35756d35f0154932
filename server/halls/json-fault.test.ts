import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'

const twin = 'a key that this object has not already'

function parses(source: string): boolean {
  try {
    JSON.parse(source)
    return true
  } catch {
    return false
  }
}

describe('where a text stops being JSON', () => {
  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3, expected: 'a comma or }' }],
    ['{"a": [1, 2,]}', { line: 1, column: 13, expected: 'a value' }],
    ['{"a": 1,}', { line: 1, column: 9, expected: 'a key in double quotes' }],
    ["{'a': 1}", { line: 1, column: 2, expected: 'a key in double quotes' }],
    ['{"a" 1}', { line: 1, column: 6, expected: 'a colon' }],
    ['{"a": 08}', { line: 1, column: 7, expected: 'a value' }],
    ['{"窗口": "社保\n"}', { line: 1, column: 8, expected: 'a value' }],
    ['[1] ]', { line: 1, column: 5, expected: 'the end of the file' }],
    ['{"a": 1, "b": {"a": 2},\n "\\u0061": 3}', { line: 2, column: 2, expected: `${twin} (a)` }],
    ['', { line: 1, column: 1, expected: 'a value' }],
  ])('%j', (source, fault) => expect(jsonFault(source)).toEqual(fault))

  it('agrees with JSON.parse on written values and on values with one character cut or changed', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', ':', '"', '}', ']', '0', '-', '.', 'e', '\\', ' ', '\t'),
        (json, place, sign) => {
          const at = place % (json.length + 1)
          const changed = json.slice(0, at) + sign + json.slice(at + 1)
          expect(jsonFault(json)).toBeUndefined()
          const fault = jsonFault(changed)
          // A key that became another one's twin is no fault to JSON.parse.
          if (fault?.expected.startsWith(twin)) return
          expect(fault === undefined, changed).toBe(parses(changed))
        },
      ),
    )
  })

  it('gives up on nesting that no hall file has', () => {
    expect(jsonFault('['.repeat(100_000))?.expected).toBe('at most 100 levels of nesting')
  })
})
