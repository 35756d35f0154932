import type * as v from 'valibot'

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  strict_object: 'an object',
  tuple: 'a list',
}

function bound(issue: v.BaseIssue<unknown>): string | undefined {
  const requirement = String(issue.requirement)
  const ofList = Array.isArray(issue.input)
  switch (issue.type) {
    case 'min_length':
      if (requirement === '1') return ofList ? 'at least one entry' : 'a text that is not empty'
      return ofList ? `at least ${requirement} entries` : `a text of at least ${requirement} characters`
    case 'max_length':
      return ofList ? `at most ${requirement} entries` : `a text of at most ${requirement} characters`
    case 'min_value':
      return `at least ${requirement}`
    case 'max_value':
      return `at most ${requirement}`
    case 'picklist':
      return `one of ${issue.expected?.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`
    case 'regex':
      return `a text like ${requirement}`
    default:
      return undefined
  }
}

function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'a key that a hall file knows'
  if (issue.type === 'strict_object' && issue.received === 'undefined' && issue.expected !== 'Object') return 'this key, which is missing'
  // The schema's own words where it has some: only the library's begin like this.
  if (!issue.message.startsWith('Invalid ')) return issue.message
  return bound(issue) ?? kinds[issue.type] ?? issue.message
}

/** `counters[3].lines[0].line`, as one would write it to reach the value. */
function dotPath(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    return path === '' ? String(key) : `${path}.${String(key)}`
  }, '')
}

export function schemaProblem(issue: v.BaseIssue<unknown>): string {
  const path = dotPath((issue.path ?? []).map((part) => part.key))
  return `${path || 'hall file'}: ${expectation(issue)}`
}
