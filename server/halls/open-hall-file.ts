import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { type Hall, HallDocument } from '../../protocol/hall-document.ts'
import { crossProblems } from './cross-checks.ts'
import { jsonFault } from './json-fault.ts'
import { schemaProblem } from './schema-problem.ts'
import { inEveryLanguage } from './traditional.ts'

/** `problem` is one line for a person: the first place that does not fit, a colon, and what was expected there. */
type OpenedHall = { readonly document: Hall } | { readonly problem: string }

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is none',
  EISDIR: 'this is a folder',
  EACCES: 'this one may not be read',
}

/** A hall from the text of its file. `name` stands for the file where no place inside it can be named. */
export function openHall(source: string, name: string): OpenedHall {
  const fault = jsonFault(source)
  if (fault) return { problem: `${name}, line ${fault.line}, column ${fault.column}: ${fault.expected}` }
  const parsed = v.safeParse(HallDocument, JSON.parse(source), { abortPipeEarly: true })
  if (!parsed.success) return { problem: schemaProblem(parsed.issues[0]) }
  const [problem] = crossProblems(parsed.output)
  return problem === undefined ? { document: inEveryLanguage(parsed.output) } : { problem }
}

export function openHallFile(path: string): OpenedHall {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { problem: `${path}: a hall file, but ${reasons[code] ?? `it could not be read (${code})`}` }
  }
  // A file saved as GBK would otherwise become a hall full of replacement signs.
  if (!isUtf8(bytes)) return { problem: `${path}: text in UTF-8` }
  // The decoder drops the byte order mark that some editors write.
  return openHall(new TextDecoder().decode(bytes), path)
}
