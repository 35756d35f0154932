import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { profiles } from '../printer/escpos/profiles.ts'
import { type PrinterProfile, readProfile } from '../protocol/printer-profile.ts'
import { jsonFault } from './halls/json-fault.ts'

type Found = { readonly profile: PrinterProfile } | { readonly problem: string }

export const profileName = /^[a-z0-9][a-z0-9-]{0,39}$/
const mostBytes = 20_000

const foldersOwn = (folder: string): string => join(folder, 'profiles')

/** Names that a hall can use: those that come with the product, and one for each file in the folder `profiles` of the hall. */
function profileNames(folder: string): string[] {
  const own = listing(foldersOwn(folder)).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []))
  return [...new Set([...Object.keys(profiles), ...own.filter((name) => profileName.test(name)).sort()])]
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** `wanted`: a name, or a file whose name ends with `.json`. A hall's own goes before one that comes with the product. */
export function findProfile(wanted: string, folder: string): Found {
  if (wanted.endsWith('.json')) return fromFile(wanted)
  if (profileName.test(wanted) && listing(foldersOwn(folder)).includes(`${wanted}.json`))
    return fromFile(join(foldersOwn(folder), `${wanted}.json`))
  const profile = Object.hasOwn(profiles, wanted) ? profiles[wanted as keyof typeof profiles] : undefined
  return profile ? { profile } : { problem: `printer profile ${wanted}: expected ${profileNames(folder).join(', ')}, or a file .json` }
}

function fromFile(path: string): Found {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return { problem: `${path}: expected a printer profile (${(error as NodeJS.ErrnoException).code})` }
  }
  if (bytes.length > mostBytes) return { problem: `${path}: expected at most ${mostBytes} bytes` }
  if (!isUtf8(bytes)) return { problem: `${path}: expected text in UTF-8` }
  const source = new TextDecoder().decode(bytes)
  const fault = jsonFault(source)
  if (fault) return { problem: `${path}, line ${fault.line}, column ${fault.column}: expected ${fault.expected}` }
  const profile = readProfile(JSON.parse(source))
  return 'problem' in profile ? { problem: `${path}: ${profile.problem}` } : { profile }
}
