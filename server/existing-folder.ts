import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, takeFolder } from './folder-sqlite.ts'

/** Takes the folder of a hall that is there, for a program that works on it while no server does. What it makes is its owner's alone. */
export function takeExisting(data: string): Folder | { readonly problem: string } {
  const file = (name: string) => join(data, name)
  if (!existsSync(file('hall.db')) || !existsSync(file('folder.json'))) return { problem: `${data}: there is no hall in this folder` }
  process.umask(0o077)
  const { kind } = JSON.parse(readFileSync(file('folder.json'), 'utf8')) as { kind: 'demo' | 'hall' }
  return takeFolder(data, kind)
}
