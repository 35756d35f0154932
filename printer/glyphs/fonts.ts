import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

const root = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'))

type Part = { readonly family: string; readonly file: string; registered: boolean }
let parts: Map<number, Part> | undefined

/** From `"[12]": "U+4e00,U+4e03-4e05"` and `"latin": "U+0000-00FF"`, a file each. */
function readParts(): Map<number, Part> {
  const ranges = JSON.parse(readFileSync(join(root, 'unicode.json'), 'utf8')) as Record<string, string>
  const found = new Map<number, Part>()
  for (const [name, points] of Object.entries(ranges)) {
    const subset = name.replace(/[[\]]/g, '')
    const part = { family: `Slip ${subset}`, file: join(root, 'files', `noto-sans-sc-${subset}-wght-normal.woff2`), registered: false }
    for (const range of points.split(',')) {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      for (let point = from; point <= to; point++) if (!found.has(point)) found.set(point, part)
    }
  }
  return found
}

/** What the machine has, for characters that do not come with the product: rare ones of names, above all. */
const ofTheMachine = '"Noto Sans CJK SC", sans-serif'

/**
 * The family that has a character. The font comes in a hundred files; only those that a slip needs are opened, since unpacking all of them takes longer than a
 * second, and with one name for all every character would be looked for in each.
 */
export function familyOf(character: string): string {
  parts ??= readParts()
  const part = parts.get(character.codePointAt(0) ?? 0)
  if (!part) return ofTheMachine
  if (!part.registered) {
    part.registered = true
    GlobalFonts.registerFromPath(part.file, part.family)
  }
  return `"${part.family}"`
}
