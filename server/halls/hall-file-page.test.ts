import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HallDocument } from '../../protocol/hall-document.ts'
import { openHall } from './open-hall-file.ts'

const page = readFileSync('docs/HALL-FILE.md', 'utf8')
const rowOf = new Map([...page.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, key = '', row = '']) => [key, row]))

/** As far as the parts of a schema are looked at here. */
type Schema = {
  type: string
  pipe?: Schema[]
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  default?: unknown
  options?: string[]
  requirement?: unknown
}
type Key = { path: string; optional: boolean; default: unknown; options: string[]; bounds: string[] }

/** Every key of the hall file; a text in three languages counts as one. */
function* keysOf(schema: Schema, path: string): Generator<Key> {
  const inner = schema.wrapped ?? schema
  const shape = inner.pipe?.[0] ?? inner
  if (shape.item) return yield* keysOf(shape.item, `${path}[]`)
  if (!shape.entries || 'zh-Hans' in shape.entries) return
  for (const [name, part] of Object.entries(shape.entries)) {
    const here = path ? `${path}.${name}` : name
    const value = part.wrapped ?? part
    const steps = value.pipe ?? [value]
    yield {
      path: here,
      optional: part.type === 'optional',
      default: part.default,
      options: [...steps, steps[0]?.item ?? value].flatMap((step) => step.options ?? []),
      bounds: steps.filter((step) => /^(min|max)_value$/.test(step.type)).map((step) => String(step.requirement)),
    }
    yield* keysOf(part, here)
  }
}
const keys = [...keysOf(HallDocument as unknown as Schema, '')]

describe('docs/HALL-FILE.md', () => {
  // The parts of the file are the page's headings.
  const inTables = keys.filter(({ path }) => /[.[]/.test(path))

  it('describes every key of a hall file, and none that is not', () => {
    expect([...rowOf.keys()].filter((key) => !/^(zh-|en$)/.test(key)).sort()).toEqual(inTables.map(({ path }) => path).sort())
    for (const { path } of keys) if (!inTables.some((key) => key.path === path)) expect(page).toContain(`## \`${path}\``)
    expect([...rowOf.keys()].filter((key) => /^(zh-|en$)/.test(key))).toEqual(['zh-Hans', 'zh-Hant', 'en'])
  })

  it.each(inTables.map((key) => [key.path, key] as const))('says whether %s is needed, and what it may be', (path, key) => {
    const row = rowOf.get(path) ?? ''
    const needed =
      key.default === undefined
        ? key.optional
          ? 'no'
          : 'yes'
        : `default \`${typeof key.default === 'object' ? JSON.stringify(key.default) : String(key.default)}\``
    expect(row.split('|').at(-1)?.trim()).toBe(needed)
    for (const option of key.options) expect(row).toContain(`\`${option}\``)
    for (const bound of key.bounds) expect(row).toMatch(new RegExp(`\\b${bound}\\b`))
  })

  it('has an example that opens as it stands', () => {
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? ''
    expect(openHall(example, 'example')).toMatchObject({ document: { hall: { id: 'linxi-town', dayStartsAt: '04:00' } } })
  })
})
