import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { inTheMaking, writeWhole } from './write-whole.ts'

type Kind = 'demo' | 'hall'
export type Folder = { readonly path: string; readonly file: (name: string) => string; readonly release: () => void }

/**
 * Takes a folder for one server. A demo keeps to a folder that a demo made, and a hall to a hall's; a second server on the same folder is
 * told so. The lock is the operating system's, so that a killed server leaves none.
 */
export function takeFolder(path: string, kind: Kind): Folder | { readonly problem: string } {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const file = (name: string) => join(path, name)
    const marker = file('folder.json')
    if (existsSync(marker)) {
      const { kind: found } = JSON.parse(readFileSync(marker, 'utf8')) as { kind: Kind }
      if (found !== kind) return { problem: `${path}: holds a ${found}, not a ${kind}; give another folder with --data` }
    } else if (readdirSync(path).some((name) => name !== basename(inTheMaking(marker)))) {
      return { problem: `${path}: is not empty and holds no hall; give another folder with --data` }
    } else writeWhole(marker, { kind })
    const release = lock(file('lock'))
    return release ? { path, file, release } : { problem: `${path}: another server is using this folder` }
  } catch (error) {
    return { problem: `${path}: cannot be used (${error instanceof Error ? error.message : String(error)})` }
  }
}

/** An exclusive SQLite transaction on an empty file lasts as long as the process. */
function lock(path: string): (() => void) | undefined {
  const db = new Database(path, { timeout: 0 })
  try {
    db.pragma('journal_mode = MEMORY')
    db.exec('begin exclusive')
    return () => db.close()
  } catch (error) {
    db.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
