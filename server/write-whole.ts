import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'

/** Under which name a file is made before it takes its place. */
export const inTheMaking = (file: string): string => `${file}.new`

/** Replaces a file that only its owner may read, whole or not at all: neither a kill nor a full disk leaves half of it. */
export function writeWhole(file: string, content: object): void {
  const made = openSync(inTheMaking(file), 'w', 0o600)
  try {
    writeFileSync(made, `${JSON.stringify(content, null, 2)}\n`)
    fsyncSync(made)
  } finally {
    closeSync(made)
  }
  renameSync(inTheMaking(file), file)
}
